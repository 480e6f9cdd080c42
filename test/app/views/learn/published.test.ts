import { expect, test } from 'vitest';
import { boundText, differenceText, numberText } from '../../../../src/app/views/learn/published/written.ts';

const SHARE = { quantity: 'share', decimals: 1 } as const;
const MONEY = { quantity: 'money', decimals: 2 } as const;
const NUMBER = { quantity: 'number', decimals: 3 } as const;

test('a figure is written with the decimals of its source', () => {
  expect(numberText(SHARE, 0.627)).toBe('62.7%');
  expect(numberText(MONEY, 366.844)).toBe('$366.84');
  expect(numberText(NUMBER, 4.0909)).toBe('4.091');
  expect(numberText(NUMBER, 18)).toBe('18');
});

test('a difference has one digit more, and a sign where it is one', () => {
  expect(differenceText(SHARE, -0.0123)).toBe('−1.23 points');
  expect(differenceText(NUMBER, 0.00041)).toBe('+0.0004');
  expect(differenceText(NUMBER, -1e-9)).toBe('0.0000');
});

test('a bound is plain, and none is exact', () => {
  expect(boundText(SHARE, 0.0005 + 1e-9)).toBe('± 0.05 points');
  expect(boundText(NUMBER, 0)).toBe('exact');
});
