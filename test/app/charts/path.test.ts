import fc from 'fast-check';
import { expect, test } from 'vitest';
import { domain } from '../../../src/app/charts/axis.ts';
import { extentOf, lastOf } from '../../../src/app/charts/lines.ts';
import { pathOf, scalesOf } from '../../../src/app/charts/path.ts';

const scales = scalesOf({ low: 0, high: 100 }, [0, 4]);
const anything = fc.array(
  fc.oneof(fc.double(), fc.constantFrom(NaN, Infinity, -Infinity, 1e300, -1e-300, 0)),
  {
    maxLength: 30,
  },
);

test('a path runs in percent of the plot, from the top', () => {
  expect(pathOf([0, 50, 100], [0, 2, 4], scales)).toBe('M0,100L50,50L100,0');
  expect(pathOf(new Float64Array([0, 100]), [0, 4], scales)).toBe('M0,100L100,0');
});

test('what is not a number leaves a gap', () => {
  expect(pathOf([0, NaN, 100, Infinity], [0, 2, 4, 4], scales)).toBe('M0,100ZM100,0Z');
  expect(pathOf([], [], scales)).toBe('');
  expect(pathOf([1, 2, 3], [0], scales)).toBe('M0,99Z');
});

test('one period is in the middle, none is nowhere', () => {
  expect(scalesOf({ low: 0, high: 1 }, [7]).x(7)).toBe(50);
  expect(scalesOf({ low: 0, high: 1 }, []).x(0)).toBe(0);
});

test('no value brings NaN or infinity into a path', () => {
  fc.assert(
    fc.property(anything, fc.boolean(), (values, includeZero) => {
      const at = values.map((_, t) => t);
      const extent = extentOf([{ experience: 'mass', values }]);
      const path = pathOf(values, at, scalesOf(domain(extent, { quantity: 'money', includeZero }), at));
      expect(path).not.toMatch(/NaN|Infinity|undefined/);
    }),
  );
});

test('the extent counts baselines and leaves out what cannot be drawn', () => {
  expect(extentOf([{ experience: 'mass', values: [3, NaN, Infinity], baseline: [-2, 5] }])).toEqual([-2, 5]);
  expect(extentOf([{ experience: 'mass', values: [NaN] }])).toBeUndefined();
  expect(extentOf([])).toBeUndefined();
});

test('the last value is the last that can be drawn', () => {
  expect(lastOf([1, 2, NaN], 3)).toBe(1);
  expect(lastOf([1, 2, 3], 2)).toBe(1);
  expect(lastOf([], 3)).toBe(-1);
});
