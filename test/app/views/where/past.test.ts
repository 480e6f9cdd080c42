import { expect, test } from 'vitest';
import { pastFlip } from '../../../../src/app/views/where/flips/past.ts';

const needs = { id: 'needs.variety', label: 'x', value: 1.2, from: 0, to: 3, isWhole: false };

test('a flip is tried beyond it, by half a step of the slider at least', () => {
  for (let at = 0.1; at < 2.9; at += 0.0137) {
    const there = pastFlip(needs, { at });
    const away = at > needs.value ? there - at : at - there;
    expect(away, `${at}`).toBeGreaterThan(0.004);
    expect(away, `${at}`).toBeLessThan(0.1);
  }
});

test('beyond the last step there is the end', () => {
  expect(pastFlip(needs, { at: 2.9999 })).toBe(3);
  expect(pastFlip(needs, { at: 0.0001 })).toBe(0);
});

test('a whole number at which another is best is tried itself', () => {
  const count = { id: 'niches.count', label: 'x', value: 4, from: 1, to: 60, isWhole: true };
  expect(pastFlip(count, { at: 7 })).toBe(7);
});
