import type { Component } from '../vocabulary/offering.ts';

const FIELDS = ['tailoredBy', 'importance', 'variety', 'unitCost', 'tailored'] as const;

/** How many components were added, changed, renamed or lost; another order alone counts once. */
export function changedComponents(now: readonly Component[], then: readonly Component[]): number {
  const twinOf = ({ name }: Component, offering: readonly Component[]) =>
    offering.find((other) => other.name === name);
  const changed = now.filter((each) => {
    const twin = twinOf(each, then);
    return twin && FIELDS.some((field) => twin[field] !== each[field]);
  }).length;
  const added = now.filter((each) => !twinOf(each, then)).length;
  const lost = then.filter((each) => !twinOf(each, now)).length;
  // another name is one change, not a loss and an addition
  const count = changed + Math.max(added, lost);
  const isMoved = count === 0 && now.some(({ name }, place) => name !== then[place]!.name);
  return isMoved ? 1 : count;
}
