import { ticks } from 'd3';
import type { Field } from './dense.ts';
import { linesOf, ringsOf, type Plot, type Point } from './geometry.ts';
import { isInside, overlaps, type Box } from './labels.ts';

/** A line of equal best gain over mass; `label` is where its number stands, the line is broken there. */
export interface Height {
  readonly gain: number;
  readonly lines: readonly (readonly Point[])[];
  readonly label?: Point;
}

/** Lines at most, and the shortest that is drawn without a number, in pixels. */
const LINES = 5;
const SHORTEST = 48;

/** Pixels between two points of a line that is looked along. */
const FINE = 3;

const apart = ([ax, ay]: Point, [bx, by]: Point) => Math.sqrt((ax - bx) * (ax - bx) + (ay - by) * (ay - by));

/** A line with points at most so many pixels apart. */
function finer(line: readonly Point[]): Point[] {
  return line.flatMap((b, k) => {
    if (k === 0) return [b];
    const a = line[k - 1];
    const parts = Math.max(1, Math.ceil(apart(a, b) / FINE));
    return Array.from({ length: parts }, (_, p): Point => {
      const share = (p + 1) / parts;
      return [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
    });
  });
}

/** What is left of a line outside of boxes. */
function broken(line: readonly Point[], boxes: readonly Box[]): Point[][] {
  const pieces: Point[][] = [[]];
  for (const [x, y] of line) {
    if (boxes.some((box) => overlaps({ x, y, width: 0, height: 0 }, box))) pieces.push([]);
    else pieces[pieces.length - 1].push([x, y]);
  }
  return pieces.filter(({ length }) => length > 1);
}

/** Gains at which to draw lines: round, a handful, spread over what there is. */
function levelsOf(gains: Field): number[] {
  const sorted = gains.filter((gain) => gain > 0).sort();
  if (sorted.length === 0) return [];
  // a peak in one corner does not take all lines
  const most = sorted[Math.floor(0.97 * (sorted.length - 1))];
  return ticks(0, most, LINES - 1).filter((level) => level > 0);
}

/** What lines with numbers have to keep to. */
interface Room {
  /** Where other words stand. */
  readonly taken: readonly Box[];
  /** The size of a number. */
  readonly sizeOf: (gain: number) => { width: number; height: number };
  /** Whether a number may stand in a box: a frontier through its plus would make it a minus. */
  readonly isClear: (box: Box) => boolean;
  /** Whether a point is a good one for a number. */
  readonly isCalm: (point: Point) => boolean;
}

/** Lines of equal best gain over mass, each with its number where there is room beside the boxes `taken`. */
export function heightsOf(gains: Field, plot: Plot, { taken, sizeOf, isClear, isCalm }: Room): Height[] {
  if (gains.some(Number.isNaN)) return [];
  const boxes = [...taken];
  return levelsOf(gains).flatMap((gain) => {
    const lines = linesOf(ringsOf(gains, gain, plot), plot)
      .map(finer)
      .sort((a, b) => b.length - a.length);
    const size = sizeOf(gain);
    for (const line of lines) {
      const middle = (line.length - 1) / 2;
      const places = [...line.keys()].sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
      const free = places.filter((k) => {
        const box = { x: line[k][0], y: line[k][1], ...size };
        return isInside(box, plot) && !boxes.some((each) => overlaps(each, box)) && isClear(box);
      });
      const at = free.find((k) => isCalm(line[k])) ?? free[0];
      if (at === undefined) continue;
      const box = { x: line[at][0], y: line[at][1], ...size };
      boxes.push(box);
      return [{ gain, lines: lines.flatMap((each) => broken(each, [...taken, box])), label: line[at] }];
    }
    const long = lines.filter(({ length }) => length * FINE >= SHORTEST);
    return long.length > 0 ? [{ gain, lines: long.flatMap((each) => broken(each, taken)) }] : [];
  });
}
