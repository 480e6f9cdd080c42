import { describe, expect, test } from 'vitest';
import { FORMULAS } from '../../../../src/app/views/learn/model/formulas.ts';
import { frac, isWellFormed, row, sub, type MathNode } from '../../../../src/app/views/learn/model/maths.ts';

const textOf = ({ parts }: MathNode): string =>
  typeof parts === 'string' ? parts : parts.map(textOf).join(' ');

describe.each(FORMULAS)('the formula of $title', ({ formula, words, says }) => {
  test('is well-formed MathML', () => {
    expect(isWellFormed(formula)).toBe(true);
  });

  test('has all brackets closed', () => {
    const text = textOf(formula);
    expect(text.split('(').length).toBe(text.split(')').length);
  });

  test('is said in words without signs, and explained in a sentence', () => {
    expect(words).toMatch(/^[\p{L}\s,;-]+$/u);
    expect(says.endsWith('.')).toBe(true);
  });
});

test('a fraction without a part below, and a text that is no leaf, are not well-formed', () => {
  const half = frac('1', '2');
  expect(isWellFormed(half)).toBe(true);
  expect(isWellFormed({ ...half, parts: [half] })).toBe(false);
  expect(isWellFormed({ tag: 'mrow', parts: 'x' })).toBe(false);
  expect(isWellFormed(row(sub('x', 'd'), '='))).toBe(true);
});
