import { expect, test } from 'vitest';
import { formatDigits } from '../../src/vocabulary/digits.ts';

test.each([
  ['number', 1.13349, 4, '1.133'],
  ['number', 1, 4, '1'],
  ['number', 2082, 6, '2,082'],
  ['number', -0.5, 3, '−0.5'],
  ['number', 0, 3, '0'],
  ['share', 0.30592, 3, '30.6%'],
  ['share', 1, 4, '100%'],
  ['share', 0.07134, 4, '7.134%'],
  ['money', 18.268, 4, '$18.27'],
  ['money', -18_000, 3, '−$18,000'],
  ['money', 45_230_000, 3, '$45.2 M'],
  ['money', 0, 3, '$0'],
] as const)('%s %d with %i digits is %s', (quantity, number, digits, text) => {
  expect(formatDigits(quantity, number, digits)).toBe(text);
});
