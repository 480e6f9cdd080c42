import fc from 'fast-check';
import { expect, test } from 'vitest';
import { domain } from '../../../src/app/charts/axis.ts';
import { thinned, ticksOf } from '../../../src/app/charts/ticks.ts';

test.each([
  [[0, 187], 'money', ['0', '50', '100', '150', '$200']],
  [[-80, 187], 'money', ['−100', '0', '100', '$200']],
  [[-187, 0], 'money', ['−200', '−150', '−100', '−50', '$0']],
  [[0, 1], 'share', ['0', '25', '50', '75', '100%']],
  [[0, 0.043], 'share', ['0', '1', '2', '3', '4', '5%']],
  [[0, 3], 'money', ['0', '1', '2', '$3']],
  [[0, 0.9], 'number', ['0', '0.2', '0.4', '0.6', '0.8', '1']],
  [[0, 98000], 'money', ['0', '25,000', '50,000', '75,000', '$100,000']],
  [[0, 1e6], 'money', ['0', '0.25', '0.5', '0.75', '$1 M']],
  [[0, 1.2e13], 'money', ['0', '2.5', '5', '7.5', '10', '$12.5 tn']],
  [[-1e12, 1e12], 'money', ['−1', '−0.5', '0', '0.5', '$1 tn']],
] as const)('gridlines of %j as %s are %j', (extent, quantity, texts) => {
  const ticks = ticksOf(domain(extent, { quantity, includeZero: true }), quantity);
  expect(ticks.map(({ text }) => text)).toEqual(texts);
});

test('times are thinned evenly, without overlap, and the last always stays', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 800 }), (count, width) => {
      const ticks = Array.from({ length: count }, (_, i) => i);
      const xOf = (tick: number) => (tick / Math.max(1, count - 1)) * width;
      const kept = thinned(ticks, xOf, () => 30);
      expect(kept.at(-1)).toBe(count - 1);
      kept.slice(1).forEach((tick, i) => expect(xOf(tick) - xOf(kept[i])).toBeGreaterThanOrEqual(30));
    }),
  );
});

test('no times at all', () => {
  expect(
    thinned(
      [],
      () => 0,
      () => 1,
    ),
  ).toEqual([]);
});
