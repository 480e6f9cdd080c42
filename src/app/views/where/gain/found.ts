import type { Crossing } from '../../../../analysis/crossings.ts';
import type { Survey } from '../../../../analysis/survey.ts';
import type { Watch } from '../../../../analysis/watch.ts';
import { analyses } from '../../../../simulation/inquiry.ts';
import type { Business } from '../../../../vocabulary/business.ts';
import type { Measure } from '../../../../vocabulary/measures.ts';
import type { Span } from '../../../../vocabulary/span.ts';
import type { Finder } from '../../../pursuit.svelte.ts';
import { stretchesOf, type Along } from './along.ts';

/** A measure of a business along one of its numbers. */
export interface Question {
  readonly business: Business;
  /** Of the business opened, to tell whose lines these are. */
  readonly of: string;
  readonly span: Span;
  readonly along: Along;
  readonly measure: Measure;
}

/** What was found: the measure at points, an array an experience, and where the best one changes. */
export interface Found {
  readonly question: Question;
  readonly points: readonly number[];
  readonly values: readonly (readonly number[])[];
  readonly crossings: readonly Crossing[];
  /** Simulated customers behind it. */
  readonly sample: number;
  readonly isRough: boolean;
}

/** Customers of a first, rough answer. */
const FEW = 256;

/** The same for questions that have the same answer: where the number itself stands does not matter. */
export function keyOf({ business, of, span, along, measure }: Question): string {
  const { id, component } = span;
  const field = id.slice(id.lastIndexOf('.') + 1);
  const parameters = { ...business.parameters, ...(component === undefined && { [id]: 0 }) };
  const offering = business.offering.map((each, place) =>
    place === component ? { ...each, [field]: 0 } : each,
  );
  return JSON.stringify([{ ...business, parameters, offering }, of, id, along.from, along.to, measure]);
}

/** No customer benefit can be told in money where prices do not matter. */
function isGiven({ business, span, measure }: Question, at: number): boolean {
  const id = 'response.priceSensitivity';
  return measure !== 'customerBenefit' || (span.id === id ? at : business.parameters[id]) > 0;
}

function hasAll(values: readonly (readonly number[])[], k: number): boolean {
  return values.every((list) => Number.isFinite(list[k]));
}

/** Asks for a measure along a number, stretch by stretch at the same time. */
export async function find(
  question: Question,
  survey: Survey,
  { signal, progress }: Watch,
  isRough: boolean,
): Promise<Found> {
  const { span, along, measure } = question;
  const own = question.business.parameters['market.sample'];
  const sample = isRough ? Math.min(FEW, own) : own;
  const parameters = { ...question.business.parameters, 'market.sample': sample };
  const business = { ...question.business, parameters };
  const { id, component, isWhole } = span;
  const stretches = stretchesOf(along, { isWhole, isRough });
  const done: (readonly [number, number])[] = stretches.map(() => [0, 0]);
  const parts = await Promise.all(
    stretches.map((stretch, k) =>
      analyses.findCrossings(
        { business, target: { id, component }, measure, isWhole, isRough, ...stretch },
        survey,
        {
          signal,
          progress: (count, total) => {
            done.splice(k, 1, [count, total]);
            const sum = (place: 0 | 1) => done.reduce((all, each) => all + each[place], 0);
            progress?.(sum(0), sum(1));
          },
        },
      ),
    ),
  );
  // a stretch begins with the point at which the one before ends
  const kept = parts.map(({ points, values }, k) => {
    const first = k === 0 ? 0 : 1;
    return { points: points.slice(first), values: values.map((list) => Array.from(list.subarray(first))) };
  });
  const points = kept.flatMap((part) => part.points);
  const values = parts[0]!.values.map((_, e) =>
    kept.flatMap((part) => part.values[e]!).map((value, k) => (isGiven(question, points[k]!) ? value : NaN)),
  );
  const crossings = parts
    .flatMap((part) => part.crossings)
    // where a measure begins to exist nothing is passed
    .filter(({ at }) => {
      const after = points.findIndex((point) => point >= at);
      return hasAll(values, after) && hasAll(values, Math.max(0, after - 1));
    });
  return { question, points, values, crossings, sample, isRough };
}

/** How lines are found: from few customers and points at first, then from all. */
export const GAINS: Finder<Question, Found> = {
  keyOf,
  findRough: (question, survey, watch) => find(question, survey, watch, true),
  find: (question, survey, watch) => find(question, survey, watch, false),
};
