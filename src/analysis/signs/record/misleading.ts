import { shareOf, type Share } from '../../wilson.ts';
import { drawPlausible } from './draw.ts';
import { PLAUSIBLE, type PlausibleRange } from './ranges.ts';

/** A third of what one number may be, in which a check says something else than what is so. */
export interface Misleading {
  readonly range: PlausibleRange;
  readonly part: 'low' | 'middle' | 'high';
  /** The ends of the third, in the unit of the range. */
  readonly from: number;
  readonly to: number;
  /** How often it is wrong there, and elsewhere. */
  readonly wrong: Share;
  readonly elsewhere: Share;
}

const PARTS = ['low', 'middle', 'high'] as const;

/** Thirds are named that differ from elsewhere by more standard errors than the luckiest of a hundred would. */
const LEAST_ERRORS = 3.5;
const MOST_NAMED = 3;

function errorsApart(a: Share, b: Share): number {
  if (a.share === null || b.share === null) return 0;
  const all = (a.of + b.of) / (a.cases + b.cases);
  const error = Math.sqrt(all * (1 - all) * (1 / a.cases + 1 / b.cases));
  return error > 0 ? (a.share - b.share) / error : 0;
}

/** Plausible businesses in the order of each number of PLAUSIBLE. */
export interface Ranking {
  readonly draws: readonly (readonly number[])[];
  readonly orders: readonly (readonly number[])[];
}

/** Ranks the first so many plausible businesses of a seed. */
export function rankBusinesses(seed: string, businesses: number): Ranking {
  const draws = Array.from({ length: businesses }, (_, number) => drawPlausible(seed, number).drawn);
  const orders = PLAUSIBLE.map((_, column) =>
    [...draws.keys()].sort((a, b) => draws[a]![column]! - draws[b]![column]! || a - b),
  );
  return { draws, orders };
}

/**
 * Where a check misleads more than elsewhere: thirds of the plausible businesses by one number, the worst first.
 * @param isWrong by plausible business, from number 0 of the seed
 */
export function misleadingRanges(isWrong: readonly boolean[], { draws, orders }: Ranking): Misleading[] {
  const count = (who: readonly number[]) => shareOf(who.filter((k) => isWrong[k]).length, who.length);
  const thirds = PLAUSIBLE.flatMap((range, column) => {
    const order = orders[column]!;
    const cut = (part: number) => Math.round((part * order.length) / PARTS.length);
    const value = (place: number) => draws[order[place]!]?.[column] ?? NaN;
    return PARTS.map((part, k) => {
      const [start, end] = [cut(k), cut(k + 1)];
      const wrong = count(order.slice(start, end));
      const elsewhere = count([...order.slice(0, start), ...order.slice(end)]);
      return { range, part, from: value(start), to: value(end - 1), wrong, elsewhere };
    });
  });
  return thirds
    .map((third) => ({ third, errors: errorsApart(third.wrong, third.elsewhere) }))
    .filter(({ errors }) => errors >= LEAST_ERRORS)
    .sort((a, b) => b.errors - a.errors)
    .slice(0, MOST_NAMED)
    .map(({ third }) => third);
}
