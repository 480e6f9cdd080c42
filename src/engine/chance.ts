import type { Parameters } from '../vocabulary/parameters.ts';
import type { Experience } from '../vocabulary/experiences.ts';
import { BLOCK } from './blocks.ts';
import type { Tariffs } from './money.ts';
import type { Presences } from './presence.ts';
import { SPELLS } from './spells.ts';

/** Pairs of experiences, as indices; the order of every list of moments. */
export const PAIRS: readonly (readonly [number, number])[] = [
  [0, 1],
  [0, 2],
  [0, 3],
  [1, 2],
  [1, 3],
  [2, 3],
];

/** For each pair: sum and sum of squares over customers of the expected difference, then of the realized one. */
export type Moments = Float64Array;

const WIDTH = 4;

/** What customers of a block are worth under mass, niche, targeted and one-to-one, one entry a customer. */
type Worths = readonly [Float64Array, Float64Array, Float64Array, Float64Array];

const list = () => new Float64Array(BLOCK);
const lists = (): Worths => [list(), list(), list(), list()];
const [expected, realized] = [lists(), lists()];

export interface ChanceBrief {
  readonly parameters: Readonly<Parameters>;
  readonly tariffs: Tariffs;
  readonly value: Float64Array;
  readonly served: Uint8Array;
}

/** What a spell earns from a customer: money per discounted period and unit of value, × fit, and what a period costs. */
interface Rate {
  readonly perPeriod: number;
  readonly perFit: number;
  readonly unit: number;
}

function rateOf(as: Experience, { parameters: p, tariffs }: ChanceBrief): Rate {
  const poor = p['response.walletPoor'];
  const tariff = tariffs[as];
  const earned = p['economics.spend'] * (p['economics.grossMargin'] + tariff.premium);
  const unit = tariff.contacts + tariff.customizing + tariff.niches;
  return { perPeriod: poor * earned, perFit: (1 - poor) * earned, unit };
}

/** Adds what a spell brings from the first customers of the lists. */
function addWorth(
  worth: Float64Array,
  value: Float64Array,
  periods: Float32Array,
  fits: Float32Array,
  { perPeriod, perFit, unit }: Rate,
): void {
  for (let i = 0; i < value.length; i++) {
    const here = periods[i]!;
    worth[i]! += value[i]! * (perPeriod * here + perFit * fits[i]!) - unit * here;
  }
}

function note(moments: Moments, place: number, difference: number): void {
  moments[place]! += difference;
  moments[place + 1]! += difference * difference;
}

/** Notes the differences of all pairs, in the order of PAIRS, in one go: pair by pair they take three times as long. */
function addDifferences(moments: Moments, place: number, worths: Worths, served: Uint8Array): void {
  const [mass, niche, targeted, oneToOne] = worths;
  for (let i = 0; i < served.length; i++) {
    if (!served[i]) continue; // worth the same under all four
    const ofMass = mass[i]!;
    const ofNiche = niche[i]!;
    const ofTargeted = targeted[i]!;
    const ofOneToOne = oneToOne[i]!;
    note(moments, place, ofMass - ofNiche);
    note(moments, place + WIDTH, ofMass - ofTargeted);
    note(moments, place + 2 * WIDTH, ofMass - ofOneToOne);
    note(moments, place + 3 * WIDTH, ofNiche - ofTargeted);
    note(moments, place + 4 * WIDTH, ofNiche - ofOneToOne);
    note(moments, place + 5 * WIDTH, ofTargeted - ofOneToOne);
  }
}

/** Moments of a block of customers: how much more each is worth under one experience than under another. */
export function blockMoments(
  brief: ChanceBrief,
  presences: Presences,
  block: number,
  first: number,
): Moments {
  const start = block * BLOCK;
  const value = brief.value.subarray(start, start + BLOCK);
  const served = brief.served.subarray(start, start + BLOCK);
  const here = (list: Float32Array) => list.subarray((block - first) * BLOCK);
  for (const list of [...expected, ...realized]) list.fill(0);
  SPELLS.forEach(({ experience, as }, spell) => {
    const presence = presences[spell];
    if (!presence) return;
    const rate = rateOf(as, brief);
    addWorth(expected[experience]!, value, here(presence.expected), here(presence.expectedFit), rate);
    addWorth(realized[experience]!, value, here(presence.realized), here(presence.realizedFit), rate);
  });
  const moments = new Float64Array(PAIRS.length * WIDTH);
  addDifferences(moments, 0, expected, served);
  addDifferences(moments, 2, realized, served);
  return moments;
}

/**
 * Standard error of the difference in value per customer between two experiences: what chance alone makes of it in a
 * business of this size, and what the simulation's own sample adds.
 */
export function standardError(moments: Moments, a: number, b: number, p: Readonly<Parameters>): number {
  const pair = PAIRS.findIndex(([first, second]) => first === Math.min(a, b) && second === Math.max(a, b));
  const sample = p['market.sample'];
  const variance = (kind: number) => {
    const mean = moments[pair * WIDTH + 2 * kind]! / sample;
    return Math.max(0, moments[pair * WIDTH + 2 * kind + 1]! / sample - mean * mean);
  };
  return Math.sqrt(variance(1) / p['market.customers'] + variance(0) / sample);
}
