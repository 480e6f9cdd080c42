import { settingsOf, type Setting } from './settings.ts';
import { businessOf, type Range, type Scenario } from './scenario.ts';
import type { Rule, Value } from './value.ts';

/** What one scenario says of a setting. */
export interface Said {
  readonly value: Value;
  readonly range: Range | undefined;
  readonly source: string | undefined;
}

/** Something that two scenarios say differently: a setting, or the names of the components, or a text. */
export type Difference =
  | {
      readonly kind: 'setting';
      readonly id: string;
      readonly rule: Rule;
      /** The component it belongs to. */
      readonly component: string | undefined;
      readonly one: Said;
      readonly other: Said;
    }
  | { readonly kind: 'offering'; readonly id: 'offering'; readonly one: Names; readonly other: Names }
  | { readonly kind: 'text'; readonly id: TextKey; readonly one: string; readonly other: string };

export type TextKey = 'name' | 'notes' | 'seed';
type Names = readonly string[];

export const TEXT_KEYS: readonly TextKey[] = ['name', 'notes', 'seed'];

/** What a scenario says of one of its settings. */
export function saidOf({ ranges, sources }: Scenario, { id, value }: Setting): Said {
  return { value, range: ranges[id], source: sources[id] };
}

/** Whether two ranges are the same, or both absent. */
export const isSameRange = (one: Range | undefined, other: Range | undefined) =>
  one?.[0] === other?.[0] && one?.[1] === other?.[1];

const isSame = (one: Said, other: Said) =>
  one.value === other.value && isSameRange(one.range, other.range) && one.source === other.source;

/** The names of its components. */
export const namesOf = (scenario: Scenario): Names => businessOf(scenario).offering.map(({ name }) => name);

function textDifferences(one: Scenario, other: Scenario): Difference[] {
  return TEXT_KEYS.filter((key) => one[key] !== other[key]).map((id) => ({
    kind: 'text',
    id,
    one: one[id],
    other: other[id],
  }));
}

function offeringDifference(one: Scenario, other: Scenario): Difference[] {
  const [mine, theirs] = [namesOf(one), namesOf(other)];
  const isAlike = mine.length === theirs.length && mine.every((name, place) => name === theirs[place]);
  return isAlike ? [] : [{ kind: 'offering', id: 'offering', one: mine, other: theirs }];
}

/**
 * All that two scenarios say differently, texts first, then settings in their order. Components are matched by name;
 * a value left to its default says the same as that value written out.
 */
export function differencesOf(one: Scenario, other: Scenario): readonly Difference[] {
  const theirs = new Map(settingsOf(other).map((setting) => [setting.id, setting]));
  const names = namesOf(one);
  const settings = settingsOf(one).flatMap((setting): Difference[] => {
    const twin = theirs.get(setting.id);
    if (!twin) return [];
    const said = { one: saidOf(one, setting), other: saidOf(other, twin) };
    if (isSame(said.one, said.other)) return [];
    const component = setting.component === undefined ? undefined : names[setting.component];
    return [{ kind: 'setting', id: setting.id, rule: setting.rule, component, ...said }];
  });
  return [...textDifferences(one, other), ...offeringDifference(one, other), ...settings];
}
