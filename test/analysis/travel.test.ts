import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstPoints } from '../../src/analysis/travel.ts';
import { NUMERIC_PARAMETERS } from '../../src/vocabulary/parameters.ts';
import type { Span } from '../../src/vocabulary/span.ts';

const anySpan = fc
  .record({ row: fc.constantFrom(...NUMERIC_PARAMETERS), share: fc.integer({ min: 0, max: 1000 }) })
  .map(({ row: { id, label, whole, min, bands }, share }): Span => {
    const to = bands.at(-1)!.to;
    const value = min + ((to - min) * share) / 1000;
    return { id, label, value: whole ? Math.round(value) : value, from: min, to, isWhole: whole ?? false };
  });

test('points lie in order, within the span, with its ends and without the present value', () => {
  fc.assert(
    fc.property(anySpan, (span) => {
      const points = firstPoints(span);
      points.slice(1).forEach((at, k) => expect(at).toBeGreaterThan(points[k]!));
      for (const end of [span.from, span.to]) expect(points.includes(end)).toBe(end !== span.value);
      expect(points).not.toContain(span.value);
      expect(points[0]!).toBeGreaterThanOrEqual(span.from);
      expect(points.at(-1)!).toBeLessThanOrEqual(span.to);
      expect(points.length).toBeLessThanOrEqual(20);
      if (span.isWhole) expect(points.every(Number.isInteger)).toBe(true);
    }),
  );
});

test('no gap is wider than a third of the span, and every word is looked at', () => {
  fc.assert(
    fc.property(anySpan, (span) => {
      const all = [...firstPoints(span), span.value].sort((a, b) => a - b);
      all.slice(1).forEach((at, k) => expect(at - all[k]!).toBeLessThan((span.to - span.from) / 3));
      const { bands } = NUMERIC_PARAMETERS.find(({ id }) => id === span.id)!;
      bands.forEach(({ to }, k) => {
        const from = k === 0 ? span.from : bands[k - 1]!.to;
        expect(all.some((at) => at >= from && at <= to)).toBe(true);
      });
    }),
  );
});

test('near the present the points lie closer together', () => {
  const span = { id: 'needs.variety', label: '', value: 1.5, from: 0, to: 3, isWhole: false };
  const points = firstPoints(span);
  const [first, second] = points.filter((at) => at > 1.5) as [number, number];
  expect(first - 1.5).toBeLessThan(second - first);
});
