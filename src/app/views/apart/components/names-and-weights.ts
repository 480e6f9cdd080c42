import { LIMITS } from '../../../../vocabulary/limits.ts';
import type { Component } from '../../../../vocabulary/offering.ts';

/** Why the component at a place cannot be called something, in words; undefined when it can. */
export function nameProblem(
  offering: readonly Pick<Component, 'name'>[],
  place: number,
  text: string,
): string | undefined {
  const name = text.trim();
  if (name === '') return 'A component needs a name.';
  if ([...name].length > LIMITS.nameLength)
    return `This name is too long: ${LIMITS.nameLength} characters at most.`;
  const twin = offering.findIndex((each, k) => k !== place && each.name === name);
  return twin < 0 ? undefined : `“${name}” is the name of component ${twin + 1} already: names must differ.`;
}

/** How much a component counts, as a share of all importance. */
export function weightOf(offering: readonly Pick<Component, 'importance'>[], place: number): number {
  const sum = offering.reduce((all, { importance }) => all + importance, 0);
  return sum > 0 ? offering[place]!.importance / sum : 0;
}

/** What a new component counts: as much as the others do on average, so that it does not outweigh them; two digits. */
export function meanImportance(offering: readonly Pick<Component, 'importance'>[]): number {
  const sum = offering.reduce((all, { importance }) => all + importance, 0);
  return Number((sum / offering.length).toPrecision(2));
}
