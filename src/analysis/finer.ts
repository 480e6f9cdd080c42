import { EXPERIENCE_IDS } from '../vocabulary/experiences.ts';
import type { Sample } from './sample.ts';

/** The scale that samples lie on, and how closely it is looked at. */
export interface Reach {
  readonly from: number;
  readonly to: number;
  readonly isWhole: boolean;
  /** A crossing need only be known as well as it can be seen on a screen. */
  readonly isRough?: boolean;
}

/** How near two samples of different best must come: 5 digits, and near 0 a small share of the range; roughly, 0.2%. */
function tolerance({ from, to, isWhole, isRough }: Reach, at: number): number {
  if (isWhole) return 1;
  const range = to - from;
  if (isRough) return 2e-3 * range;
  return Math.min(Math.max(1e-5 * Math.abs(at), 1e-8 * range), 1e-4 * range);
}

/** Whether the crossing between two neighbours is as well known as it has to be. */
function isClose(reach: Reach, a: Sample, b: Sample): boolean {
  return b.at - a.at <= tolerance(reach, b.at);
}

/** Dips are looked for in gaps down to this share of the range. */
const LEAST_GAP = { fine: 1 / 2560, rough: 1 / 40 };

/** Either side of where a straight line would cross, and the quarters, for a curve that is nothing like one. */
function inBracket(reach: Reach, a: Sample, b: Sample): number[] {
  const lead = ({ scores }: Sample) => scores[a.best]! - scores[b.best]!;
  const gap = b.at - a.at;
  const crossing = a.at + (gap * lead(a)) / (lead(a) - lead(b));
  const beside = 0.49 * tolerance(reach, b.at);
  return [crossing - beside, crossing + beside, ...[0.25, 0.5, 0.75].map((share) => a.at + share * gap)];
}

/**
 * Where, between neighbours of the same best, the lead over a rival could sink below 0 and rise again: where the lines
 * through the samples to the left and to the right meet, if that is below 0. A convex lead is nowhere below them.
 */
function inDip(samples: readonly Sample[], k: number, rival: number): number[] {
  const [a, b] = [samples[k]!, samples[k + 1]!];
  const lead = ({ scores }: Sample) => scores[a.best]! - scores[rival]!;
  const slope = (left: Sample | undefined, right: Sample | undefined) =>
    left && right && (lead(right) - lead(left)) / (right.at - left.at);
  const fall = slope(samples[k - 1], a);
  const rise = slope(b, samples[k + 2]);
  const gap = b.at - a.at;
  if (fall === undefined || rise === undefined) {
    // at an end there is one line only
    const end = rise === undefined ? lead(a) + (fall ?? 0) * gap : lead(b) - rise * gap;
    return end < 0 ? [(a.at + b.at) / 2] : [];
  }
  if (!(fall < 0 && rise > 0)) return [];
  const away = (lead(b) - lead(a) - rise * gap) / (fall - rise);
  if (!(lead(a) + fall * away < 0) || away <= 0 || away >= gap) return [];
  return [a.at + away / 2, a.at + away, a.at + (away + gap) / 2];
}

function inGap(samples: readonly Sample[], k: number, reach: Reach): number[] {
  const [a, b] = [samples[k]!, samples[k + 1]!];
  if (a.best !== b.best) return isClose(reach, a, b) ? [] : inBracket(reach, a, b);
  const least = reach.isRough ? LEAST_GAP.rough : LEAST_GAP.fine;
  if (b.at - a.at <= (reach.isWhole ? 1 : least * (reach.to - reach.from))) return [];
  return EXPERIENCE_IDS.flatMap((_, rival) => (rival === a.best ? [] : inDip(samples, k, rival)));
}

/**
 * Where samples, in the order of their values, must be looked at more closely: between neighbours of different best,
 * unless they are close together, and where another experience could be best for a stretch between two of them. Empty
 * when every change of the best is known well enough.
 */
export function finerPoints(samples: readonly Sample[], reach: Reach): number[] {
  return samples.slice(1).flatMap((b, k) => {
    const inside = inGap(samples, k, reach)
      .map((at) => (reach.isWhole ? Math.round(at) : at))
      .filter((at) => at > samples[k]!.at && at < b.at);
    return [...new Set(inside)].sort((x, y) => x - y);
  });
}

/** The value that stands for a crossing between two close values: the shortest decimal number from a to b. */
export function shortestBetween(a: number, b: number): number {
  for (let digits = 1; digits <= 17; digits++) {
    const short = Number(((a + b) / 2).toPrecision(digits));
    if (short >= a && short <= b) return short;
  }
  return b;
}
