import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apart } from '../../../../src/app/views/signs/segmentation/apart.ts';
import type { Spot } from '../../../../src/app/views/signs/segmentation/groups.ts';

const LABEL = { width: 14, height: 6 };
const percent = fc.double({ min: 0, max: 100, noNaN: true });
const spots = fc.array(fc.record({ x: percent, y: percent }), { maxLength: 12 });

const overlap = (a: Spot, b: Spot) =>
  Math.min(LABEL.width - Math.abs(a.x - b.x), LABEL.height - Math.abs(a.y - b.y));

test('no label covers another, wherever twelve of them are wanted, and none sticks out', () => {
  fc.assert(
    fc.property(spots, (wanted) => {
      const placed = apart(wanted, LABEL);
      expect(placed).toHaveLength(wanted.length);
      placed.forEach((one, a) => {
        expect(one.x).toBeGreaterThanOrEqual(LABEL.width / 2);
        expect(one.x).toBeLessThanOrEqual(100 - LABEL.width / 2);
        expect(one.y).toBeGreaterThanOrEqual(LABEL.height / 2);
        expect(one.y).toBeLessThanOrEqual(100 - LABEL.height / 2);
        for (const other of placed.slice(a + 1)) expect(overlap(one, other)).toBeLessThan(0.01);
      });
    }),
  );
});

test('twelve labels wanted at one place, in the middle or in a corner, find room too', () => {
  for (const at of [50, 0, 100]) {
    const placed = apart(
      Array.from({ length: 12 }, () => ({ x: at, y: at })),
      LABEL,
    );
    placed.forEach((one, a) =>
      placed.slice(a + 1).forEach((other) => expect(overlap(one, other)).toBeLessThan(0.01)),
    );
  }
});

test('labels that are clear of each other stay where they are wanted', () => {
  const wanted = [
    { x: 20, y: 20 },
    { x: 40, y: 20 },
    { x: 20, y: 30 },
  ];
  expect(apart(wanted, LABEL)).toEqual(wanted);
});

test('two that overlap give way by the same, the shorter way', () => {
  const placed = apart(
    [
      { x: 50, y: 49 },
      { x: 52, y: 51 },
    ],
    LABEL,
  );
  expect(placed).toEqual([
    { x: 50, y: 47 },
    { x: 52, y: 53 },
  ]);
});
