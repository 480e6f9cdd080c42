import { BLOCK } from './blocks.ts';
import { makeTally, type Presence } from './presence.ts';

/** A block of customers on its way through one experience; one entry a customer. */
export interface Journey {
  /** 0 mass, 1 niche, 2 targeted, 3 one-to-one. */
  readonly experience: number;
  /** Probability of still being a customer. */
  readonly survival: Float64Array;
  readonly tally: Presence<Float64Array>;
}

export function makeJourney(experience: number): Journey {
  return { experience, survival: new Float64Array(BLOCK), tally: makeTally() };
}

/** Some customers of a block: places in the block, of which the first `count` are meant. */
export interface Members {
  readonly places: Uint16Array;
  count: number;
}

/** What a block meets in a period: fit and chance to stay, one entry a customer. */
export interface Offer {
  readonly fit: Float64Array;
  readonly stay: Float64Array;
}

/** Sums up a period of some customers, in the order of QUANTITIES, and lets those leave who do. */
export function pass(
  { survival }: Journey,
  { places, count }: Members,
  { fit, stay }: Offer,
  value: Float64Array,
  massFit: Float64Array,
  out: Float64Array,
): void {
  let active = 0;
  let activeFit = 0;
  let spending = 0;
  let spendingFit = 0;
  let spendingMassFit = 0;
  for (let j = 0; j < count; j++) {
    const i = places[j]!;
    const still = survival[i]!;
    const fits = fit[i]!;
    const spends = still * value[i]!;
    active += still;
    activeFit += still * fits;
    spending += spends;
    spendingFit += spends * fits;
    spendingMassFit += spends * massFit[i]!;
    survival[i] = still * stay[i]!;
  }
  out[0] = out[4] = active;
  out[1] = activeFit;
  out[2] = out[5] = spending;
  out[3] = out[6] = spendingFit;
  out[7] = spendingMassFit;
}

/** Counts a period for each of some customers, before they leave: expected, and as their fixed draws have it. */
export function attend(
  { survival, tally }: Journey,
  { places, count }: Members,
  { fit }: Offer,
  draws: Float64Array,
  discount: number,
): void {
  const { expected, expectedFit, realized, realizedFit } = tally;
  for (let j = 0; j < count; j++) {
    const i = places[j]!;
    const weight = discount * survival[i]!;
    const here = draws[i]! < survival[i]! ? discount : 0;
    expected[i]! += weight;
    expectedFit[i]! += weight * fit[i]!;
    realized[i]! += here;
    realizedFit[i]! += here * fit[i]!;
  }
}

/** Sum of a list over some customers. */
export function add(list: Float64Array, { places, count }: Members): number {
  let total = 0;
  for (let j = 0; j < count; j++) total += list[places[j]!]!;
  return total;
}
