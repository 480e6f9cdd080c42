import type { CellMap, MapCell } from '../../../../src/simulation/map.ts';
import { denseOf, type Dense } from '../../../../src/app/views/where/map/dense.ts';
import type { Plot } from '../../../../src/app/views/where/map/geometry.ts';
import { EXPERIENCE_IDS } from '../../../../src/vocabulary/experiences.ts';

/** A cell with four values; what nobody asks for is 0. */
export function cell(values: readonly number[]): MapCell {
  const sorted = values.toSorted((a, b) => b - a);
  const lead = sorted[0]! - sorted[1]!;
  const best = EXPERIENCE_IDS[values.indexOf(sorted[0]!)]!;
  const gain = { who: 'neither', business: 0, customers: 0, experience: 'niche', least: 1 } as const;
  const least = 0.02 * Math.max(Math.abs(sorted[0]!), Math.abs(sorted[1]!));
  return { values, best, lead, least, gain };
}

/** A map over the unit square: so many points each way, and the cell of each. */
export function unitMap(points: number, cellAt: (x: number, y: number) => MapCell | undefined): CellMap {
  const at = Array.from({ length: points }, (_, k) => k / (points - 1));
  return { x: at, y: at, cells: at.flatMap((y) => at.map((x) => cellAt(x, y))) };
}

/** A square plot, so many pixels wide. */
export function unitPlot({ x, y }: Pick<CellMap, 'x' | 'y'>, side = 100): Plot {
  return {
    width: side,
    height: side,
    columns: x.map((at) => side * at),
    rows: y.map((at) => side * (1 - at)),
  };
}

/** The numbers of a map over the unit square on a grid as dense as it is drawn. */
export function unitDense(map: CellMap): Dense {
  return denseOf(map, ({ x, y }) => unitPlot({ x, y }));
}
