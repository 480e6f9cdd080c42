import type { Business } from '../vocabulary/business.ts';
import { EXPERIENCE_IDS, type Experience } from '../vocabulary/experiences.ts';
import type { Span } from '../vocabulary/span.ts';
import { finerPoints, shortestBetween } from './finer.ts';
import { sampleOf, valuesIn, type Sample } from './sample.ts';
import type { Survey } from './survey.ts';
import { byStage } from './sweep.ts';
import { firstPoints, travelBetween } from './travel.ts';
import type { Watch } from './watch.ts';

const MEASURE = 'valuePerCustomer';

/** The nearest value to one side at which another experience is best, and the share of the slider up to there. */
export interface Flip {
  readonly at: number;
  readonly to: Experience;
  readonly distance: number;
}

/** Where the best experience changes when one number moves; null to a side where it does not within the span. */
export interface FlipPoints {
  readonly target: Span;
  readonly value: number;
  readonly below: Flip | null;
  readonly above: Flip | null;
}

export interface Flips {
  /** The experience that is best now. */
  readonly best: Experience;
  /** In the order of the spans. */
  readonly settings: readonly FlipPoints[];
}

/** The samples from the nearest of another best below the present to the nearest above: no flip lies beyond. */
function nearby(samples: readonly Sample[], value: number): readonly Sample[] {
  const now = samples.findIndex(({ at }) => at === value);
  const { best } = samples[now]!;
  const from = samples.slice(0, now).findLastIndex((sample) => sample.best !== best);
  const to = samples.slice(now).findIndex((sample) => sample.best !== best);
  return samples.slice(Math.max(from, 0), to < 0 ? undefined : now + to + 1);
}

/** Values that are looked at, a list a span. */
type Points = readonly (readonly number[])[];

/** The samples of each span with those at some more points; what was found is in the order of the points. */
function joined(lines: readonly (readonly Sample[])[], points: Points, found: readonly number[][]) {
  let next = 0;
  return lines.map((samples, k) =>
    [...samples, ...points[k]!.map((at) => sampleOf(at, found[next++]!, MEASURE))].sort(
      (a, b) => a.at - b.at,
    ),
  );
}

function flipPointsOf(target: Span, samples: readonly Sample[]): FlipPoints {
  const { value, isWhole } = target;
  const near = nearby(samples, value);
  const { best } = near.find(({ at }) => at === value)!;
  const flip = (other: Sample, last: Sample): Flip | null => {
    if (other.best === best) return null;
    const [a, b] = [Math.min(other.at, last.at), Math.max(other.at, last.at)];
    const at = isWhole ? other.at : shortestBetween(a, b);
    return { at, to: EXPERIENCE_IDS[other.best]!, distance: travelBetween(target, value, at) };
  };
  return {
    target,
    value,
    below: flip(near[0]!, near[1]!),
    above: flip(near.at(-1)!, near.at(-2)!),
  };
}

/**
 * For each span the nearest values below and above the present one at which the best experience, by value per
 * customer, changes: to 4 digits, or the first whole number. Looks along all spans at once, closer near the present,
 * then closes in on every change together, so that the survey is asked a few times for many businesses each; those
 * that act late in a run come first, for they are quick. Rejects when the survey does or when it is called off.
 */
export async function flipPoints(
  { business, spans }: { readonly business: Business; readonly spans: readonly Span[] },
  survey: Survey,
  { progress, signal }: Watch = {},
): Promise<Flips> {
  const targets = byStage(spans).map((k) => spans[k]!);
  targets.reverse();
  const now = targets.map(({ value }) => value);
  let known = 0;

  async function ask(cells: readonly (readonly number[])[]): Promise<number[][]> {
    signal?.throwIfAborted();
    const before = known;
    const table = await survey(
      { business, targets, cells },
      { signal, progress: progress && ((done, total) => progress(before + done, before + total)) },
    );
    known += cells.length;
    return cells.map((_, cell) => valuesIn(table, cell, MEASURE));
  }

  const cellsOf = (wanted: Points) => wanted.flatMap((points, k) => points.map((at) => now.with(k, at)));

  let wanted = targets.map(firstPoints);
  // where all stand now is one business, looked at once
  const [present, ...found] = await ask([now, ...cellsOf(wanted)]);
  let lines = joined(
    now.map((at) => [sampleOf(at, present!, MEASURE)]),
    wanted,
    found,
  );
  for (;;) {
    wanted = targets.map((span, k) => finerPoints(nearby(lines[k]!, now[k]!), span));
    if (wanted.every((points) => points.length === 0)) break;
    lines = joined(lines, wanted, await ask(cellsOf(wanted)));
  }
  const { best } = sampleOf(0, present!, MEASURE);
  return {
    best: EXPERIENCE_IDS[best]!,
    settings: spans.map((span) => flipPointsOf(span, lines[targets.indexOf(span)]!)),
  };
}

/** A flip of one number, to one side. */
export interface NearFlip extends Flip {
  readonly target: Span;
  readonly side: 'below' | 'above';
}

/** All flips, nearest first in share of their spans. */
export function nearestFlips({ settings }: Flips): readonly NearFlip[] {
  return settings
    .flatMap(({ target, below, above }) => [
      ...(below ? [{ ...below, target, side: 'below' } as const] : []),
      ...(above ? [{ ...above, target, side: 'above' } as const] : []),
    ])
    .sort((a, b) => a.distance - b.distance);
}
