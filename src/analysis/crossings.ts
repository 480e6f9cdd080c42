import type { Business } from '../vocabulary/business.ts';
import { EXPERIENCE_IDS, type Experience } from '../vocabulary/experiences.ts';
import type { Measure } from '../vocabulary/measures.ts';
import type { Target } from '../vocabulary/target.ts';
import { finerPoints, shortestBetween, type Reach } from './finer.ts';
import { sampleOf, valuesIn, type Sample } from './sample.ts';
import type { Survey } from './survey.ts';
import { pointsBetween } from './sweep.ts';
import type { Watch } from './watch.ts';

/** A value at which the best experience changes: below it is `from`, above it `to`. */
export interface Crossing {
  readonly at: number;
  readonly from: Experience;
  readonly to: Experience;
}

export interface Crossings {
  /** Every value that was looked at, in order: evenly spaced, and closer around the crossings. */
  readonly points: readonly number[];
  /** The measure at the points, an array an experience in the order of EXPERIENCE_IDS; NaN where there is none. */
  readonly values: readonly Float64Array[];
  readonly crossings: readonly Crossing[];
}

/** A number of a business, and how far to follow it: every value from `from` to `to` must be valid. */
export interface Question extends Reach {
  readonly business: Business;
  readonly target: Target;
  readonly measure?: Measure;
  /** Points to begin with. */
  readonly steps?: number;
}

/** A grid fine enough to show a curve, coarse enough to be quick. */
const STEPS = 41;

function gridOf({ from, to, isWhole, steps = STEPS }: Question): number[] {
  const points = pointsBetween(from, to, steps);
  return isWhole ? [...new Set(points.map(Math.round))] : points;
}

function crossingsOf(samples: readonly Sample[], isWhole: boolean): Crossing[] {
  return samples.slice(1).flatMap((b, k) => {
    const a = samples[k]!;
    if (a.best === b.best) return [];
    const at = isWhole ? b.at : shortestBetween(a.at, b.at);
    return [{ at, from: EXPERIENCE_IDS[a.best]!, to: EXPERIENCE_IDS[b.best]! }];
  });
}

/**
 * All values of a number at which the best experience changes, by value per customer unless another measure is asked
 * for: to 4 digits unless asked roughly, or, where there are whole numbers only, the first at which the new one is
 * best. Of equals the simpler experience is best. Asks the survey in a few rounds, each for many values at once, so
 * that all workers are busy; rejects when the survey does or when it is called off.
 */
export async function findCrossings(
  question: Question,
  survey: Survey,
  { progress, signal }: Watch = {},
): Promise<Crossings> {
  const { business, target, measure = 'valuePerCustomer' } = question;
  let samples: Sample[] = [];
  let points = gridOf(question);
  while (points.length > 0) {
    signal?.throwIfAborted();
    const known = samples.length;
    const table = await survey(
      { business, targets: [target], cells: points.map((at) => [at]) },
      { signal, progress: progress && ((done, total) => progress(known + done, known + total)) },
    );
    const found = points.map((at, cell) => sampleOf(at, valuesIn(table, cell, measure), measure));
    samples = [...samples, ...found].sort((a, b) => a.at - b.at);
    points = finerPoints(samples, question);
  }
  return {
    points: samples.map(({ at }) => at),
    values: EXPERIENCE_IDS.map((_, e) => Float64Array.from(samples, ({ values }) => values[e]!)),
    crossings: crossingsOf(samples, question.isWhole),
  };
}
