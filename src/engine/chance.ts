import type { Parameters } from '../vocabulary/parameters.ts';
import { BLOCK } from './blocks.ts';
import { NOTHING, type tariffs } from './money.ts';
import { SPELLS, type Presence } from './presence.ts';

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

const lists = () => [0, 1, 2, 3].map(() => new Float64Array(BLOCK));
const [expected, realized] = [lists(), lists()];

export interface ChanceBrief {
  readonly parameters: Readonly<Parameters>;
  readonly tariffs: ReturnType<typeof tariffs>;
  readonly value: Float64Array;
  readonly served: Uint8Array;
}

/** What a spell earns from a customer of value 1: money per discounted period, and per discounted period times fit. */
function rates({ parameters: p, tariffs }: ChanceBrief) {
  const poor = p['response.walletPoor'];
  return SPELLS.map(({ experience, as }) => {
    const tariff = as === 'mass' ? NOTHING : tariffs[as];
    const earned = p['economics.spend'] * (p['economics.grossMargin'] + tariff.premium);
    const unit = tariff.contacts + tariff.customizing + tariff.niches;
    return { experience, perPeriod: poor * earned, perFit: (1 - poor) * earned, unit };
  });
}

/** Moments of a block of customers: how much more each is worth under one experience than under another. */
export function blockMoments(
  brief: ChanceBrief,
  presences: readonly Presence[],
  block: number,
  first: number,
): Moments {
  const { value, served } = brief;
  const start = block * BLOCK;
  const offset = (block - first) * BLOCK;
  const count = Math.min(value.length - start, BLOCK);
  for (const list of [...expected, ...realized]) list.fill(0);
  rates(brief).forEach(({ experience, perPeriod, perFit, unit }, spell) => {
    const here = presences[spell]!;
    addWorth(expected[experience]!, here.expected, here.expectedFit);
    addWorth(realized[experience]!, here.realized, here.realizedFit);

    function addWorth(worth: Float64Array, periods: Float32Array, fits: Float32Array): void {
      for (let i = 0; i < count; i++) {
        const k = offset + i;
        worth[i]! += value[start + i]! * (perPeriod * periods[k]! + perFit * fits[k]!) - unit * periods[k]!;
      }
    }
  });

  const moments = new Float64Array(PAIRS.length * WIDTH);
  PAIRS.forEach(([a, b], pair) => {
    [expected, realized].forEach((worth, kind) => {
      const [of, against] = [worth[a]!, worth[b]!];
      let [sum, squares] = [0, 0];
      for (let i = 0; i < count; i++) {
        if (!served[start + i]) continue; // worth the same under all four
        const difference = of[i]! - against[i]!;
        sum += difference;
        squares += difference * difference;
      }
      moments[pair * WIDTH + 2 * kind] = sum;
      moments[pair * WIDTH + 2 * kind + 1] = squares;
    });
  });
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
