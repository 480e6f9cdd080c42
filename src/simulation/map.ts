import { leastGain, whoGains, type Gain, type Worths } from '../analysis/gains.ts';
import { bestOf } from '../analysis/sample.ts';
import { businessAt, placesOf, type Axis, type Measures } from '../analysis/sweep.ts';
import type { Watch } from '../analysis/watch.ts';
import { LEAST_LEAD } from '../engine/verdict.ts';
import type { Business } from '../vocabulary/business.ts';
import { EXPERIENCE_IDS, perExperience, type Experience } from '../vocabulary/experiences.ts';
import { coarseFirst } from './coarse.ts';
import { borderCells, finerPoints } from './map-border.ts';
import { measureWith, type Cells } from './measure.ts';
import { partOf } from './part.ts';
import type { Pool } from './pool.ts';

/** A side of a map: a number over its points, between which there may be whole numbers only. */
export interface MapSide extends Axis {
  readonly isWhole?: boolean;
}

/** What is mapped: two numbers of a business over their points. */
export interface MapQuestion {
  readonly business: Business;
  readonly x: MapSide;
  readonly y: MapSide;
  /** Whether the values at these places of the two axes go together; what does not is left out. */
  isValid(x: number, y: number): boolean;
}

/** One cell of a map; money is per customer at the start. */
export interface MapCell {
  /** Value in the order of EXPERIENCE_IDS. */
  readonly values: readonly number[];
  readonly best: Experience;
  /** How far the best is ahead of the runner-up. */
  readonly lead: number;
  /** 2% of the larger absolute value: a smaller lead is too close to call, whatever chance says. */
  readonly least: number;
  /** What the best beside mass brings over mass, and up to what a gain counts as none. */
  readonly gain: Gain & { readonly experience: Experience; readonly least: number };
}

/** Cells row by row from the lowest y, x fastest; undefined where there is none. */
export interface CellGrid {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly cells: readonly (MapCell | undefined)[];
}

/** A map: there is no cell where values do not go together. */
export interface CellMap extends CellGrid {
  /** A grid with the points between, measured where the best changes from one cell of the map to the next. */
  readonly finer?: CellGrid;
}

export { LEAST_LEAD };

/** Whether a lead is too close to call, as in the verdict: under 2% of the value, or within `chance`, per customer. */
export function isTooClose({ lead, least }: Pick<MapCell, 'lead' | 'least'>, chance: number): boolean {
  return lead < Math.max(least, chance) || lead === 0;
}

/** Points on each axis of the grid that is measured first. */
export const COARSE = 10;

function cellOf(measures: readonly Measures[], business: Business): MapCell {
  const worths: Worths = perExperience((_, e) => ({
    valuePerCustomer: measures[e]!.valuePerCustomer ?? NaN,
    customerBenefit: measures[e]!.customerBenefit ?? NaN,
  }));
  const values = EXPERIENCE_IDS.map((id) => worths[id].valuePerCustomer);
  const best = bestOf(values);
  const runnerUp = Math.max(...values.filter((_, e) => e !== best));
  const lead = values[best]! - runnerUp;
  const larger = Math.max(Math.abs(values[best]!), Math.abs(runnerUp));
  const experience = EXPERIENCE_IDS[1 + bestOf(values.slice(1))]!;
  const gain = whoGains(worths, business)[experience];
  return {
    values,
    best: EXPERIENCE_IDS[best]!,
    lead,
    least: LEAST_LEAD * larger,
    gain: { ...gain, experience, least: leastGain(worths) },
  };
}

/** The places of a coarse grid on one axis, in order. */
function rising(places: Iterable<number>): number[] {
  return [...new Set(places)].sort((a, b) => a - b);
}

/** The map with what lies between its cells measured where the best changes. */
async function refine(
  pool: Pool,
  { business, x, y }: MapQuestion,
  map: CellMap,
  watch: Watch,
): Promise<CellMap> {
  const finer = { x: finerPoints(x), y: finerPoints(y) };
  const border = borderCells(map, finer);
  if (border.length === 0) return map;
  const sweep = {
    business,
    axes: [
      { ...y, points: finer.y },
      { ...x, points: finer.x },
    ],
  };
  const places: Cells = { count: border.length, at: (place) => border[place]! };
  const cells: (MapCell | undefined)[] = Array(finer.x.length * finer.y.length).fill(undefined);
  for await (const { cell, measures } of measureWith(pool, sweep, places, watch))
    cells[cell] = cellOf(measures, businessAt(sweep, cell));
  return { ...map, finer: { ...finer, cells } };
}

/** How far a map is when all its own cells are measured. */
const MOSTLY = 0.85;

/**
 * Maps two numbers of a business: a coarse grid of 10 × 10 first, then all points, then what lies between where the
 * best changes. `show` is given the first two; with `isCoarse` the first is the whole answer. Rejects when a cell fails
 * or it is called off.
 */
export async function measureMap(
  pool: Pool,
  question: MapQuestion,
  { isCoarse = false, show, ...watch }: Watch & { isCoarse?: boolean; show?: (map: CellMap) => void } = {},
): Promise<CellMap> {
  const { business, x, y, isValid } = question;
  const sweep = { business, axes: [y, x] };
  const ordered = coarseFirst(sweep.axes, COARSE);
  const all = Array.from({ length: ordered.count }, (_, place) => {
    const cell = ordered.at(place);
    const [j, i] = placesOf(sweep.axes, cell) as [number, number];
    return { cell, i, j };
  });
  const first = all.slice(0, Math.min(x.points.length, COARSE) * Math.min(y.points.length, COARSE));
  const valid = (places: typeof all) => places.filter(({ i, j }) => isValid(i, j)).map(({ cell }) => cell);
  const coarse = valid(first);
  const wanted = isCoarse ? coarse : valid(all);
  const cells: Cells = { count: wanted.length, at: (place) => wanted[place]! };

  const found = new Map<number, MapCell>();
  const mapOf = (xs: readonly number[], ys: readonly number[]): CellMap => ({
    x: xs.map((i) => x.points[i]!),
    y: ys.map((j) => y.points[j]!),
    cells: ys.flatMap((j) => xs.map((i) => found.get(j * x.points.length + i))),
  });
  const coarseMap = () => mapOf(rising(first.map(({ i }) => i)), rising(first.map(({ j }) => j)));

  const grid = isCoarse ? watch : partOf(watch, 0, MOSTLY);
  for await (const { cell, measures } of measureWith(pool, sweep, cells, { ...grid, isUrgent: isCoarse })) {
    found.set(cell, cellOf(measures, businessAt(sweep, cell)));
    if (!isCoarse && found.size === coarse.length) show?.(coarseMap());
  }
  if (isCoarse) return coarseMap();
  const whole = mapOf([...x.points.keys()], [...y.points.keys()]);
  show?.(whole);
  return refine(pool, question, whole, partOf(watch, MOSTLY, 1));
}
