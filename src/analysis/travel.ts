import { scaleOf } from '../vocabulary/scale-of.ts';
import type { Span } from '../vocabulary/span.ts';

/** Values at the ends of a span's word bands, and the share of a search that goes up to each. */
interface Way {
  readonly edges: readonly number[];
  readonly shares: readonly number[];
}

function edgesOf(span: Span): number[] {
  const { from, to } = span;
  const inside = scaleOf(span).bands.map((band) => band.to);
  return [from, ...inside.filter((edge) => edge > from && edge < to), to];
}

/** The share of a span that lies between two of its values, as on a slider: all word bands are equally wide. */
export function travelBetween(span: Span, a: number, b: number): number {
  const edges = edgesOf(span);
  const shares = edges.map((_, k) => k / (edges.length - 1));
  return Math.abs(interpolate(a, edges, shares) - interpolate(b, edges, shares));
}

/**
 * Half of a search is spread evenly over the values, half over the words for them: a million may be a hundredth of a
 * scale and yet all that matters, as its words tell.
 */
function wayOf(span: Span): Way {
  const { from, to } = span;
  const edges = edgesOf(span);
  const shares = edges.map((edge, k) => (k / (edges.length - 1) + (edge - from) / (to - from)) / 2);
  return { edges, shares };
}

/** The value at x of a line through points, both lists rising. */
function interpolate(x: number, xs: readonly number[], ys: readonly number[]): number {
  const k = Math.max(
    1,
    xs.findIndex((each, place) => x <= each || place === xs.length - 1),
  );
  return ys[k - 1]! + ((ys[k]! - ys[k - 1]!) * (x - xs[k - 1]!)) / (xs[k]! - xs[k - 1]!);
}

/** Points of a side that is as long as the span. */
const STEPS = 12;

/** Values from the present one to an end, which is among them, the steps growing. */
function side({ edges, shares }: Way, value: number, end: number): number[] {
  if (value === end) return [];
  const [now, last] = [value, end].map((each) => interpolate(each, edges, shares)) as [number, number];
  const steps = Math.max(3, Math.ceil(STEPS * Math.sqrt(Math.abs(last - now))));
  return Array.from({ length: steps }, (_, k) => {
    const part = (k + 1) / steps;
    return part === 1 ? end : interpolate(now + (last - now) * part * Math.sqrt(part), shares, edges);
  });
}

/** Values of a span to look at first, without the present one: over all of it, closer together near where it stands. */
export function firstPoints(span: Span): number[] {
  const way = wayOf(span);
  const points = [...side(way, span.value, span.from), ...side(way, span.value, span.to)];
  const allowed = span.isWhole ? points.map(Math.round) : points;
  return [...new Set(allowed)].filter((at) => at !== span.value).sort((a, b) => a - b);
}
