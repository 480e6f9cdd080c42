import type { Crossings } from '../../analysis/crossings.ts';
import type { FlipPoints, Flips } from '../../analysis/flips.ts';
import type { Experience } from '../../vocabulary/experiences.ts';
import type { Span } from '../../vocabulary/span.ts';

/** A stretch of a span along which one experience is best. */
export interface Strip {
  readonly from: number;
  readonly to: number;
  readonly experience: Experience;
}

/** A number that flips the verdict, with who is best along its span. */
export interface FlipRow {
  readonly points: FlipPoints;
  readonly strips: readonly Strip[];
}

/** All changes of the best along some spans, by their ids. */
export type Along = Readonly<Record<string, Crossings | undefined>>;

/** What crossings say of the part of a span from one value to another. */
function piecesOf({ crossings }: Crossings, span: Span, from: number, to: number): Strip[] {
  const cuts = [span.from, ...crossings.map(({ at }) => at), span.to];
  const best = [crossings[0]?.from, ...crossings.map((crossing) => crossing.to)];
  return best.flatMap((experience, k) => {
    const [a, b] = [Math.max(from, cuts[k]!), Math.min(to, cuts[k + 1]!)];
    return experience && a < b ? [{ from: a, to: b, experience }] : [];
  });
}

function joined(strips: readonly Strip[]): Strip[] {
  return strips.reduce<Strip[]>((list, strip) => {
    const last = list.at(-1);
    if (last?.experience === strip.experience) return [...list.slice(0, -1), { ...last, to: strip.to }];
    return [...list, strip];
  }, []);
}

/**
 * Who is best along a span: between the nearest flips the present best, next to each flip who takes over there, and
 * farther out what the crossings say, which may have been found with fewer customers; without them, the same.
 */
export function stripsOf(
  { target, below, above }: FlipPoints,
  best: Experience,
  crossings?: Crossings,
): Strip[] {
  const [low, high] = [below?.at ?? target.from, above?.at ?? target.to];
  const outside = (from: number, to: number, flip: { readonly to: Experience } | null, isBelow: boolean) => {
    if (!flip || from >= to) return [];
    const pieces = crossings ? piecesOf(crossings, target, from, to) : [];
    // the piece beside the flip ends where the flip is
    const rest = isBelow ? pieces.slice(0, -1) : pieces.slice(1);
    const [a, b] = isBelow ? [rest.at(-1)?.to ?? from, to] : [from, rest[0]?.from ?? to];
    const beside: Strip = { from: a, to: b, experience: flip.to };
    return isBelow ? [...rest, beside] : [beside, ...rest];
  };
  return joined([
    ...outside(target.from, low, below, true),
    { from: low, to: high, experience: best },
    ...outside(high, target.to, above, false),
  ]);
}

const nearest = ({ below, above }: FlipPoints) =>
  Math.min(below?.distance ?? Infinity, above?.distance ?? Infinity);

/** The numbers that flip the verdict, the nearest first. */
export function flipRows({ best, settings }: Flips, along: Along = {}): FlipRow[] {
  return settings
    .filter((points) => nearest(points) < Infinity)
    .sort((a, b) => nearest(a) - nearest(b))
    .map((points) => ({ points, strips: stripsOf(points, best, along[points.target.id]) }));
}

/** Flips with those of some spans found more finely. */
export function refined(flips: Flips, finer: Flips): Flips {
  const settings = flips.settings.map(
    (points) => finer.settings.find(({ target }) => target.id === points.target.id) ?? points,
  );
  return { ...flips, settings };
}
