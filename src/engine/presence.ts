import { BLOCK } from './blocks.ts';

/** The spells of an experience in which customers are treated alike: what they are worth differs only by these. */
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

/** Discounted periods as a customer, and the same times fit: expected, and as the fixed draws have it. One entry a customer. */
export interface Presence<List = Float32Array> {
  readonly expected: List;
  readonly expectedFit: List;
  readonly realized: List;
  readonly realizedFit: List;
}

/** One presence a spell; single precision, since only chance is read from them. */
export type Presences = readonly Presence[];

export function makePresences(customers: number): Presences {
  const list = () => new Float32Array(customers);
  return SPELLS.map(() => ({ expected: list(), expectedFit: list(), realized: list(), realizedFit: list() }));
}

/** The running presence of a block under one experience. */
export function makeTally(): Presence<Float64Array> {
  const list = () => new Float64Array(BLOCK);
  return { expected: list(), expectedFit: list(), realized: list(), realizedFit: list() };
}

export function clearTally(tally: Presence<Float64Array>): void {
  tally.expected.fill(0);
  tally.expectedFit.fill(0);
  tally.realized.fill(0);
  tally.realizedFit.fill(0);
}

/** Keeps a block's tally as a spell's presence. */
export function keepTally(
  tally: Presence<Float64Array>,
  presence: Presence,
  start: number,
  count: number,
): void {
  presence.expected.set(tally.expected.subarray(0, count), start);
  presence.expectedFit.set(tally.expectedFit.subarray(0, count), start);
  presence.realized.set(tally.realized.subarray(0, count), start);
  presence.realizedFit.set(tally.realizedFit.subarray(0, count), start);
}
