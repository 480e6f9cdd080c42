import { idleReason } from '../vocabulary/idle.ts';
import { LIMITS } from '../vocabulary/limits.ts';
import { nameOf } from '../vocabulary/name-of.ts';
import { parameterOf, type ParameterId } from '../vocabulary/parameters.ts';
import type { Span } from '../vocabulary/span.ts';
import { businessOf, type Scenario } from './scenario.ts';
import { numericIds, type NumericSetting } from './settings.ts';

/** What is left of a range when a setting has to go with the others. */
interface Room {
  readonly least: number;
  readonly most: number;
}

/** The room that bounds leave: what may not exceed another, and how much work there may be. */
function roomFor(scenario: Scenario, { id, rule }: NumericSetting, all: readonly NumericSetting[]): Room {
  const valueOf = (other: string) => all.find((each) => each.id === other)!.value;
  const below = all.filter((each) => each.rule.atMost === id).map(({ value }) => value);
  const above = rule.atMost === undefined ? [] : [valueOf(rule.atMost)];
  const [sample, periods] = [valueOf('market.sample'), valueOf('market.periods')];
  const work = (other: number) => Math.floor(LIMITS.work / (other * businessOf(scenario).offering.length));
  if (id === 'market.periods') above.push(work(sample));
  if (id === 'market.sample') above.push(work(periods));
  return { least: Math.max(-Infinity, ...below), most: Math.min(Infinity, ...above) };
}

/** An importance that stands alone may not be 0: it stops a step above, or where it is. */
function isLastImportance(scenario: Scenario, { id, component }: NumericSetting): boolean {
  if (component === undefined || !id.endsWith('.importance')) return false;
  return businessOf(scenario).offering.every(
    ({ importance }, place) => place === component || importance === 0,
  );
}

function spanFor(scenario: Scenario, setting: NumericSetting, all: readonly NumericSetting[]): Span {
  const { id, component, rule, value } = setting;
  const { least, most } = roomFor(scenario, setting, all);
  const low = isLastImportance(scenario, setting) ? rule.step : rule.min;
  const end = rule.bands[rule.bands.length - 1]!.to;
  return {
    id,
    component,
    label: nameOf(setting, businessOf(scenario).offering),
    value,
    from: Math.min(value, Math.max(low, least)),
    to: Math.max(value, Math.min(end, rule.max, most)),
    isWhole: rule.whole ?? false,
  };
}

/** Whether a setting changes nothing, wherever it is put. */
function isIdle(scenario: Scenario, { id, component }: NumericSetting): boolean {
  const { parameters, offering } = businessOf(scenario);
  if (component === undefined)
    return idleReason(parameterOf(id as ParameterId).id, parameters, offering) !== undefined;
  const { tailoredBy, tailored } = offering[component]!;
  return id.endsWith('.unitCost') && !(tailored && tailoredBy === 'product');
}

/**
 * Where the slider of one number would go, stretched to where it stands, as far as every value goes with the others.
 * Undefined when no number of a valid scenario has that id.
 */
export function spanOf(scenario: Scenario, id: string): Span | undefined {
  const all = numericIds(scenario);
  const setting = all.find((each) => each.id === id);
  return setting && spanFor(scenario, setting, all);
}

/**
 * The spans of all numbers of a valid scenario that can matter, in the order of its settings: idle ones are left out,
 * and how finely to simulate, which is no assumption about the business.
 */
export function spansOf(scenario: Scenario): readonly Span[] {
  const all = numericIds(scenario);
  return all
    .filter((setting) => setting.id !== 'market.sample' && !isIdle(scenario, setting))
    .map((setting) => spanFor(scenario, setting, all))
    .filter(({ from, to }) => from < to);
}
