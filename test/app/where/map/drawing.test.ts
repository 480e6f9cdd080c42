import { expect, test } from 'vitest';
import { drawMap, unnamedOf } from '../../../../src/app/views/where/map/drawing.ts';
import type { CellMap } from '../../../../src/simulation/map.ts';
import { denseOf } from '../../../../src/app/views/where/map/dense.ts';
import { cell, unitMap, unitPlot } from './grids.ts';

/** Mass up to a share of the width, one-to-one beyond, in a square of so many pixels. */
function drawn(share: number, side: number) {
  const map: CellMap = unitMap(21, (x) => cell([10, 0, 0, 10 + 5 * (x - share)]));
  const dense = denseOf(map, (grid) => unitPlot(grid, side));
  return drawMap(map, dense, { story: 'pays', chance: 0, rem: 16 });
}
const sizeOf = (drawing: ReturnType<typeof drawn>, name: string) =>
  drawing.labels.find((label) => label.name === name);

test('a name is smaller where there is less room, then stands up, then is a mark, and then in the legend', () => {
  const wide = drawn(0.3, 400);
  expect(sizeOf(wide, 'mass')).toMatchObject({ size: 'large', isUpright: false });
  expect(unnamedOf(wide)).toEqual([]);
  expect(sizeOf(drawn(0.14, 400), 'mass')!.size).toBe('fine');
  const narrow = drawn(0.08, 400);
  expect(sizeOf(narrow, 'mass')).toMatchObject({ isUpright: true });
  expect(unnamedOf(narrow)).toEqual([]);
  const sliver = drawn(0.03, 400);
  expect(sizeOf(sliver, 'mass')?.size ?? 'mark').toBe('mark');
  expect(unnamedOf(sliver)).toEqual(['mass']);
});

test('every label lies in its region', () => {
  for (const share of [0.3, 0.14, 0.08])
    for (const { name, x, width } of drawn(share, 400).labels) {
      if (name === 'mass') expect(x + width / 2).toBeLessThanOrEqual(400 * share + 8);
      else expect(x - width / 2).toBeGreaterThanOrEqual(400 * share - 8);
    }
});

test('no frontier runs through the number of a line, where it would make a minus of a plus', () => {
  // lines of equal gain lie across, their middles on the frontier of targeted and one-to-one; all is too close to call
  const map = unitMap(21, (x, y) => cell([0, -10, 100 * y + 5 * (0.5 - x), 100 * y + 5 * (x - 0.5)]));
  const dense = denseOf(map, (grid) => unitPlot(grid, 400));
  const numbers = drawMap(map, dense, { story: 'pays', chance: 1e6, rem: 16 }).heights.filter(
    ({ label }) => label,
  );
  expect(numbers.length).toBeGreaterThan(2);
  // a letter is at least six pixels wide
  for (const { label, text } of numbers)
    expect(Math.abs(label![0] - 200)).toBeGreaterThanOrEqual((text.length * 6) / 2);
});

test('nor the two frontiers of a strip narrower than the number', () => {
  // targeted leads in a strip of 16 pixels around the middles of the lines
  const map = unitMap(101, (x, y) => cell([0, -10, 100 * y + 500 * (0.02 - Math.abs(x - 0.5)), 100 * y]));
  const dense = denseOf(map, (grid) => unitPlot(grid, 400));
  const numbers = drawMap(map, dense, { story: 'pays', chance: 1e6, rem: 16 }).heights.filter(
    ({ label }) => label,
  );
  expect(numbers.length).toBeGreaterThan(2);
  for (const { label, text } of numbers)
    for (const frontier of [192, 208])
      expect(Math.abs(label![0] - frontier)).toBeGreaterThanOrEqual((text.length * 6) / 2);
});
