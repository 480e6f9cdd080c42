import type { Gainer } from '../../../../analysis/gains.ts';
import type { CellMap } from '../../../../simulation/map.ts';
import type { Experience } from '../../../../vocabulary/experiences.ts';
import { formatGain } from '../../../../vocabulary/format.ts';
import type { Dense, Field } from './dense.ts';
import { bestGains, closeness, namesOf, regionFields, type Story } from './fields.ts';
import { areaPath, cellPath, linePath, linesOf, nearestPlace, ringsOf, type Point } from './geometry.ts';
import { heightsOf } from './heights.ts';
import { roomsOf, type Box, type Room } from './labels.ts';

/** A region of a map: its paths, cell by cell and smooth. */
export interface Region {
  readonly name: Experience | Gainer;
  readonly cells: string;
  readonly area: string;
}

/** How the name of a region is written: as large as headings, as labels, as small print, or as a mark alone. */
export type LabelSize = 'large' | 'small' | 'fine' | 'mark';

/** The name of a region, as large as it has room. */
export interface RegionLabel extends Box {
  readonly name: Experience | Gainer;
  readonly size: LabelSize;
  /** Read from the bottom up. */
  readonly isUpright: boolean;
}

/** Everything of a map that is drawn, in pixels of a plot. */
export interface Drawing {
  readonly regions: readonly Region[];
  readonly labels: readonly RegionLabel[];
  readonly frontiers: string;
  /** Bands that are too close to call, each to be filled even-odd; together they are the hatched area. */
  readonly close: readonly string[];
  readonly heights: readonly { readonly path: string; readonly label?: Point; readonly text: string }[];
  /** Where values do not go together. */
  readonly impossible: string;
  /** The border of that. */
  readonly bound: string;
}

/** Sizes of labels in pixels at the usual text size: a letter, a line, a mark alone. */
const LETTER = 10.8;
const LINE = 30;
const MARK = 18;
const SMALL = { letter: 7, line: 17 };

/** The room that sizes of labels take, as a share of that of the largest, a little snug. */
const ROOMS = [
  ['large', 0.95],
  ['small', 0.78],
  ['fine', 0.62],
] as const;

/** How a map is drawn. */
interface Style {
  readonly story: Story;
  /** Two standard errors of the lead, in money per customer. */
  readonly chance: number;
  /** Pixels that 16 of the usual text size are. */
  readonly rem: number;
}

/** Which region a point belongs to, −1 where values do not go together. */
function winnersOf({ valid }: Dense, fields: readonly Field[]): Int8Array {
  return Int8Array.from(valid, (at, k) => (at < 0 ? -1 : fields.findIndex((field) => field[k] > 0)));
}

function labelsOf(
  { plot, valid }: Dense,
  { fields, off }: { fields: readonly Field[]; off: readonly Field[] },
  { story, rem }: Style,
): RegionLabel[] {
  const names = namesOf(story);
  const unit = rem / 16;
  const shapeOf = (region: number) => ({
    width: (names[region].length * LETTER + (story === 'pays' ? MARK + 16 : 10)) * unit,
    height: LINE * unit,
  });
  const regions = { fields, valid, off, close: 1 };
  const upright = (region: number) => {
    const { width, height } = shapeOf(region);
    return { width: height, height: width };
  };
  const lying = roomsOf(plot, regions, shapeOf);
  const fits = ({ scale }: Room) => ROOMS.find(([, room]) => scale >= room);
  // words stand up only where none fit lying
  const standing = lying.every(fits) ? [] : roomsOf(plot, regions, upright);
  return lying.flatMap((room, k): RegionLabel[] => {
    const name = names[room.region];
    for (const [each, shape] of [
      [room, shapeOf],
      [standing[k], upright],
    ] as const) {
      const fitting = each && fits(each);
      if (!fitting) continue;
      const [size, share] = fitting;
      const { width, height } = shape(each.region);
      const [x, y] = each.middle;
      return [
        { name, x, y, width: share * width, height: share * height, size, isUpright: shape === upright },
      ];
    }
    const { width, height } = shapeOf(room.region);
    const [x, y] = room.middle;
    const side = MARK * unit;
    const isSeen = Math.min(room.scale * width, room.scale * height) >= side * 0.6;
    return isSeen ? [{ name, x, y, width: side, height: side, size: 'mark', isUpright: false }] : [];
  });
}

/** Which of some places lie within a length around another, with those next to its ends. */
function placesWithin(places: readonly number[], middle: number, length: number): number[] {
  const ends = [middle - length / 2, middle + length / 2].map((at) => nearestPlace(places, at));
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  return Array.from({ length: to - from + 1 }, (_, k) => from + k);
}

/** Draws a map from its numbers on a dense grid. */
export function drawMap(map: CellMap, dense: Dense, style: Style): Drawing {
  const { plot } = dense;
  const { story, chance, rem } = style;
  const isPays = story === 'pays';
  const fields = regionFields(dense, story);
  const winners = winnersOf(dense, fields);
  const close = isPays ? closeness(dense, chance) : [];
  const names = namesOf(story);
  const rings = fields.map((field) => ringsOf(field, 0, plot));
  const labels = map.cells.some(Boolean) ? labelsOf(dense, { fields, off: close }, style) : [];
  const border = ringsOf(
    dense.valid.map((number) => -number),
    0,
    plot,
  );
  const unit = rem / 16;
  const sizeOf = (gain: number) => ({
    width: formatGain('money', gain).length * SMALL.letter * unit,
    height: SMALL.line * unit,
  });
  const cellAt = (column: number, row: number) => row * plot.columns.length + column;
  const nearest = ([x, y]: Point) => cellAt(nearestPlace(plot.columns, x), nearestPlace(plot.rows, y));
  // numbers of lines stand in one region, and keep off the hatching if they can
  const isClear = ({ x, y, width, height }: Box) => {
    const winner = winners[nearest([x, y])];
    const columns = placesWithin(plot.columns, x, width);
    return placesWithin(plot.rows, y, height).every((row) =>
      columns.every((column) => winners[cellAt(column, row)] === winner),
    );
  };
  const isCalm = (point: Point) => close.every((field) => Math.abs(field[nearest(point)]) >= 1);
  const heights = isPays ? heightsOf(bestGains(dense), plot, { taken: labels, sizeOf, isClear, isCalm }) : [];
  return {
    regions: names.map((name, e) => ({
      name,
      cells: cellPath(plot, (cell) => winners[cell] === e),
      area: areaPath(rings[e]),
    })),
    labels,
    frontiers: linePath(rings.flatMap((each) => linesOf(each, plot))),
    close: close.map((field) => areaPath([...ringsOf(field, -1, plot), ...ringsOf(field, 1, plot)])),
    heights: heights.map(({ gain, lines, label }) => ({
      path: linePath(lines),
      label,
      text: formatGain('money', gain),
    })),
    impossible: areaPath(border),
    bound: linePath(linesOf(border, plot)),
  };
}

/** The regions of a drawing that have no word in them anywhere. */
export function unnamedOf({ regions, labels }: Drawing): Region['name'][] {
  const named = new Set(labels.filter(({ size }) => size !== 'mark').map(({ name }) => name));
  return regions.filter(({ name, area }) => area !== '' && !named.has(name)).map(({ name }) => name);
}
