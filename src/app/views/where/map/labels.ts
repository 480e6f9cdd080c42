import type { Field } from './dense.ts';
import { sampler, type Plot, type Point } from './geometry.ts';

/** A box of a size around its middle, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How many squares the longer side of a plot is cut into to find room. */
const FINE = 60;

/** A region in one piece, and how large a label it has room for. */
export interface Room {
  /** Which of the regions' names it has. */
  readonly region: number;
  /** Share of the plot. */
  readonly share: number;
  readonly middle: Point;
  /** How many times the size asked for fits around the middle. */
  readonly scale: number;
}

interface Raster {
  readonly columns: number;
  readonly rows: number;
  /** Pixels of a square. */
  readonly side: number;
  /** Region of each square, −1 where there is none. */
  readonly regions: Int8Array;
  /** 1 where words are better kept off. */
  readonly isOff: Uint8Array;
}

/** The regions of a plot: each is where its field is greatest, as far as `valid` is not below 0. */
export interface Regions {
  readonly fields: readonly Field[];
  readonly valid: Field;
  /** Where one of these is within ± `close`, words are better kept off. */
  readonly off: readonly Field[];
  readonly close: number;
}

/** Cuts a plot into squares, each of the region whose field is greatest there, as the lines between them have it. */
function rasterOf(plot: Plot, { fields, valid, off, close }: Regions): Raster {
  const side = Math.max(plot.width, plot.height) / FINE;
  const columns = Math.max(1, Math.round(plot.width / side));
  const rows = Math.max(1, Math.round(plot.height / side));
  const middles = (count: number) => Array.from({ length: count }, (_, k) => (k + 0.5) * side);
  const sample = sampler(plot, middles(columns), middles(rows));
  const regions = Int8Array.from({ length: columns * rows }, (_, k) => {
    const [c, r] = [k % columns, Math.floor(k / columns)];
    if (sample(valid, c, r) < 0) return -1;
    const heights = fields.map((field) => sample(field, c, r));
    return heights.indexOf(Math.max(...heights));
  });
  const isOff = Uint8Array.from(regions, (_, k) => {
    const [c, r] = [k % columns, Math.floor(k / columns)];
    return off.some((field) => Math.abs(sample(field, c, r)) < close) ? 1 : 0;
  });
  return { columns, rows, side, regions, isOff };
}

/** Squares of the same region that hang together, side by side. */
function piecesOf({ columns, rows, regions }: Raster): number[][] {
  const isSeen = new Uint8Array(regions.length);
  const pieces: number[][] = [];
  for (let start = 0; start < regions.length; start++) {
    if (isSeen[start] || regions[start] < 0) continue;
    const piece = [start];
    isSeen[start] = 1;
    for (const at of piece) {
      const [c, r] = [at % columns, Math.floor(at / columns)];
      const around = [
        c > 0 ? at - 1 : -1,
        c < columns - 1 ? at + 1 : -1,
        r > 0 ? at - columns : -1,
        r < rows - 1 ? at + columns : -1,
      ];
      for (const next of around) {
        if (next < 0 || isSeen[next] || regions[next] !== regions[start]) continue;
        isSeen[next] = 1;
        piece.push(next);
      }
    }
    pieces.push(piece);
  }
  return pieces;
}

/** How many squares of a piece lie above and left of each corner: a box's count takes four of them. */
function sumsOf({ columns, rows }: Raster, piece: readonly number[]): Int32Array {
  const sums = new Int32Array((columns + 1) * (rows + 1));
  for (const at of piece) sums[(Math.floor(at / columns) + 1) * (columns + 1) + (at % columns) + 1] = 1;
  for (let r = 1; r <= rows; r++)
    for (let c = 1; c <= columns; c++) {
      const k = r * (columns + 1) + c;
      sums[k] += sums[k - 1] + sums[k - columns - 1] - sums[k - columns - 2];
    }
  return sums;
}

/** Middles of all boxes of so many squares that lie in a piece. */
function fits({ columns, rows }: Raster, sums: Int32Array, wide: number, tall: number): Point[] {
  const found: Point[] = [];
  const at = (r: number, c: number) => sums[r * (columns + 1) + c];
  for (let r = 0; r + tall <= rows; r++)
    for (let c = 0; c + wide <= columns; c++)
      if (at(r + tall, c + wide) - at(r, c + wide) - at(r + tall, c) + at(r, c) === wide * tall)
        found.push([c + wide / 2, r + tall / 2]);
  return found;
}

/**
 * The largest box of a shape that fits into a piece, like a pole of inaccessibility for words: its middle, of several
 * the one nearest to their mean, and its size in shares of the shape.
 */
function roomIn(raster: Raster, piece: readonly number[], shape: { width: number; height: number }) {
  const sums = sumsOf(raster, piece);
  const squares = (length: number) => Math.max(1, Math.ceil(length / raster.side));
  let [low, high] = [0, 4];
  let best = fits(raster, sums, 1, 1);
  for (let step = 0; step < 8; step++) {
    const scale = (low + high) / 2;
    const found = fits(raster, sums, squares(scale * shape.width), squares(scale * shape.height));
    if (found.length > 0) [low, best] = [scale, found];
    else high = scale;
  }
  const mean = [0, 1].map((k) => best.reduce((sum, each) => sum + each[k], 0) / best.length);
  const far = ([x, y]: Point) => (x - mean[0]) * (x - mean[0]) + (y - mean[1]) * (y - mean[1]);
  const [x, y] = best.reduce((near, each) => (far(each) < far(near) ? each : near));
  return { middle: [x * raster.side, y * raster.side] as const, scale: low };
}

/** A size that is at least this large is large enough for words. */
const ENOUGH = 0.75;

/** All pieces of all regions with the room for their labels, off what is close if there is enough; the largest first. */
export function roomsOf(
  plot: Plot,
  regions: Regions,
  shapeOf: (region: number) => { width: number; height: number },
): Room[] {
  const raster = rasterOf(plot, regions);
  return piecesOf(raster)
    .map((piece) => {
      const region = raster.regions[piece[0]];
      const shape = shapeOf(region);
      const calm = piece.filter((at) => raster.isOff[at] === 0);
      const off = calm.length > 0 ? roomIn(raster, calm, shape) : undefined;
      const room = off && off.scale >= ENOUGH ? off : roomIn(raster, piece, shape);
      return { region, share: piece.length / raster.regions.length, ...room };
    })
    .sort((a, b) => b.share - a.share);
}

/** Whether two boxes touch. */
export function overlaps(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height;
}

/** Whether a box lies in the plot. */
export function isInside({ x, y, width, height }: Box, plot: Pick<Plot, 'width' | 'height'>): boolean {
  return (
    x - width / 2 >= 0 && x + width / 2 <= plot.width && y - height / 2 >= 0 && y + height / 2 <= plot.height
  );
}
