import type { Business } from '../vocabulary/business.ts';
import { EXPERIENCE_IDS, perExperience, type Experience } from '../vocabulary/experiences.ts';
import type { Measure } from '../vocabulary/measures.ts';
import { isAhead, valuesIn } from './sample.ts';
import type { Survey } from './survey.ts';
import { pointsBetween } from './sweep.ts';
import type { Watch } from './watch.ts';
import { withSample } from './worlds.ts';

/** What comes of serving a share of customers, those who spend most first; money is per customer of the business. */
export interface Serving {
  readonly share: number;
  /** In the order of EXPERIENCE_IDS. */
  readonly values: readonly number[];
  readonly benefits: readonly number[];
}

export interface ServeCurve {
  /** From nobody to everybody, closer around the best shares. */
  readonly points: readonly Serving[];
  /** Where each experience is worth most, and what it is worth there; of equals the smaller share. */
  readonly best: Readonly<Record<Experience, { readonly share: number; readonly value: number }>>;
}

/** More would only take longer; the same customers are served in every cell. */
const MOST_SAMPLE = 4_000;

const STEPS = 41;
/** Between two points around a best one. */
const FINER = 10;

function bestPoint(points: readonly Serving[], e: number): number {
  return points.reduce(
    (best, { values }, k) => (isAhead(values[e]!, points[best]!.values[e]!) ? k : best),
    0,
  );
}

/** How far values may fall short of the best to count as good, as a share of it. */
const AS_GOOD = 0.01;

/** The stretch of shares around the best one in which an experience is worth nearly as much. */
export function sharesAsGood(
  { points, best }: ServeCurve,
  experience: Experience,
): { readonly low: number; readonly high: number } {
  const e = EXPERIENCE_IDS.indexOf(experience);
  const { share, value } = best[experience];
  const isGood = ({ values }: Serving) => values[e]! >= value - AS_GOOD * Math.abs(value);
  const above = points.filter((point) => point.share >= share);
  const below = points.filter((point) => point.share <= share).reverse();
  const reach = (way: readonly Serving[]) => {
    const end = way.findIndex((point) => !isGood(point));
    return way[end < 0 ? way.length - 1 : end - 1]!.share;
  };
  return { low: reach(below), high: reach(above) };
}

/** Shares between the best point of each experience and its neighbours. */
function sharesAround(points: readonly Serving[]): number[] {
  const shares = EXPERIENCE_IDS.slice(1).flatMap((_, k) => {
    const best = bestPoint(points, k + 1);
    return [best - 1, best].flatMap((from) => {
      const [a, b] = [points[from], points[from + 1]];
      return a && b ? pointsBetween(a.share, b.share, FINER + 1).slice(1, -1) : [];
    });
  });
  return [...new Set(shares)];
}

/** How many businesses are measured at most. */
export const SERVINGS = STEPS + 2 * (EXPERIENCE_IDS.length - 1) * (FINER - 1);

/**
 * Value per customer and customer benefit of each experience by the share of customers that it serves, everyone else
 * getting mass, and the share at which each is worth most, to a quarter of a percent. Rejects when the survey does.
 */
export async function serveCurve(
  business: Business,
  survey: Survey,
  { progress, signal }: Watch = {},
): Promise<ServeCurve> {
  const customers = business.parameters['market.customers'];
  const targets = [{ id: 'economics.topShare' }];
  const small = withSample(business, MOST_SAMPLE);
  let points: Serving[] = [];

  async function ask(shares: readonly number[]): Promise<void> {
    const known = points.length;
    const table = await survey(
      { business: small, targets, cells: shares.map((share) => [share]) },
      { signal, progress: progress && ((done) => progress(known + done, SERVINGS)) },
    );
    const of = (cell: number, measure: Measure) => valuesIn(table, cell, measure);
    const found = shares.map((share, cell) => ({
      share,
      values: of(cell, 'valuePerCustomer'),
      benefits: of(cell, 'customerBenefit').map((benefit) => benefit / customers),
    }));
    points = [...points, ...found].sort((a, b) => a.share - b.share);
  }

  await ask(pointsBetween(0, 1, STEPS));
  const finer = sharesAround(points);
  if (finer.length > 0) await ask(finer);
  return {
    points,
    best: perExperience((_, e) => {
      const { share, values } = points[bestPoint(points, e)]!;
      return { share, value: values[e]! };
    }),
  };
}
