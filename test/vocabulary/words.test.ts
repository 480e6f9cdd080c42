import { expect, test } from 'vitest';
import { EXPERIENCES } from '../../src/vocabulary/experiences.ts';
import { WORDS } from '../../src/vocabulary/words.ts';

test('every word stands once, and its meaning is whole sentences', () => {
  expect(new Set(WORDS.map(({ word }) => word)).size).toBe(WORDS.length);
  for (const { means } of WORDS) expect(means).toMatch(/^[A-Z0-9].*\.$/);
});

test('the words of the product are among them', () => {
  const words = WORDS.map(({ word }) => word);
  const needed =
    'experience customer need component fit loyalty retention cost margin value verdict scenario lesson';
  expect(words).toEqual(expect.arrayContaining([...needed.split(' '), ...EXPERIENCES.map(({ id }) => id)]));
});

test('none is explained by a word that the product does not use', () => {
  for (const { means } of WORDS) expect(means).not.toMatch(/segment|churn|client|persona|CLV/i);
});
