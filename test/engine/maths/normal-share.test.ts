import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalQuantile } from '../../../src/engine/maths/normal.ts';
import { normalShare } from '../../../src/engine/maths/normal-share.ts';

// Abramowitz and Stegun, table 26.1
test.each([
  [0, 0.5],
  [0.5, 0.69146246127401],
  [1, 0.84134474606854],
  [2, 0.97724986805182],
  [3, 0.99865010196837],
])('the share below %f is %f', (deviate, share) => {
  expect(Math.abs(normalShare(deviate) - share)).toBeLessThan(1e-14);
  expect(Math.abs(normalShare(-deviate) - (1 - share))).toBeLessThan(1e-14);
});

test('it is the quantile turned round', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (share) => {
      expect(Math.abs(normalShare(normalQuantile(share)) - share)).toBeLessThan(1e-13);
    }),
  );
});

test('far out the tail is small and not gone', () => {
  // ½ erfc(8/√2) and ½ erfc(20/√2)
  expect(normalShare(-8) / 6.22096057427178e-16).toBeCloseTo(1, 7);
  expect(normalShare(-20) / 2.75362411860623e-89).toBeCloseTo(1, 7);
  expect([normalShare(-Infinity), normalShare(Infinity), normalShare(40)]).toEqual([0, 1, 1]);
});
