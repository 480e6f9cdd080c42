import type { CellGrid, CellMap, MapCell } from '../../../../simulation/map.ts';
import { EXPERIENCE_IDS } from '../../../../vocabulary/experiences.ts';
import { positionOf } from '../../../controls/scale.ts';
import { sampler, type Plot } from './geometry.ts';
import type { Axes } from './reading.ts';

/** A number for each point of a grid, row by row from the lowest y. */
export type Field = Float64Array;

/** What is drawn of a map: its numbers on a grid so fine that leads taken there meet in one line. */
export interface Dense {
  readonly plot: Plot;
  /** Values of the four experiences. */
  readonly values: readonly Field[];
  /** What the business and the customers gain from the best beside mass, and up to what a gain counts as none. */
  readonly gains: readonly [business: Field, customers: Field, least: Field];
  /** Above 0 where values go together. */
  readonly valid: Field;
}

/** Lines between two points of the grid that is measured. */
const PARTS = 4;

/** Where the columns and rows of a grid are drawn in a plot. */
export function plotOf(
  { x, y }: Pick<CellGrid, 'x' | 'y'>,
  axes: Axes,
  { width, height }: { width: number; height: number },
): Plot {
  return {
    width,
    height,
    columns: x.map((value) => positionOf(axes.x.scale, value) * width),
    rows: y.map((value) => (1 - positionOf(axes.y.scale, value)) * height),
  };
}

/** Places with evenly spaced ones between. */
function cut(places: readonly number[], parts: number): number[] {
  return places.flatMap((place, k) => {
    const before = places[k - 1] ?? place;
    const count = k > 0 ? parts : 1;
    return Array.from({ length: count }, (_, p) => before + ((p + 1) / count) * (place - before));
  });
}

/** Cells that are not valid take the number of the nearest that is, so that lines do not end in them. */
function filled({ x, cells }: CellMap): (numberOf: (cell: MapCell) => number) => Field {
  const columns = x.length;
  const known = cells.flatMap((cell, k) => (cell ? [k] : []));
  const far = (a: number, b: number) =>
    Math.abs((a % columns) - (b % columns)) + Math.abs(Math.floor(a / columns) - Math.floor(b / columns));
  const of = cells.map((cell, k) =>
    cell ? k : known.reduce((best, each) => (far(each, k) < far(best, k) ? each : best), known[0] ?? -1),
  );
  return (numberOf) => Float64Array.from(of, (k) => (k < 0 ? NaN : numberOf(cells[k]!)));
}

/** A field on other columns and rows of the same plot, linear between its own. */
function spread(from: Plot, to: Plot): (field: Field) => Field {
  const at = sampler(from, to.columns, to.rows);
  const count = to.columns.length;
  return (field) =>
    Float64Array.from({ length: count * to.rows.length }, (_, k) =>
      at(field, k % count, Math.floor(k / count)),
    );
}

/**
 * The numbers of a map between its cells. The four values are interpolated, not leads: who comes second changes from
 * cell to cell, and the lead with it, so that interpolated leads of two neighbours would not meet.
 */
export function denseOf(map: CellMap, plotAt: (grid: Pick<CellGrid, 'x' | 'y'>) => Plot): Dense {
  const own = plotAt(map);
  const { finer } = map;
  const measured = finer ? plotAt(finer) : own;
  const parts = finer ? PARTS / 2 : PARTS;
  const plot = { ...own, columns: cut(measured.columns, parts), rows: cut(measured.rows, parts) };
  const numbers = filled(map);
  const [toMeasured, toDense] = [spread(own, measured), spread(measured, plot)];
  const fieldOf = (numberOf: (cell: MapCell) => number): Field => {
    if (!finer) return toDense(numbers(numberOf));
    const field = toMeasured(numbers(numberOf));
    finer.cells.forEach((cell, k) => {
      if (cell) field[k] = numberOf(cell);
    });
    return toDense(field);
  };
  return {
    plot,
    values: EXPERIENCE_IDS.map((_, e) => fieldOf(({ values }) => values[e])),
    gains: [
      fieldOf(({ gain }) => gain.business),
      fieldOf(({ gain }) => gain.customers),
      fieldOf(({ gain }) => gain.least),
    ],
    valid: spread(own, plot)(Float64Array.from(map.cells, (cell) => (cell ? 1 : -1))),
  };
}
