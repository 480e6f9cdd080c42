import { ticks } from 'd3';
import type { NumberScale } from '../../../../vocabulary/row.ts';

/** From where to where a number is followed. */
export interface Reach {
  readonly from: number;
  readonly to: number;
}

/** The axis of a number: where its values stand, from 0 to 1. */
export interface Along extends Reach {
  /** Equal steps are equally long; else they shorten upwards, so that the usual values keep their room. */
  readonly isEven: boolean;
  readonly position: (value: number) => number;
  readonly valueAt: (position: number) => number;
  readonly ticks: readonly number[];
}

type Row = Pick<NumberScale, 'bands' | 'whole'>;

/** An axis this many times as long as its first band is drawn uneven: else that band would be nothing. */
const LONGEST = 30;

/** Times as long as its first band: nobody looks at all of that at once. */
const ENDLESS = 1000;

/** How long the first band is that is longer than nothing. */
function firstBand({ bands }: Row, from: number): number {
  const first = bands.find(({ to }) => to > from);
  return first ? first.to - from : 1;
}

/** The axis of a number between two values. */
export function alongOf(row: Row, { from, to }: Reach): Along {
  const range = Math.max(to - from, Number.MIN_VALUE);
  const unit = Math.min(firstBand(row, from), range);
  const inside = (position: number) => Math.min(1, Math.max(0, position));
  if (range / unit <= LONGEST) {
    const round = ticks(from, to, 6);
    return {
      from,
      to,
      isEven: true,
      position: (value) => inside((value - from) / range),
      valueAt: (position) => from + inside(position) * range,
      ticks: [...new Set([from, ...(row.whole ? round.filter(Number.isInteger) : round), to])],
    };
  }
  const whole = Math.log1p(range / unit);
  const ends = row.bands.map((band) => band.to).filter((end) => end > from && end < to);
  return {
    from,
    to,
    isEven: false,
    position: (value) => inside(Math.log1p(Math.max(0, value - from) / unit) / whole),
    valueAt: (position) => from + Math.expm1(inside(position) * whole) * unit,
    ticks: [from, ...ends, to],
  };
}

/** How far to look at first: all of a span, or, where that would be endless, to the end of the present band. */
export function firstEnd(row: Row, { from, to, value }: Reach & { readonly value: number }): number {
  if (to - from <= ENDLESS * firstBand(row, from)) return to;
  return Math.min(to, row.bands.find((band) => band.to > value)?.to ?? to);
}

/** Stretches of an axis and points to begin with in each, so that all of it is looked at equally closely. */
export function stretchesOf(
  { from, to, isEven, valueAt }: Along,
  { isWhole, isRough }: { readonly isWhole: boolean; readonly isRough: boolean },
): (Reach & { readonly steps: number })[] {
  if (isEven) return [{ from, to, steps: isRough ? 11 : 41 }];
  const count = 8;
  const ends = Array.from({ length: count + 1 }, (_, k) => {
    const end = k === 0 ? from : k === count ? to : valueAt(k / count);
    return isWhole ? Math.round(end) : end;
  });
  const edges = [...new Set(ends)];
  return edges.slice(1).map((end, k) => ({ from: edges[k]!, to: end, steps: isRough ? 3 : 6 }));
}

/** A reach that never shrinks while a slider is held, so that the axis holds still. */
export function holdingReach() {
  let before: Reach | undefined;
  return ({ from, to }: Reach, isHeld: boolean): Reach => {
    const last = isHeld && before ? before : { from, to };
    return (before = { from: Math.min(last.from, from), to: Math.max(last.to, to) });
  };
}
