import { describe, expect, test } from 'vitest';
import type { Survey } from '../../src/analysis/survey.ts';
import { WIDTH } from '../../src/analysis/sweep.ts';
import { SOURCES } from '../../src/claims/claims.ts';
import { createLab } from '../../src/claims/lab.ts';
import { checkScenario } from '../../src/scenario/relations.ts';
import type { Business } from '../../src/vocabulary/business.ts';
import { EXPERIENCE_IDS } from '../../src/vocabulary/experiences.ts';
import { MEASURES } from '../../src/vocabulary/measures.ts';
import { engineSurvey } from '../analysis/surveys.ts';
import { scenarioOf, SHIPPED } from '../scenario/files.ts';

const take = async (id: string) =>
  scenarioOf(SHIPPED.find(({ name }) => name === `${id}.fourfold.json`)!.text);
const lab = createLab(take, engineSurvey());
const ALL = SOURCES.flatMap(({ claims }) => claims);

describe.each(SOURCES)('$title', ({ claims }) => {
  test.each(claims)('“$quote”: $expected', async ({ find, expected }) => {
    const { reading, says, shown } = await find(lab);
    expect(reading, says).toBe(expected);
    expect(says).not.toMatch(/NaN|undefined|Infinity/);
    const width = shown.kind === 'bars' ? shown.columns.length : shown.at.length;
    for (const { values } of shown.lines) {
      expect(values).toHaveLength(width);
      expect(values.every(Number.isFinite)).toBe(true);
    }
  });
});

test.each(ALL)(
  'the experiment of $id opens: a business of the shelf with changes that go together',
  async ({ experiment }) => {
    const scenario = await lab.scenarioOf(experiment);
    expect(checkScenario(scenario)).toEqual([]);
    for (const [id, value] of Object.entries(experiment.changes ?? {}))
      expect(scenario.parameters[id as 'needs.variety'], id).toBe(value);
  },
);

/** A survey of a world made up, in which every cell is alike and only the experiences differ, 0 mass to 3 one-to-one. */
function madeUp(
  of: (experience: number, business: Business) => Partial<Record<(typeof MEASURES)[number]['id'], number>>,
): Survey {
  return async ({ business, cells }) => {
    const row = EXPERIENCE_IDS.flatMap((_, e) => {
      const measures = {
        loyalty: 0.5,
        marginRate: 0.4,
        valuePerCustomer: 100,
        customerBenefit: 0,
        ...of(e, business),
      };
      return MEASURES.map(({ id }) => measures[id as 'loyalty'] ?? 0);
    });
    const table = new Float64Array(cells.length * WIDTH);
    cells.forEach((_, cell) => table.set(row, cell * WIDTH));
    return table;
  };
}

const MADE_UP = {
  'all four alike': madeUp(() => ({})),
  'the more able the better, for everybody': madeUp((e) => ({
    loyalty: 0.5 + 0.1 * e,
    marginRate: 0.4 + 0.1 * e,
    valuePerCustomer: 100 + 50 * e,
    customerBenefit: 1e9 * e,
  })),
  'the more able the worse, for the business alone': madeUp((e) => ({
    marginRate: 0.4 - 0.1 * e,
    valuePerCustomer: 100 - 50 * e,
    customerBenefit: 1e9 * e,
  })),
  'the more able the better, for the business alone': madeUp((e) => ({ valuePerCustomer: 100 + 50 * e })),
  'one-to-one best until people are asked for much': madeUp((e, { parameters }) => ({
    valuePerCustomer: e === 3 ? 300 * (1 - parameters['response.involvement']) : 100,
  })),
};

test.each(ALL)(
  'the reading of $id follows from numbers: with others it is another',
  async ({ find, expected }) => {
    const readings = await Promise.all(
      Object.values(MADE_UP).map(async (survey) => (await find(createLab(take, survey))).reading),
    );
    expect(new Set([expected, ...readings]).size).toBeGreaterThan(1);
  },
);

test('every claim is quoted in a few words and has an author and a name of its own', () => {
  expect(new Set(ALL.map(({ id }) => id)).size).toBe(ALL.length);
  for (const { quote, author, shows } of ALL) {
    expect(quote.split(' ').length).toBeLessThanOrEqual(18);
    expect(author).not.toBe('');
    expect(shows.endsWith('.')).toBe(true);
  }
});

test('what was measured once is not measured again', async () => {
  const asked: unknown[] = [];
  const survey = madeUp(() => ({}));
  const counting = createLab(take, (batch, watch) => (asked.push(batch), survey(batch, watch)));
  await counting.measure({ business: 'bookstore' });
  await counting.measure({ business: 'bookstore' });
  expect(asked).toHaveLength(1);
});
