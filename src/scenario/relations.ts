import { LIMITS } from '../vocabulary/limits.ts';
import { once } from './once.ts';
import { placeOf, type Problem } from './problem.ts';
import { quote } from './quote.ts';
import { businessOf, type Scenario } from './scenario.ts';
import { numericIds, type NumericSetting } from './settings.ts';

/** Values that are allowed one by one and do not go together. */
export interface Broken {
  /** Where they stand; the first is the place to name. */
  readonly places: readonly [string, ...string[]];
  readonly message: string;
}

type Numbers = ReadonlyMap<string, NumericSetting>;

const shown = ({ value, isDefault }: NumericSetting) => `${value}${isDefault ? ' (the default)' : ''}`;

/** Parameters above the one that bounds them; named is the one that the file gives. */
function brokenBounds(numbers: Numbers): Broken[] {
  return [...numbers.values()].flatMap((low) => {
    const high = low.rule.atMost === undefined ? undefined : numbers.get(low.rule.atMost);
    if (!high || low.value <= high.value) return [];
    const [named, other, is, allowed] = low.isDefault
      ? [high, low, 'less', 'at least']
      : [low, high, 'more', 'at most'];
    const message = `${named.value} is ${is} than ${other.id}, ${shown(other)}; allowed: ${allowed} that`;
    return [{ places: [named.place, other.place], message }];
  });
}

/** Ranges that do not hold the value they are the doubt about. */
function brokenRanges({ ranges }: Scenario, numbers: Numbers): Broken[] {
  return Object.entries(ranges).flatMap(([id, [low, high]]) => {
    const setting = numbers.get(id);
    if (!setting || (low <= setting.value && setting.value <= high)) return [];
    const message = `${low} to ${high} does not hold the value ${shown(setting)}; allowed: low ≤ value ≤ high`;
    return [{ places: [placeOf('ranges', id), setting.place], message }];
  });
}

/** More work than a computer can be asked for, in the largest of the plausible worlds. */
function brokenWork(scenario: Scenario, numbers: Numbers): Broken[] {
  const sample = numbers.get('market.sample')!;
  const periods = numbers.get('market.periods')!;
  const most = ({ id, value }: NumericSetting) => Math.max(value, scenario.ranges[id]?.[1] ?? value);
  const components = businessOf(scenario).offering.length;
  if (most(sample) * most(periods) * components <= LIMITS.work) return [];
  const [named, other] = sample.isDefault && !periods.isDefault ? [periods, sample] : [sample, periods];
  const product = `${most(sample)} customers × ${most(periods)} periods × ${components} components`;
  const message = `${product} is too much to simulate; allowed: a product of at most ${LIMITS.work}`;
  return [{ places: [named.place, other.place, 'offering'], message }];
}

/** The message for a number of components that is not allowed. */
export function countProblem(count: number): string | undefined {
  const { componentsMin: min, componentsMax: max } = LIMITS;
  return count >= min && count <= max ? undefined : `${count} components; allowed: ${min} to ${max}`;
}

function repeatedNames(names: readonly string[]): Broken[] {
  return names.flatMap((name, index) => {
    const first = names.indexOf(name);
    if (first === index) return [];
    const message = `${quote(name)} is the name of ${placeOf('offering', first)} too; allowed: names unlike each other`;
    return [{ places: [placeOf(placeOf('offering', index), 'name')], message }];
  });
}

function brokenOffering({ offering }: Scenario): Broken[] {
  if (!offering) return [];
  const count = countProblem(offering.length);
  if (count) return [{ places: ['offering'], message: count }];
  const broken = repeatedNames(offering.map(({ name }) => name));
  if (offering.every(({ importance }) => importance === 0))
    broken.push({ places: ['offering'], message: 'importances are all 0; allowed: one at least above 0' });
  return broken;
}

/** All that does not go together in a scenario whose single values are allowed. */
export const brokenRelations = once((scenario): readonly Broken[] => {
  const numbers = new Map(numericIds(scenario).map((setting) => [setting.id, setting]));
  return [
    ...brokenBounds(numbers),
    ...brokenOffering(scenario),
    ...brokenRanges(scenario, numbers),
    ...brokenWork(scenario, numbers),
  ];
});

/** The problems of a scenario that was changed value by value: bounds, limits, ranges. None: it may run. */
export function checkScenario(scenario: Scenario): readonly Problem[] {
  return brokenRelations(scenario).map(({ places: [place], message }) => ({ place, message }));
}
