import { describe, expect, test } from 'vitest';
import { following, nearest, neighbour, type Direction } from '../../../src/app/views/customers/picking.ts';

/** Dots at places; who has left is marked. */
function dots(places: readonly (readonly [x: number, y: number, hasLeft?: 'left'])[]) {
  return {
    count: places.length,
    x: Float32Array.from(places, ([x]) => x),
    y: Float32Array.from(places, ([, y]) => y),
    presence: Float32Array.from(places, ([, , left]) => (left ? 0 : 1)),
  };
}

const CROSS = dots([
  [0, 0],
  [0.5, 0],
  [-0.5, 0.1],
  [0, 0.5],
  [0.1, -0.5],
  [0.25, 0, 'left'],
  [0.9, 0],
]);

describe('nearest', () => {
  test('finds the dot under a place, and nobody who has left', () => {
    expect(nearest(CROSS, 0.26, 0.01)).toBe(1);
    expect(nearest(CROSS, -0.4, 0)).toBe(2);
  });
  test('finds nobody further off than it may be', () => {
    expect(nearest(CROSS, -0.9, -0.9, 0.2)).toBeUndefined();
    expect(nearest(dots([]), 0, 0)).toBeUndefined();
  });
  test('takes the first of several in one place', () => {
    expect(nearest(dots([[0, 0], [0, 0]]), 0, 0)).toBe(0); // prettier-ignore
  });
});

describe('neighbour', () => {
  test.each<[Direction, number]>([
    ['right', 1],
    ['left', 2],
    ['up', 3],
    ['down', 4],
  ])('to the %s', (direction, found) => {
    expect(neighbour(CROSS, 0, direction)).toBe(found);
  });
  test('there is none beyond the last', () => {
    expect(neighbour(CROSS, 6, 'right')).toBeUndefined();
  });
  test('from somebody who has left goes to those who have not', () => {
    expect(neighbour(CROSS, 5, 'left')).toBe(0);
  });
});

test('by number everyone who is there is reached, whoever stands on whom', () => {
  const heap = dots([[0, 0], [0, 0, 'left'], [0, 0], [0, 0]]); // prettier-ignore
  const seen = [];
  for (let i = following(heap, -1, 1); i !== undefined; i = following(heap, i, 1)) seen.push(i);
  expect(seen).toEqual([0, 2, 3]);
  expect(following(heap, heap.count, -1)).toBe(3);
  expect(following(heap, 2, -1)).toBe(0);
  expect(following(heap, 0, -1)).toBeUndefined();
});
