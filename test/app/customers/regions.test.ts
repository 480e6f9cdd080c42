import { expect, test } from 'vitest';
import { bordersOf, nichePlaces, placeOf } from '../../../src/app/views/customers/regions.ts';
import { axis, portrait } from './portraits.ts';

/** Corners of a path in percent. */
const corners = (path: string) =>
  [...path.matchAll(/([-\d.]+),([-\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

test('the average is in the middle, more is right and up, and beyond is at the edge', () => {
  expect(placeOf(0, 0, [2, 3])).toEqual({ x: 50, y: 50 });
  expect(placeOf(1, 1.5, [2, 3])).toEqual({ x: 75, y: 25 });
  expect(placeOf(9, -9, [2, 3])).toEqual({ x: 100, y: 100 });
});

test('niches without a difference offer the average', () => {
  expect(nichePlaces(portrait(), [1, 1])).toEqual([{ x: 50, y: 50 }]);
  expect(nichePlaces(portrait({ niches: Float32Array.of(-1, 1, 0, 0.5) }), [2, 2])).toEqual([
    { x: 25, y: 50 },
    { x: 75, y: 37.5 },
  ]);
});

test('the border of two niches is halfway between them', () => {
  const two = portrait({ niches: Float32Array.of(-1, 0.5, 0, 0), isWhole: true });
  const path = corners(bordersOf(two, [2, 2]));
  expect(path.length).toBeGreaterThanOrEqual(2);
  for (const [x] of path) expect(x).toBeCloseTo(50 + (50 * -0.25) / 2, 1);
});

test('nearness counts in misfit: where an axis weighs more, borders turn upright', () => {
  const niches = Float32Array.of(-1, 1, -1, 1);
  const slope = (weight: number) => {
    const axes = [axis(0, { stretch: weight }), axis(1)] as const;
    const path = corners(bordersOf(portrait({ niches, axes, isWhole: true }), [4, 4]));
    const [[x0, y0], [x1, y1]] = path;
    return (y1 - y0) / (x1 - x0);
  };
  expect(Math.abs(slope(1))).toBeCloseTo(1, 2);
  // points with (w x)² equal on both sides: y = −w² x
  expect(Math.abs(slope(3))).toBeCloseTo(9, 1);
});

test('there are no borders where regions overlap, and none of one niche', () => {
  const niches = Float32Array.of(-1, 1, 0, 0);
  expect(bordersOf(portrait({ niches }), [2, 2])).toBe('');
  expect(bordersOf(portrait({ niches: Float32Array.of(0, 0), isWhole: true }), [2, 2])).toBe('');
});
