import { contours } from 'd3';
import type { Field } from './dense.ts';

export type Point = readonly [x: number, y: number];

/** Where the columns and rows of a grid are drawn: from the left and from the top, in pixels. */
export interface Plot {
  readonly width: number;
  readonly height: number;
  /** Rising. */
  readonly columns: readonly number[];
  /** Falling: the lowest y is at the bottom. */
  readonly rows: readonly number[];
}

/** d3 puts cell k at k + ½ and closes rings half a cell further out: there they run along the edge. */
function placed(at: number, places: readonly number[]): number {
  const k = Math.min(Math.max(at - 0.5, 0), places.length - 1);
  const before = Math.min(Math.floor(k), places.length - 2);
  return places[before] + (k - before) * (places[before + 1] - places[before]);
}

/** Places that reach from edge to edge, and which place of the grid each repeats. */
function reaching(places: readonly number[], start: number, end: number) {
  const last = places.length - 1;
  const isShort = (a: number, b: number) => Math.abs(a - b) > 1e-6;
  const all = [...places.keys()];
  if (isShort(places[0], start)) all.unshift(0);
  if (isShort(places[last], end) || last === 0) all.push(last);
  const reached = all.map((k) => places[k]);
  return { of: all, places: reached.with(0, start).with(-1, end) };
}

/** Rings around everything at or above a threshold, linear between cells, closed along the edges of the plot. */
export function ringsOf(field: Field, threshold: number, plot: Plot): Point[][] {
  if (field.some(Number.isNaN)) return [];
  const across = reaching(plot.columns, 0, plot.width);
  const up = reaching(plot.rows, plot.height, 0);
  const values = up.of.flatMap((j) => across.of.map((i) => field[j * plot.columns.length + i]));
  const { coordinates } = contours().size([across.of.length, up.of.length]).contour(values, threshold);
  return coordinates.flatMap((polygon) =>
    polygon.map((ring) => ring.map(([x, y]): Point => [placed(x, across.places), placed(y, up.places)])),
  );
}

/** The same rings without what runs along the edges of the plot: lines that say where something changes. */
export function linesOf(rings: readonly (readonly Point[])[], { width, height }: Plot): Point[][] {
  const isNear = (a: number, b: number) => Math.abs(a - b) < 1e-6;
  const isEdge = ([ax, ay]: Point, [bx, by]: Point) =>
    (isNear(ax, bx) && (isNear(ax, 0) || isNear(ax, width))) ||
    (isNear(ay, by) && (isNear(ay, 0) || isNear(ay, height)));
  return rings.flatMap((ring) => {
    const lines: Point[][] = [];
    let line: Point[] = [];
    for (let k = 1; k < ring.length; k++) {
      if (isEdge(ring[k - 1], ring[k])) line = [];
      else if (line.length > 0) line.push(ring[k]);
      else lines.push((line = [ring[k - 1], ring[k]]));
    }
    const [first, last] = [lines[0], lines[lines.length - 1]];
    // a ring may begin in the middle of a line
    if (lines.length > 1 && last[last.length - 1] === first[0])
      lines[0] = [...lines.pop()!, ...first.slice(1)];
    else if (lines.length > 1 && isSame(last[last.length - 1], first[0]))
      lines[0] = [...lines.pop()!, ...first.slice(1)];
    return lines;
  });
}

const isSame = (a: Point, b: Point) => a[0] === b[0] && a[1] === b[1];

const text = ([x, y]: Point) => `${x.toFixed(1)},${y.toFixed(1)}`;

/** Between which two places something is, and how far on: places rise or fall. */
function between(places: readonly number[], at: number): { k: number; share: number } {
  const last = places.length - 1;
  const sign = places[last] < places[0] ? -1 : 1;
  const next = places.findIndex((place) => sign * place >= sign * at);
  if (next <= 0) return { k: next < 0 ? last : 0, share: 0 };
  return { k: next - 1, share: (at - places[next - 1]) / (places[next] - places[next - 1]) };
}

/** A field at any point of a plot, linear between cells on both sides. */
export function sampler({ columns, rows }: Plot, xs: readonly number[], ys: readonly number[]) {
  const across = xs.map((x) => between(columns, x));
  const up = ys.map((y) => between(rows, y));
  return (field: Field, column: number, row: number): number => {
    const { k: i, share: s } = across[column];
    const { k: j, share: t } = up[row];
    const [right, above] = [s > 0 ? 1 : 0, t > 0 ? columns.length : 0];
    const k = j * columns.length + i;
    const low = field[k] + s * (field[k + right] - field[k]);
    const high = field[k + above] + s * (field[k + above + right] - field[k + above]);
    return low + t * (high - low);
  };
}

/** A path of closed rings. */
export function areaPath(rings: readonly (readonly Point[])[]): string {
  return rings.map((ring) => `M${ring.map(text).join('L')}Z`).join('');
}

/** A path of open lines. */
export function linePath(lines: readonly (readonly Point[])[]): string {
  return lines.map((line) => `M${line.map(text).join('L')}`).join('');
}

/** Cells that `isOf`, each as far as half-way to its neighbours, in one path; those side by side as one. */
export function cellPath(plot: Plot, isOf: (cell: number) => boolean): string {
  const { columns, rows, width, height } = plot;
  const edges = (places: readonly number[], start: number, end: number) => [
    start,
    ...places.slice(1).map((place, k) => (place + places[k]) / 2),
    end,
  ];
  const [xs, ys] = [edges(columns, 0, width), edges(rows, height, 0)];
  const [across, up] = [xs, ys].map((all) => all.map((at) => at.toFixed(1)));
  let path = '';
  for (let j = 0; j < rows.length; j++)
    for (let i = 0; i < columns.length; i++) {
      const from = i;
      while (i < columns.length && isOf(j * columns.length + i)) i++;
      if (i > from) path += `M${across[from]},${up[j]}H${across[i]}V${up[j + 1]}H${across[from]}Z`;
    }
  return path;
}

/** Index of the place nearest to where something is; places rise or fall. */
export function nearestPlace(places: readonly number[], at: number): number {
  return places.reduce(
    (best, place, k) => (Math.abs(place - at) < Math.abs(places[best] - at) ? k : best),
    0,
  );
}
