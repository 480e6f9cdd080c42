import { quote } from './quote.ts';
import { businessOf, type Range, type Scenario } from './scenario.ts';
import { settingOf } from './settings.ts';
import { checkValue, type Value } from './value.ts';

function without<T>(record: Readonly<Record<string, T>>, id: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== id));
}

/** The ranges with that of one setting stretched to hold its new value. */
function stretched({ ranges }: Scenario, id: string, value: Value): Scenario['ranges'] {
  const range = ranges[id];
  if (!range || typeof value !== 'number') return ranges;
  return { ...ranges, [id]: [Math.min(range[0], value), Math.max(range[1], value)] };
}

/**
 * The scenario with one setting changed to a value that readValue allowed. A range is stretched to hold the new value;
 * the source is dropped, for the new value does not come from there. Throws a RangeError for an unknown id.
 */
export function withValue(scenario: Scenario, id: string, value: Value): Scenario {
  const setting = settingOf(scenario, id);
  if (!setting) throw new RangeError(`no setting ${quote(id)}`);
  if (setting.value === value && !setting.isDefault) return scenario;
  const sources = setting.value === value ? scenario.sources : without(scenario.sources, id);
  const changed = { ...scenario, ranges: stretched(scenario, id, value), sources };
  if (setting.component === undefined)
    return { ...changed, parameters: { ...scenario.parameters, [id]: value } };
  const field = id.slice(id.lastIndexOf('.') + 1);
  const offering = businessOf(scenario).offering.map((component, index) =>
    index === setting.component ? { ...component, [field]: value } : component,
  );
  return { ...changed, offering };
}

/**
 * The scenario with another range of plausible worlds for one number, stretched to hold its value; with undefined
 * without one, so that the number is as doubtful as its source says. Throws a RangeError for an id that is no number,
 * an end that is not allowed and a low above the high.
 */
export function withRange(scenario: Scenario, id: string, range: Range | undefined): Scenario {
  const setting = settingOf(scenario, id);
  if (typeof setting?.value !== 'number') throw new RangeError(`no number ${quote(id)}`);
  if (!range) return id in scenario.ranges ? { ...scenario, ranges: without(scenario.ranges, id) } : scenario;
  const [low, high] = range.map((end) => {
    const checked = checkValue(setting.rule, end);
    if ('message' in checked) throw new RangeError(checked.message);
    return checked.value as number;
  }) as [number, number];
  if (low > high) throw new RangeError(`the low, ${low}, is above the high, ${high}`);
  const ranges = { ...scenario.ranges, [id]: [low, high] as const };
  return { ...scenario, ranges: stretched({ ...scenario, ranges }, id, setting.value) };
}
