import type { Gainer } from '../../../../analysis/gains.ts';
import type { CellMap } from '../../../../simulation/map.ts';
import type { Experience } from '../../../../vocabulary/experiences.ts';
import { formatGain } from '../../../../vocabulary/format.ts';
import type { Dense, Field } from './dense.ts';
import { bestGains, closeness, namesOf, regionFields, type Story } from './fields.ts';
import { areaPath, cellPath, linePath, linesOf, nearestPlace, ringsOf, type Point } from './geometry.ts';
import { heightsOf } from './heights.ts';
import { roomsOf, type Box } from './labels.ts';

/** A region of a map: its paths, cell by cell and smooth. */
export interface Region {
  readonly name: Experience | Gainer;
  readonly cells: string;
  readonly area: string;
}

/** How the name of a region is written: as large as headings, as labels, or as a mark alone. */
export type LabelSize = 'large' | 'small' | 'mark';

/** The name of a region, as large as it has room. */
export interface RegionLabel extends Box {
  readonly name: Experience | Gainer;
  readonly size: LabelSize;
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
  const rooms = roomsOf(plot, { fields, valid, off, close: 1 }, shapeOf);
  return rooms.flatMap(({ region, middle: [x, y], scale }): RegionLabel[] => {
    const { width, height } = shapeOf(region);
    const name = names[region];
    const fitting = ROOMS.find(([, room]) => scale >= room);
    if (fitting) {
      const [size, share] = fitting;
      return [{ name, x, y, width: share * width, height: share * height, size }];
    }
    const side = MARK * unit;
    const isSeen = Math.min(scale * width, scale * height) >= side * 0.6;
    return isSeen ? [{ name, x, y, width: side, height: side, size: 'mark' }] : [];
  });
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
  // numbers of lines keep off the hatching if they can
  const isCalm = ([x, y]: Point) => {
    const k = nearestPlace(plot.rows, y) * plot.columns.length + nearestPlace(plot.columns, x);
    return close.every((field) => Math.abs(field[k]) >= 1);
  };
  const heights = isPays ? heightsOf(bestGains(dense), plot, { taken: labels, sizeOf, isCalm }) : [];
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
