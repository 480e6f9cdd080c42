import { describe, expect, test } from 'vitest';
import { EXPERIENCE_IDS, EXPERIENCES, perExperience } from '../../src/vocabulary/experiences.ts';
import { COST_KINDS } from '../../src/vocabulary/cost-kinds.ts';
import { MEASURES } from '../../src/vocabulary/measures.ts';
import { SERIES } from '../../src/vocabulary/series.ts';

describe('experiences', () => {
  test('are the four combinations of two abilities', () => {
    expect(EXPERIENCES.map(({ id, canInteract, canCustomize }) => [id, canInteract, canCustomize])).toEqual([
      ['mass', false, false],
      ['niche', false, true],
      ['targeted', true, false],
      ['one-to-one', true, true],
    ]);
    expect(EXPERIENCE_IDS).toEqual(['mass', 'niche', 'targeted', 'one-to-one']);
  });

  test('have names of their own and a sentence each', () => {
    expect(new Set(EXPERIENCES.map(({ label }) => label)).size).toBe(4);
    for (const { help } of EXPERIENCES) expect(help).toMatch(/^[A-Z].*\.$/);
  });

  test('are made one by one, in order', () => {
    expect(Object.entries(perExperience((id, index) => `${index} ${id}`))).toEqual([
      ['mass', '0 mass'],
      ['niche', '1 niche'],
      ['targeted', '2 targeted'],
      ['one-to-one', '3 one-to-one'],
    ]);
  });
});

describe.each([
  ['measures', MEASURES],
  ['series', SERIES],
  ['kinds of cost', COST_KINDS],
])('%s', (_, rows) => {
  test('have ids and labels of their own', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(new Set(rows.map(({ label }) => label)).size).toBe(rows.length);
  });

  test.each(rows.map((row) => [row.id, row] as const))('%s can be shown and explained', (_, row) => {
    expect(row.label).toMatch(/^\S.*\S$/);
    expect(row.help).toMatch(/^[A-Z].*\.$/);
    if ('unit' in row) {
      expect(row.unit).toMatch(/\w/);
      expect(['share', 'money', 'number']).toContain(row.quantity);
      expect(['more', 'less']).toContain(row.better);
    }
  });
});

test('totals of the specification are all measured', () => {
  expect(MEASURES.map(({ id }) => id).toSorted()).toEqual(
    [
      ...['value', 'valuePerCustomer', 'cost', 'marginRate', 'loyalty', 'customerBenefit'],
      ...['payback', 'overtakesMass'],
    ].toSorted(),
  );
  expect(SERIES.map(({ id }) => id)).toEqual([
    ...['active', 'fit', 'retention', 'revenue', 'cost', 'margin', 'cumulative'],
  ]);
});
