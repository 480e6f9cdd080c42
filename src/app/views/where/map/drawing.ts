import type { Gainer } from '../../../../analysis/gains.ts';
import { CLOSE, type CellMap } from '../../../../simulation/map.ts';
import type { Experience } from '../../../../vocabulary/experiences.ts';
import { formatGain } from '../../../../vocabulary/format.ts';
import { positionOf } from '../../../controls/scale.ts';
import type { MapAxis } from './axes.ts';
import { leadShares, namesOf, regionFields, validity, type Field, type Story } from './fields.ts';
import { areaPath, cellPath, linePath, linesOf, ringsOf, type Plot, type Point } from './geometry.ts';
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

/** Where the columns and rows of a map are drawn in a plot. */
export function plotOf(
  { x, y }: CellMap,
  axes: { x: MapAxis; y: MapAxis },
  { width, height }: { width: number; height: number },
): Plot {
  return {
    width,
    height,
    columns: x.map((value) => positionOf(axes.x.scale, value) * width),
    rows: y.map((value) => (1 - positionOf(axes.y.scale, value)) * height),
  };
}

/** Which region a cell belongs to, −1 where values do not go together. */
function winnersOf(map: CellMap, fields: readonly Field[]): Int8Array {
  return Int8Array.from(map.cells, (cell, k) => (cell ? fields.findIndex((field) => field[k] > 0) : -1));
}

function labelsOf(
  map: CellMap,
  plot: Plot,
  { fields, off, story, rem }: { fields: readonly Field[]; off: readonly Field[]; story: Story; rem: number },
): RegionLabel[] {
  if (!map.cells.some(Boolean)) return [];
  const names = namesOf(story);
  const unit = rem / 16;
  const shapeOf = (region: number) => ({
    width: (names[region].length * LETTER + (story === 'pays' ? MARK + 16 : 10)) * unit,
    height: LINE * unit,
  });
  const rooms = roomsOf(plot, { fields, valid: validity(map), off, close: CLOSE }, shapeOf);
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

/** Draws a map; `rem` is how many pixels 16 of the usual text size are. */
export function drawMap(map: CellMap, plot: Plot, story: Story, rem: number): Drawing {
  const fields = regionFields(map, story);
  const winners = winnersOf(map, fields);
  const isPays = story === 'pays';
  const shares = isPays ? leadShares(map) : [];
  const names = namesOf(story);
  const rings = fields.map((field) => ringsOf(field, 0, plot));
  const labels = labelsOf(map, plot, { fields, off: shares, story, rem });
  const border = ringsOf(
    validity(map).map((number) => -number),
    0,
    plot,
  );
  const unit = rem / 16;
  const heights = isPays
    ? heightsOf(map, plot, labels, (gain) => ({
        width: formatGain('money', gain).length * SMALL.letter * unit,
        height: SMALL.line * unit,
      }))
    : [];
  return {
    regions: names.map((name, e) => ({
      name,
      cells: cellPath(plot, (cell) => winners[cell] === e),
      area: areaPath(rings[e]),
    })),
    labels,
    frontiers: linePath(rings.flatMap((each) => linesOf(each, plot))),
    close: shares.map((field) => areaPath([...ringsOf(field, -CLOSE, plot), ...ringsOf(field, CLOSE, plot)])),
    heights: heights.map(({ gain, lines, label }) => ({
      path: linePath(lines),
      label,
      text: formatGain('money', gain),
    })),
    impossible: areaPath(border),
    bound: linePath(linesOf(border, plot)),
  };
}
