import { expect, test } from 'vitest';
import { closeness, regionFields } from '../../../../src/app/views/where/map/fields.ts';
import {
  cellPath,
  linesOf,
  nearestPlace,
  ringsOf,
  sampler,
  type Point,
} from '../../../../src/app/views/where/map/geometry.ts';
import { cell, unitDense, unitMap } from './grids.ts';

/** Area inside rings, holes taken off (the shoelace formula). */
function areaOf(rings: readonly (readonly Point[])[]): number {
  const signed = (ring: readonly Point[]) =>
    ring.slice(1).reduce((sum, [x, y], k) => sum + (ring[k]![0] * y - x * ring[k]![1]) / 2, 0);
  return Math.abs(rings.reduce((sum, ring) => sum + signed(ring), 0));
}

/** Mass is worth 10 everywhere, one-to-one x + y + 9: they meet where x + y = 1. */
const sloping = unitMap(11, (x, y) => cell([10, 0, 0, x + y + 9]));

test('a frontier runs where two values are equal, between the cells too', () => {
  const plot = unitDense(sloping).plot;
  const [mass, , , individual] = regionFields(unitDense(sloping), 'pays');
  for (const field of [mass!, individual!]) {
    const points = linesOf(ringsOf(field, 0, plot), plot).flat();
    expect(points.length).toBeGreaterThan(9);
    for (const [x, y] of points) expect(x - y).toBeCloseTo(0, 4);
  }
  const straight = unitMap(6, (x) => cell([0.33, 0, 0, x]));
  const line = linesOf(
    ringsOf(regionFields(unitDense(straight), 'pays')[3]!, 0, unitDense(straight).plot),
    unitDense(straight).plot,
  );
  for (const [x] of line.flat()) expect(x).toBeCloseTo(33, 4);
});

test('the regions of all four make up the plot', () => {
  const plot = unitDense(sloping).plot;
  const areas = regionFields(unitDense(sloping), 'pays').map((field) => areaOf(ringsOf(field, 0, plot)));
  expect(areas[0]).toBeCloseTo(5_000, 0);
  expect(areas[1]! + areas[2]!).toBe(0);
  expect(areas.reduce((sum, area) => sum + area)).toBeCloseTo(10_000, 0);
});

test('with four regions no more than a sliver is nobody’s or two’s', () => {
  const four = unitMap(21, (x, y) => cell([1 - x - y + 1, y - x + 1, x - y + 1, x + y].map((v) => v + 5)));
  const areas = regionFields(unitDense(four), 'pays').map((field) =>
    areaOf(ringsOf(field, 0, unitDense(four).plot)),
  );
  for (const area of areas) expect(area).toBeCloseTo(2_500, -2);
  expect(Math.abs(areas.reduce((sum, area) => sum + area) - 10_000)).toBeLessThan(30);
});

test('a tie is the simpler experience’s', () => {
  const tied = unitMap(4, () => cell([7, 7, 7, 7]));
  const fields = regionFields(unitDense(tied), 'pays');
  expect(fields.map((field) => field.every((number) => number > 0))).toEqual([true, false, false, false]);
  expect(areaOf(ringsOf(fields[0]!, 0, unitDense(tied).plot))).toBeCloseTo(10_000, 6);
});

test('hatched is where the lead is under 2% of the larger value: a band narrower than a cell is still there', () => {
  // one-to-one is worth 90 to 110, mass 100: too close from 98 to 100 / 0.98
  const steep = unitMap(11, (x) => cell([100, 0, 0, 90 + 20 * x]));
  const field = closeness(unitDense(steep), 0)[3]!;
  const plot = unitDense(steep).plot;
  const width = (areaOf(ringsOf(field, -1, plot)) - areaOf(ringsOf(field, 1, plot))) / 100;
  expect(width).toBeCloseTo((100 / 0.98 - 98) * 5, 0);
});

test('lines leave out the edges of the plot, and a region that is all of it has none', () => {
  const all = unitMap(5, () => cell([0, 0, 0, 1]));
  const plot = unitDense(all).plot;
  const rings = ringsOf(regionFields(unitDense(all), 'pays')[3]!, 0, plot);
  expect(rings).toHaveLength(1);
  expect(linesOf(rings, plot)).toEqual([]);
});

test('a region inside of another keeps its whole border, in one line', () => {
  const island = unitMap(9, (x, y) => cell([1, 0, 0, x > 0.3 && x < 0.7 && y > 0.3 && y < 0.7 ? 2 : 0]));
  const plot = unitDense(island).plot;
  const lines = linesOf(ringsOf(regionFields(unitDense(island), 'pays')[3]!, 0, plot), plot);
  expect(lines).toHaveLength(1);
  expect(lines[0]![0]).toEqual(lines[0]!.at(-1));
});

test('cells beyond the first and last point reach to the edges', () => {
  const { cells } = sloping;
  const plot = { width: 100, height: 100, columns: [20, 80], rows: [90, 10] };
  const field = Float64Array.from([-1, 1, -1, 1]);
  expect(cells).toHaveLength(121);
  expect(areaOf(ringsOf(field, 0, plot))).toBeCloseTo(5_000, 6);
  for (const [x] of linesOf(ringsOf(field, 0, plot), plot).flat()) expect(x).toBeCloseTo(50, 6);
  const single = { width: 100, height: 100, columns: [50], rows: [100, 0] };
  expect(areaOf(ringsOf(Float64Array.from([1, -1]), 0, single))).toBeCloseTo(5_000, 6);
  expect(cellPath(plot, (k) => k === 0)).toBe('M0.0,100.0H50.0V50.0H0.0Z');
});

test('cells that are not valid take their neighbours’ numbers, and the border to them is half-way', () => {
  const half = unitMap(11, (x, y) => (x <= y ? cell([1, 0, 0, 2]) : undefined));
  expect(regionFields(unitDense(half), 'pays')[3]!.every((number) => number > 0)).toBe(true);
  const invalid = ringsOf(
    unitDense(half).valid.map((number) => -number),
    0,
    unitDense(half).plot,
  );
  expect(areaOf(invalid)).toBeCloseTo(4_500, -2);
  const none = unitMap(3, () => undefined);
  expect(ringsOf(regionFields(unitDense(none), 'pays')[0]!, 0, unitDense(none).plot)).toEqual([]);
});

test('a field is read between its cells', () => {
  const plot = { width: 100, height: 100, columns: [0, 40, 100], rows: [100, 0] };
  const field = Float64Array.from([0, 4, 10, 100, 104, 110]);
  const sample = sampler(plot, [0, 20, 40, 70, 100], [100, 75, 0]);
  expect([0, 1, 2, 3, 4].map((k) => sample(field, k, 0))).toEqual([0, 2, 4, 7, 10]);
  expect(sample(field, 3, 1)).toBeCloseTo(32, 9);
  expect(sample(field, 4, 2)).toBe(110);
});

test('the nearest place is found whether places rise or fall', () => {
  expect(nearestPlace([0, 10, 30], 19)).toBe(1);
  expect(nearestPlace([30, 10, 0], 21)).toBe(0);
});
