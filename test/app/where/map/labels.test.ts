import { expect, test } from 'vitest';
import { bestGains, regionFields } from '../../../../src/app/views/where/map/fields.ts';
import { heightsOf } from '../../../../src/app/views/where/map/heights.ts';
import { isInside, overlaps, roomsOf, type Box } from '../../../../src/app/views/where/map/labels.ts';
import type { CellMap } from '../../../../src/simulation/map.ts';
import { cell, unitDense, unitMap } from './grids.ts';

const shape = () => ({ width: 30, height: 10 });

/** Lines of equal gain of a map, off the boxes that are taken. */
function lines(map: CellMap, taken: readonly Box[], sizeOf: () => { width: number; height: number }) {
  const dense = unitDense(map);
  return heightsOf(bestGains(dense), dense.plot, { taken, sizeOf, isClear: () => true, isCalm: () => true });
}

/** Mass on the left up to `at`, one-to-one on the right. */
const split = (at: number) => unitMap(21, (x) => cell([10, 0, 0, 10 + x - at]));

function rooms(map: ReturnType<typeof split>) {
  const dense = unitDense(map);
  const fields = regionFields(dense, 'pays');
  return roomsOf(dense.plot, { fields, valid: dense.valid, off: [], close: 1 }, shape);
}

test('a label stands in the middle of its region, and its box inside', () => {
  const [large, small] = rooms(split(0.4));
  expect(large!.region).toBe(3);
  expect(large!.share).toBeCloseTo(0.6, 1);
  expect(large!.middle[0]).toBeCloseTo(70, -1);
  expect(small!.region).toBe(0);
  expect(small!.middle[0]).toBeCloseTo(20, -1);
  // as wide as the region: 40 of 100 for words of 30
  expect(small!.scale).toBeCloseTo(40 / 30, 0);
  for (const { middle, scale } of [large!, small!]) {
    const box = { x: middle[0], y: middle[1], width: 30 * scale, height: 10 * scale };
    expect(isInside(box, { width: 101, height: 101 })).toBe(true);
  }
});

test('a narrow region has no room for words, and says how little it has', () => {
  const narrow = rooms(split(0.08)).find(({ region }) => region === 0)!;
  expect(narrow.scale).toBeLessThan(0.4);
  expect(narrow.scale).toBeGreaterThan(0.1);
});

test('a region in two pieces has a place in each', () => {
  const stripes = unitMap(21, (x) => cell([10, 0, 0, 10 + Math.abs(x - 0.5) - 0.25]));
  const found = rooms(stripes);
  expect(found.map(({ region }) => region).toSorted()).toEqual([0, 3, 3]);
});

test('words keep off what is too close to call when there is room beside', () => {
  const map = split(0.2);
  const dense = unitDense(map);
  const fields = regionFields(dense, 'pays');
  // the right half of the right region
  const off = dense.valid.map((_, k) => (dense.plot.columns[k % dense.plot.columns.length]! > 70 ? 0 : 1));
  const [first] = roomsOf(dense.plot, { fields, valid: dense.valid, off: [off], close: 0.5 }, shape);
  expect(first!.middle[0]).toBeLessThan(55);
});

test('where values do not go together there are no words', () => {
  const map = unitMap(11, (x) => (x < 0.5 ? cell([1, 0, 0, 0]) : undefined));
  expect(rooms(map)).toHaveLength(1);
  expect(rooms(map)[0]!.middle[0]).toBeLessThan(50);
});

test('lines of equal gain are at that gain, broken where their number is', () => {
  const map = unitMap(21, (x) => cell([100, 0, 0, 100 + 100 * x]));
  const size = () => ({ width: 20, height: 10 });
  const heights = lines(map, [], size);
  expect(heights.length).toBeGreaterThanOrEqual(3);
  for (const { gain, lines, label } of heights) {
    for (const [x] of lines.flat()) expect(x).toBeCloseTo(gain, 6);
    const box = { x: label![0], y: label![1], ...size() };
    expect(lines.flat().some(([x, y]) => overlaps({ x, y, width: 0, height: 0 }, box))).toBe(false);
    expect(lines.length).toBeGreaterThanOrEqual(2);
  }
});

test('numbers of lines keep off each other and off what is taken', () => {
  const map = unitMap(21, (x, y) => cell([100, 0, 0, 100 + 60 * x + 40 * y]));
  const taken = [{ x: 50, y: 50, width: 30, height: 30 }];
  const size = { width: 16, height: 8 };
  const boxes = lines(map, taken, () => size).flatMap(({ label }) =>
    label ? [{ x: label[0], y: label[1], ...size }] : [],
  );
  const all = [...taken, ...boxes];
  all.forEach((a, k) => all.slice(k + 1).forEach((b) => expect(overlaps(a, b)).toBe(false)));
  expect(boxes.length).toBeGreaterThan(2);
});

test('without a gain over mass there are no lines', () => {
  const map = unitMap(5, () => cell([3, 1, 1, 1]));
  expect(lines(map, [], () => ({ width: 1, height: 1 }))).toEqual([]);
});
