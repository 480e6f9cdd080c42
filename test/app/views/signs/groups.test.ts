import { expect, test } from 'vitest';
import { drawGroups } from '../../../../src/app/views/signs/segmentation/groups.ts';
import { SIZES, TENFOLDS, USUAL } from '../../../../src/app/views/signs/experiments/sizes.ts';

const partition = {
  count: 2,
  withinShare: 0.5,
  spreadShare: 0.6,
  stability: 1,
  sizes: [0.75, 0.25],
  labels: Uint8Array.of(0, 1, 0),
  centres: Float32Array.of(-1, 2, 0, 1),
};

test('customers and middles share one scale, so that distances across and up are the same', () => {
  const { customers, middles } = drawGroups(Float32Array.of(-1, 2, 0, 1, 1, -2), partition);
  const gap = (a: { x: number; y: number }, b: { x: number; y: number }) => [b.x - a.x, a.y - b.y];
  const [across, up] = gap(customers[0]!, customers[1]!);
  expect(up).toBe(0);
  expect(across).toBeGreaterThan(0);
  expect(gap(customers[1]!, customers[2]!)[0]).toBeCloseTo((2 / 3) * gap(customers[1]!, customers[2]!)[1]!);
  expect(middles.map(({ size }) => size)).toEqual([0.75, 0.25]);
  for (const { x, y } of [...customers, ...middles]) {
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
    expect(Math.max(x, y)).toBeLessThanOrEqual(100);
  }
});

test('every customer is tied to the middle of her own group', () => {
  const { spokes, customers, middles } = drawGroups(Float32Array.of(-1, 2, 0, 1, 1, -2), partition);
  const ends = spokes
    .split('M')
    .filter(Boolean)
    .map((spoke) => spoke.split(/[L,]/).map(Number));
  expect(ends).toHaveLength(3);
  [0, 1, 0].forEach((group, i) => {
    const wanted = [customers[i]!.x, customers[i]!.y, middles[group]!.x, middles[group]!.y];
    ends[i]!.forEach((number, k) => expect(number).toBeCloseTo(wanted[k]!, 1));
  });
});

test('sizes of a test rise to a million, with the usual one and the tenfolds among them', () => {
  expect(SIZES).toEqual([...SIZES].sort((a, b) => a - b));
  expect(SIZES[USUAL]).toBe(500);
  expect(TENFOLDS.map((place) => SIZES[place])).toEqual([10, 100, 1_000, 10_000, 100_000]);
  expect(SIZES.at(-1)).toBe(1_000_000);
});
