import { expect, test } from 'vitest';
import { luckInWords } from '../../../../src/app/views/where/sure/luck.ts';

test('luck decides below two standard errors, hardly up to three, and not beyond', () => {
  expect([0, 1.99, 2, 2.99, 3, 40].map(luckInWords)).toEqual([
    'luck may decide this',
    'luck may decide this',
    'luck hardly decides this',
    'luck hardly decides this',
    'luck does not decide this',
    'luck does not decide this',
  ]);
});
