import type { Band } from '../../../../vocabulary/row.ts';
import type { Along } from './along.ts';

/** A band as far as it is on an axis, and its word where that has room. */
export interface DrawnBand {
  readonly label: string;
  /** From 0 to 1. */
  readonly from: number;
  readonly to: number;
  readonly isNow: boolean;
  /** Where the word begins, from 0 to 1; undefined when it has no room. */
  readonly word?: number;
}

/** In rem: a character, and between two words. */
const CHARACTER = 0.42;
const APART = 0.5;

/**
 * The bands under an axis that is `width` rem long. Each word begins with its band, if it fits before the next one that
 * is shown; the word for the present value is always there.
 */
export function bandsUnder(bands: readonly Band[], along: Along, now: number, width: number): DrawnBand[] {
  const starts = [-Infinity, ...bands.map(({ to }) => to)];
  const current = Math.max(
    0,
    bands.findIndex(({ to }, k) => now <= to || k === bands.length - 1),
  );
  const onAxis = bands
    .map(({ label, to }, k) => {
      const isLast = k === bands.length - 1;
      const end = isLast ? along.to : Math.min(to, along.to);
      const from = along.position(Math.max(starts[k]!, along.from));
      return { label, from, to: along.position(end), isNow: k === current, begins: starts[k]! };
    })
    .filter(({ begins, to, from, isNow }) => (begins < along.to && to > from) || isNow);

  const lengthOf = (label: string) => (label.length * CHARACTER + APART) / Math.max(width, 1);
  const placed = new Map<string, readonly [number, number]>();
  const ordered = [...onAxis].sort(
    (a, b) => Number(b.isNow) - Number(a.isNow) || b.to - b.from - (a.to - a.from),
  );
  for (const { label, from, isNow } of ordered) {
    const length = lengthOf(label);
    const start = isNow ? Math.max(0, Math.min(from, 1 - length)) : from;
    const end = start + length;
    const isFree = [...placed.values()].every(([a, b]) => end <= a || start >= b);
    if (isNow || (isFree && end <= 1 + APART / Math.max(width, 1))) placed.set(label, [start, end]);
  }
  return onAxis.map(({ label, from, to, isNow }) => ({
    label,
    from,
    to,
    isNow,
    word: placed.get(label)?.[0],
  }));
}
