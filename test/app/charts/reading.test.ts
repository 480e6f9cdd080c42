import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeReadout, readAt, sayReading } from '../../../src/app/charts/reading.ts';

const LINES = [
  { experience: 'mass', values: [1, 103.6] },
  { experience: 'niche', values: [2, NaN] },
  { experience: 'one-to-one', values: [3, 140] },
] as const;

test('a reading is sorted by value, and says a dash for what there is not', () => {
  const reads = readAt(LINES, 1, 'money');
  expect(sayReading('quarter 2', reads)).toBe('quarter 2: one-to-one $140, mass $104, niche –');
});

test('a readout is beside the pointer, inside the plot if it can be', () => {
  const plot = { left: 0, right: 300, top: 0, bottom: 200 };
  const figure = { left: -36, right: 440, top: 0, bottom: 216 };
  const size = { width: 130, height: 90 };
  expect(placeReadout({ x: 50, y: 100 }, size, { plot, figure, gap: 12 })).toEqual({ left: 62, top: 55 });
  expect(placeReadout({ x: 250, y: 100 }, size, { plot, figure, gap: 12 })).toEqual({ left: 108, top: 55 });
  expect(placeReadout({ x: 50, y: 0 }, size, { plot, figure, gap: 12 })).toEqual({ left: 62, top: 0 });
});

test('a readout never leaves the figure, and covers the pointer only when there is no other way', () => {
  const length = fc.integer({ min: 60, max: 600 });
  fc.assert(
    fc.property(
      length,
      length,
      fc.nat(150),
      fc.nat(100),
      fc.nat(1000),
      fc.nat(1000),
      (w, h, width, height, fx, fy) => {
        const plot = { left: 0, right: w, top: 0, bottom: h };
        const figure = { left: -36, right: w + 130, top: 0, bottom: h + 16 };
        const pointer = { x: (w * fx) / 1000, y: (h * fy) / 1000 };
        const { left, top } = placeReadout(pointer, { width, height }, { plot, figure, gap: 12 });
        expect(left).toBeGreaterThanOrEqual(-36);
        if (width <= w + 166) expect(left + width).toBeLessThanOrEqual(w + 130);
        expect(top).toBeGreaterThanOrEqual(0);
        if (height <= h + 16) expect(top + height).toBeLessThanOrEqual(h + 16);
        const isBeside = left >= pointer.x || left + width <= pointer.x;
        const isOver = top >= pointer.y || top + height <= pointer.y;
        const hasRoom =
          height + 12 <= Math.max(pointer.y, h + 16 - pointer.y) || width + 12 <= w + 130 - pointer.x;
        if (hasRoom) expect(isBeside || isOver).toBe(true);
      },
    ),
  );
});
