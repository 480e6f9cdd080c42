import { expect, test } from 'vitest';
import type { Bar } from '../../../../src/analysis/tornado.ts';
import { between, byTotal, leadAxis } from '../../../../src/app/views/where/matters/rows.ts';

const doubt = (id: string) => ({ id, low: 0, likely: 0.5, high: 1, isWhole: false });
const bar = (low: number, high: number): Bar => ({
  doubt: doubt('a'),
  low: { value: 0, lead: low, winner: 'mass' },
  high: { value: 1, lead: high, winner: 'niche' },
  swing: Math.abs(high - low),
  changesWinner: true,
});

test('the axis of leads holds every bar, where it is set, and no lead', () => {
  const place = leadAxis([bar(10, 30), bar(40, 5)], 20);
  expect(place(0)).toBe(0);
  expect(place(40)).toBe(100);
  expect(place(20)).toBe(50);
  expect(leadAxis([bar(0, 0)], 0)(0)).toBe(50);
});

test('a stretch is the same from either end', () => {
  expect(between(70, 20)).toEqual({ left: 20, width: 50 });
  expect(between(20, 70)).toEqual({ left: 20, width: 50 });
});

test('inputs are ranked by what they decide with all others', () => {
  const index = (total: number) =>
    ({ first: 0, firstInterval: [0, 0], total, totalInterval: [0, 1] }) as const;
  const lead = [index(0.1), index(0.5), index(0.3)];
  const doubts = ['a', 'b', 'c'].map(doubt);
  const ranked = byTotal({ experience: 'one-to-one', base: 16, doubts, lead, wins: lead });
  expect(ranked.map((row) => row.doubt.id)).toEqual(['b', 'c', 'a']);
});
