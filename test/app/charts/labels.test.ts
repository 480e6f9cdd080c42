import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from '../../../src/app/charts/labels.ts';

const values = fc.array(fc.double({ min: -50, max: 400, noNaN: true }), { maxLength: 8 });
const room = fc.record({
  gap: fc.double({ min: 0, max: 40, noNaN: true }),
  low: fc.constant(0),
  high: fc.double({ min: 0, max: 400, noNaN: true }),
});

test('labels stay in their room, in the order of their values and as far apart as wished or as there is room', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        values,
        values.map((all) => all.fill(all[0] ?? 0)),
      ),
      room,
      (wanted, { gap, low, high }) => {
        const places = spread(wanted, { gap, low, high });
        expect(places).toHaveLength(wanted.length);
        const apart = Math.min(gap, (high - low) / Math.max(1, wanted.length - 1));
        const ordered = wanted.map((want, i) => ({ want, i, place: places[i] }));
        ordered.sort((a, b) => a.want - b.want || a.i - b.i);
        ordered.forEach(({ place }, rank) => {
          expect(place).toBeGreaterThanOrEqual(low - 1e-9);
          expect(place).toBeLessThanOrEqual(high + 1e-9);
          if (rank > 0) expect(place - ordered[rank - 1].place).toBeGreaterThanOrEqual(apart - 1e-9);
        });
      },
    ),
  );
});

test('labels that are far enough apart stay where they want to be', () => {
  expect(spread([150, 20, 90], { gap: 19, low: 0, high: 208 })).toEqual([150, 20, 90]);
});

test('labels move apart evenly around the place they share', () => {
  expect(spread([100, 100, 100], { gap: 20, low: 0, high: 208 })).toEqual([80, 100, 120]);
});

test('labels at the bottom are pushed up, and none is dropped', () => {
  expect(spread([208, 208, 208, 208], { gap: 19, low: 0, high: 204 })).toEqual([147, 166, 185, 204]);
});

test('no label and one label', () => {
  expect(spread([], { gap: 19, low: 0, high: 100 })).toEqual([]);
  expect(spread([130], { gap: 19, low: 0, high: 100 })).toEqual([100]);
});
