import { BLOCK } from './blocks.ts';

/**
 * The spells of the experiences in which customers are treated alike, so that worth differs only by presence:
 * before its launch an experience is as mass, and one-to-one is as targeted until it customizes.
 */
export const SPELLS = [
  { experience: 0, as: 'mass' },
  { experience: 1, as: 'mass' },
  { experience: 1, as: 'niche' },
  { experience: 2, as: 'mass' },
  { experience: 2, as: 'targeted' },
  { experience: 3, as: 'mass' },
  { experience: 3, as: 'targeted' },
  { experience: 3, as: 'one-to-one' },
] as const;

/** Where a spell stands in SPELLS and in every list of presences. */
export function spellOf(experience: number, as: (typeof SPELLS)[number]['as']): number {
  return SPELLS.findIndex((spell) => spell.experience === experience && spell.as === as);
}

/**
 * Discounted periods as a customer, and the same times fit: expected from survival probabilities, and realized by the
 * fixed draws. One entry a customer.
 */
export interface Presence<List = Float32Array> {
  readonly expected: List;
  readonly expectedFit: List;
  readonly realized: List;
  readonly realizedFit: List;
}

/** One presence a spell; single precision, since only chance is read from them. */
export function makePresences(customers: number): Presence[] {
  return SPELLS.map(() => lists((length) => new Float32Array(length), customers));
}

/** The running presence of a block under one experience. */
export function makeTally(): Presence<Float64Array> {
  return lists((length) => new Float64Array(length), BLOCK);
}

function lists<List>(make: (length: number) => List, length: number): Presence<List> {
  return {
    expected: make(length),
    expectedFit: make(length),
    realized: make(length),
    realizedFit: make(length),
  };
}

export function clearTally(tally: Presence<Float64Array>): void {
  for (const list of Object.values(tally)) list.fill(0);
}

/** Keeps the tally of a block as presence in a spell. */
export function keepTally(
  tally: Presence<Float64Array>,
  presence: Presence,
  start: number,
  count: number,
): void {
  for (const kind of ['expected', 'expectedFit', 'realized', 'realizedFit'] as const) {
    presence[kind].set(tally[kind].subarray(0, count), start);
  }
}
