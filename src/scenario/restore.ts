import type { Difference } from './differences.ts';
import { businessOf, type Scenario } from './scenario.ts';
import { settingOf } from './settings.ts';
import type { Value } from './value.ts';

type Record_<T> = Readonly<Record<string, T>>;

/** A record with the entry of one key as another record has it, or without. */
function entryFrom<T>(record: Record_<T>, from: Record_<T>, key: string): Record_<T> {
  const others = Object.entries(record).filter(([each]) => each !== key);
  return Object.fromEntries(Object.hasOwn(from, key) ? [...others, [key, from[key]!]] : others);
}

/** A record with all that it says of components as another has it. */
function offeringFrom<T>(record: Record_<T>, from: Record_<T>): Record_<T> {
  const isComponents = ([id]: [string, T]) => id.startsWith('offering.');
  return Object.fromEntries([
    ...Object.entries(record).filter((entry) => !isComponents(entry)),
    ...Object.entries(from).filter(isComponents),
  ]);
}

function withField(scenario: Scenario, id: string, value: Value): Scenario {
  const place = settingOf(scenario, id)?.component;
  const field = id.slice(id.lastIndexOf('.') + 1);
  const { offering } = businessOf(scenario);
  if (place === undefined) return scenario;
  return { ...scenario, offering: offering.with(place, { ...offering[place]!, [field]: value }) };
}

/**
 * The scenario with one thing as another has it: a setting with its value, range and source; the offering with all
 * ranges and sources of components; a text. What the two then say of it is no difference any more.
 */
export function restored(scenario: Scenario, from: Scenario, { kind, id }: Difference): Scenario {
  if (kind === 'text') return { ...scenario, [id]: from[id] };
  if (kind === 'offering')
    return {
      ...scenario,
      offering: from.offering,
      ranges: offeringFrom(scenario.ranges, from.ranges),
      sources: offeringFrom(scenario.sources, from.sources),
    };
  const twin = settingOf(from, id);
  if (!twin) return scenario;
  const doubts = {
    ...scenario,
    ranges: entryFrom(scenario.ranges, from.ranges, id),
    sources: entryFrom(scenario.sources, from.sources, id),
  };
  if (twin.component !== undefined) return withField(doubts, id, twin.value);
  return {
    ...doubts,
    parameters: entryFrom(scenario.parameters as Record_<Value>, from.parameters as Record_<Value>, id),
  };
}
