import { isSameRange, namesOf, saidOf, TEXT_KEYS, type Said, type TextKey } from './differences.ts';
import type { Scenario } from './scenario.ts';
import { settingsOf } from './settings.ts';
import type { Rule } from './value.ts';

/** Something that several scenarios do not all say alike; what each says stands in their order. */
export type DifferenceAmong =
  | {
      readonly kind: 'setting';
      readonly id: string;
      readonly rule: Rule;
      /** The component it belongs to. */
      readonly component: string | undefined;
      /** Undefined: a scenario has no such component. */
      readonly said: readonly (Said | undefined)[];
      /** What differs, the weightiest first. */
      readonly in: 'value' | 'range' | 'source';
    }
  | { readonly kind: 'offering'; readonly id: 'offering'; readonly said: readonly (readonly string[])[] }
  | { readonly kind: 'text'; readonly id: TextKey; readonly said: readonly string[] };

type OfSetting = Extract<DifferenceAmong, { kind: 'setting' }>;

/** In what the scenarios that have a setting differ, if in anything. */
function differIn(said: readonly (Said | undefined)[]): OfSetting['in'] | undefined {
  const [first, ...others] = said.filter((each) => each !== undefined);
  if (!first) return undefined;
  if (others.some(({ value }) => value !== first.value)) return 'value';
  if (others.some(({ range }) => !isSameRange(range, first.range))) return 'range';
  return others.some(({ source }) => source !== first.source) ? 'source' : undefined;
}

function settingDifferences(scenarios: readonly Scenario[]): OfSetting[] {
  const settings = scenarios.map((scenario) => new Map(settingsOf(scenario).map((each) => [each.id, each])));
  const ids = new Set(settings.flatMap((each) => [...each.keys()]));
  return [...ids].flatMap((id): OfSetting[] => {
    const said = scenarios.map((scenario, k) => {
      const setting = settings[k]!.get(id);
      return setting && saidOf(scenario, setting);
    });
    const differing = differIn(said);
    if (!differing) return [];
    const owner = settings.findIndex((each) => each.has(id));
    const { rule, component: place } = settings[owner]!.get(id)!;
    const component = place === undefined ? undefined : namesOf(scenarios[owner]!)[place];
    return [{ kind: 'setting', id, rule, component, said, in: differing }];
  });
}

/**
 * All that some scenarios say differently, as differencesOf tells it of two: texts first, then the components, then
 * settings in their order. A setting that only one of them has is left to the names of the components.
 */
export function differencesAmong(scenarios: readonly Scenario[]): readonly DifferenceAmong[] {
  const differs = <T>(said: readonly T[]) => said.some((each) => each !== said[0]);
  const texts = TEXT_KEYS.map((id) => ({
    kind: 'text' as const,
    id,
    said: scenarios.map((each) => each[id]),
  }));
  const names = scenarios.map(namesOf);
  const offering = { kind: 'offering' as const, id: 'offering' as const, said: names };
  return [
    ...texts.filter(({ said }) => differs(said)),
    ...(differs(names.map((each) => JSON.stringify(each))) ? [offering] : []),
    ...settingDifferences(scenarios),
  ];
}
