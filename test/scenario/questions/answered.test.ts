import { describe, expect, test } from 'vitest';
import { withValue } from '../../../src/scenario/change.ts';
import { parseScenario } from '../../../src/scenario/parse.ts';
import { answered, numbersOf } from '../../../src/scenario/questions/answered.ts';
import { answersOf, type Answers } from '../../../src/scenario/questions/answers.ts';
import { ownOf, reanswered } from '../../../src/scenario/questions/own.ts';
import { QUESTIONS, questionOf } from '../../../src/scenario/questions/questions.ts';
import { SHELF_ANSWERS } from '../../../src/scenario/questions/shelf-answers.ts';
import { ownerOf } from '../../../src/scenario/questions/stand.ts';
import { writeScenario } from '../../../src/scenario/write.ts';
import { writeLink, readLink } from '../../../src/scenario/link/link.ts';
import { checkScenario } from '../../../src/scenario/relations.ts';
import { NUMERIC_PARAMETERS } from '../../../src/vocabulary/parameters.ts';

const OPTIONS = QUESTIONS.flatMap((question) => question.options.map((option) => ({ question, option })));
const BOOKS = SHELF_ANSWERS.bookstore!;

describe('the table of six questions', () => {
  test('asks six, each with an option that stands for no answer', () => {
    expect(QUESTIONS).toHaveLength(6);
    for (const { options, usual } of QUESTIONS) expect(options.map(({ value }) => value)).toContain(usual);
  });

  test.each(OPTIONS)('$question.id, $option.value: low ≤ likely ≤ high, and each says why', ({ option }) => {
    for (const { id, numbers, why } of option.mappings) {
      const [low, likely, high] = numbers;
      expect([id, low <= likely && likely <= high]).toEqual([id, true]);
      expect(why.length).toBeGreaterThan(10);
    }
  });

  test('no number belongs to two questions', () => {
    const ids = QUESTIONS.map(({ options }) => [
      ...new Set(options.flatMap(({ mappings }) => mappings.map(({ id }) => id))),
    ]).flat();
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
    for (const id of ids) expect(ownerOf(id, QUESTIONS)).toBeDefined();
  });

  test('different needs overlap in order, and so do contacts, margins, costs and years', () => {
    const likely = (question: Parameters<typeof questionOf>[0], id: string) =>
      questionOf(question).options.flatMap(({ mappings }) =>
        mappings.filter((each) => each.id === id).map(({ numbers }) => numbers[1]),
      );
    const rising = (list: readonly number[]) => expect(list).toEqual([...list].sort((a, b) => a - b));
    rising(likely('needs', 'needs.variety').slice(0, 4));
    rising(likely('meet', 'interaction.contacts').toReversed());
    rising(likely('margin', 'economics.grossMargin'));
    rising(likely('tailor', 'customization.costScale'));
    rising(likely('wait', 'market.periods'));
  });
});

describe('answers', () => {
  test.each(OPTIONS)(
    '$question.id, $option.value alone makes a scenario that runs',
    ({ question, option }) => {
      const scenario = answered({ [question.id]: option.value });
      expect(parseScenario(writeScenario(scenario))).toEqual({ scenario });
    },
  );

  test('any two ends together make a scenario: a year to wait with every kind of business', () => {
    for (const { value } of questionOf('sell').options)
      for (const wait of ['one', 'ten']) expect(checkScenario(answered({ sell: value, wait }))).toEqual([]);
  });

  test('fill value, range and source of every number behind them', () => {
    const scenario = answered(BOOKS);
    for (const question of QUESTIONS)
      for (const { id, numbers } of numbersOf(question, BOOKS)) {
        const [low, likely, high] = numbers;
        expect(scenario.parameters[id]).toBe(likely);
        expect(scenario.ranges[id]).toEqual(low < high ? [low, high] : undefined);
        expect(scenario.sources[id]).toMatch(/^answered: /);
        const { min, max } = NUMERIC_PARAMETERS.find((row) => row.id === id)!;
        expect(low).toBeGreaterThanOrEqual(min);
        expect(high).toBeLessThanOrEqual(max);
      }
  });

  test('scale with what is sold to how many: money per customer is the same share of what she spends', () => {
    const of = (answers: Answers) => answered(answers).parameters;
    const [small, large] = [of({ ...BOOKS }), of({ ...BOOKS, customers: 60_000, spendYear: 592 })];
    expect(large['economics.spend']).toBe(2 * small['economics.spend']!);
    expect(large['customization.setup']).toBeCloseTo(20 * small['customization.setup']!, -2);
    expect(large['niches.unitCost']! / small['niches.unitCost']!).toBeCloseTo(2, 2);
    expect(large['interaction.contacts']).toBe(small['interaction.contacts']);
  });

  test('are yearly, whatever the period: eight contacts a year are two a quarter and two thirds a month', () => {
    expect(answered({ sell: 'choice', meet: 'quarterly' }).parameters['interaction.contacts']).toBe(2);
    expect(answered({ sell: 'staple', meet: 'quarterly' }).parameters['interaction.contacts']).toBe(0.667);
    expect(answered({ sell: 'staple', wait: 'five' }).parameters['market.periods']).toBe(60);
  });

  test('what is not answered yet holds everything that might be', () => {
    const [low, , high] = numbersOf(questionOf('margin'), {}).find(
      ({ id }) => id === 'economics.grossMargin',
    )!.numbers;
    const all = questionOf('margin').options.flatMap(({ mappings }) => mappings[0]!.numbers);
    expect([low, high]).toEqual([Math.min(...all), Math.max(...all)]);
    expect(answered({}).sources['economics.grossMargin']).toBe('answered: margin, not yet');
  });

  test('come back from a link, and so do the numbers', async () => {
    const scenario = answered(BOOKS);
    const read = await readLink(`#questions${(await writeLink(scenario))!}`);
    expect(read).toMatchObject({ scenario });
    expect('scenario' in read && answersOf(read.scenario)).toEqual(BOOKS);
  });

  test('fit a QR code: a link stays under 2,000 characters', async () => {
    for (const answers of [...Object.values(SHELF_ANSWERS), {}])
      expect((await writeLink(answered(answers)))!.length).toBeLessThan(2_000);
  });

  test('that nobody could have given are read as not given', () => {
    const read = (said: unknown) => answersOf({ extensions: { 'x-answers': said } });
    expect(read(undefined)).toBeUndefined();
    expect(read('books')).toBeUndefined();
    expect(read({ sell: 'nothing', needs: 'mixed', wait: 7, customers: -1, spendYear: 1e99 })).toEqual({
      needs: 'mixed',
    });
    expect(read({ customers: 2.5 })).toEqual({});
    expect(read(JSON.parse('{"__proto__":{"sell":"choice"}}'))).toEqual({});
  });
});

describe('another answer', () => {
  test('moves only the numbers behind it; one changed by hand elsewhere stays', () => {
    const mine = withValue(answered(BOOKS), 'needs.variety', 1.4);
    const { opened, scenario } = reanswered(mine, { ...BOOKS, margin: 'thin' });
    expect(opened).toEqual(answered({ ...BOOKS, margin: 'thin' }));
    expect(scenario.parameters['needs.variety']).toBe(1.4);
    expect(scenario.parameters['economics.grossMargin']).toBe(0.085);
    expect(ownOf(scenario).map(({ id }) => id)).toEqual(['needs.variety']);
  });

  test('takes back a number that was changed by hand behind it', () => {
    const mine = withValue(answered(BOOKS), 'economics.grossMargin', 0.5);
    const { scenario } = reanswered(mine, { ...BOOKS, margin: 'rich' });
    expect(scenario.parameters['economics.grossMargin']).toBe(0.73);
    expect(ownOf(scenario)).toEqual([]);
  });

  test('drops what would not go with it', () => {
    const mine = withValue(answered(BOOKS), 'customization.launchDelay', 18);
    const { scenario } = reanswered(mine, { ...BOOKS, wait: 'one' });
    expect(checkScenario(scenario)).toEqual([]);
    expect(scenario.parameters['market.periods']).toBe(4);
  });

  test('and back again is where it began', () => {
    const start = answered(BOOKS);
    const there = reanswered(start, { ...BOOKS, sell: 'accounts' }).scenario;
    expect(reanswered(there, BOOKS).scenario).toEqual(start);
  });
});
