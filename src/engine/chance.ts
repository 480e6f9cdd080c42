import type { Parameters } from '../vocabulary/parameters.ts';
import { BLOCK } from './blocks.ts';
import { NOTHING, type Tariff, type tariffs } from './money.ts';
import { SPELLS, type Presences } from './presence.ts';

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

export interface ChanceBrief {
  readonly parameters: Readonly<Parameters>;
  readonly tariffs: ReturnType<typeof tariffs>;
  readonly value: Float64Array;
  readonly served: Uint8Array;
}

/** Moments of a block of customers: how much more each is worth under one experience than under another. */
export function blockMoments(brief: ChanceBrief, presences: Presences, block: number): Moments {
  const moments = new Float64Array(PAIRS.length * WIDTH);
  const end = Math.min(brief.value.length, (block + 1) * BLOCK);
  const worth = [new Float64Array(4), new Float64Array(4)] as const;
  for (let i = block * BLOCK; i < end; i++) {
    if (!brief.served[i]) continue; // worth the same under all four
    worth[0].fill(0);
    worth[1].fill(0);
    SPELLS.forEach(({ experience, as }, spell) => {
      const tariff = as === 'mass' ? NOTHING : brief.tariffs[as];
      const presence = presences[spell]!;
      worth[0][experience]! += worthOf(
        brief,
        tariff,
        brief.value[i]!,
        presence.expected[i]!,
        presence.expectedFit[i]!,
      );
      worth[1][experience]! += worthOf(
        brief,
        tariff,
        brief.value[i]!,
        presence.realized[i]!,
        presence.realizedFit[i]!,
      );
    });
    PAIRS.forEach(([a, b], pair) => {
      worth.forEach((list, kind) => {
        const difference = list[a]! - list[b]!;
        moments[pair * WIDTH + 2 * kind]! += difference;
        moments[pair * WIDTH + 2 * kind + 1]! += difference * difference;
      });
    });
  }
  return moments;
}

/** What a customer is worth through a spell, discounted, without what is paid for all together. */
function worthOf(
  { parameters: p }: ChanceBrief,
  tariff: Tariff,
  value: number,
  periods: number,
  fitPeriods: number,
): number {
  const poor = p['response.walletPoor'];
  const spending = value * p['economics.spend'] * (poor * periods + (1 - poor) * fitPeriods);
  const unit = tariff.contacts + tariff.customizing + tariff.niches;
  return spending * (p['economics.grossMargin'] + tariff.premium) - unit * periods;
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
