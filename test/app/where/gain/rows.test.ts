import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isBeside,
  placeInRows,
  type Callout,
  type Place,
} from '../../../../src/app/views/where/gain/rows.ts';

const ROOM = { width: 60, height: 20, row: 1.25 };
const FLAT = [
  [
    [0, 10],
    [60, 10],
  ],
] as const;

const boxOf = ({ width }: Callout, { left, top }: Place) => ({
  left,
  right: left + width,
  top,
  bottom: top + ROOM.row,
});

test('one crossing gets its words right over its ring, beside the rule', () => {
  const callout = { x: 30, y: 10, width: 12 };
  const { places, isWhole, isClear } = placeInRows([callout], FLAT, ROOM);
  expect(isWhole && isClear).toBe(true);
  expect(isBeside(callout, places[0]!)).toBe(true);
  expect(places[0]!.top + ROOM.row).toBeLessThanOrEqual(10 - ROOM.row / 2);
  expect(10 - places[0]!.top).toBeLessThan(3 * ROOM.row);
});

test('words never overlap, leave the plot, or lie on a line, wherever the crossings are', () => {
  const crossing = fc.record({
    x: fc.double({ min: 0, max: 60, noNaN: true }),
    y: fc.constant(10),
    width: fc.double({ min: 2, max: 20, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(crossing, { minLength: 1, maxLength: 6 }), (callouts) => {
      const { places } = placeInRows(callouts, FLAT, ROOM);
      const boxes = places.flatMap((place, k) => (place ? [boxOf(callouts[k]!, place)] : []));
      boxes.forEach((a, k) => {
        expect(a.left).toBeGreaterThanOrEqual(0);
        expect(a.right).toBeLessThanOrEqual(60);
        expect(a.bottom <= 10 || a.top >= 10).toBe(true);
        for (const b of boxes.slice(k + 1))
          expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top).toBe(true);
      });
    }),
    { seed: 1, numRuns: 200 },
  );
});

test('crossings that are close together all have their words', () => {
  const callouts = [30, 31, 32].map((x) => ({ x, y: 10, width: 20 }));
  expect(placeInRows(callouts, FLAT, ROOM).isWhole).toBe(true);
});

test('words keep off the line of the present value where there is room elsewhere', () => {
  const { places, isClear } = placeInRows([{ x: 30, y: 10, width: 20 }], FLAT, { ...ROOM, beside: 35 });
  expect(isClear).toBe(true);
  expect(places[0]!.left + 20).toBeLessThanOrEqual(35);
});

test('words wider than the plot have no place', () => {
  expect(placeInRows([{ x: 30, y: 10, width: 70 }], FLAT, ROOM)).toMatchObject({
    places: [undefined],
    isWhole: false,
  });
});
