import { describe, expect, test } from 'vitest';
import { verdictSentence } from '../../src/analysis/sentence.ts';
import { createEngine, MODEL_VERSION } from '../../src/engine/engine.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { businessOf } from '../../src/scenario/scenario.ts';
import { numericIds } from '../../src/scenario/settings.ts';
import { EXPERIENCE_IDS } from '../../src/vocabulary/experiences.ts';
import { NUMERIC_PARAMETERS, PARAMETERS } from '../../src/vocabulary/parameters.ts';
import { BOOKSTORE, call, run, smallScenario } from './program.ts';

const SMALL = smallScenario();

function scenarioOf(text: string) {
  const parsed = parseScenario(text);
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.scenario;
}

/** What `run - --json` says of a file. */
async function numbersOf(text: string, ...args: string[]) {
  const { code, output, errors } = await call(['run', '-', '--json', ...args], text);
  expect(errors).toBe('');
  expect(code).toBe(0);
  return JSON.parse(output);
}

/** Ids that must move along with one, so that it may have this value. */
function companions(id: string, value: number): string[] {
  const now = businessOf(scenarioOf(SMALL)).parameters;
  const { atMost } = NUMERIC_PARAMETERS.find((row) => row.id === id) ?? {};
  return NUMERIC_PARAMETERS.filter(
    (row) =>
      (row.id === atMost && now[row.id] < value) ||
      ('atMost' in row && row.atMost === id && now[row.id] > value),
  ).flatMap((row) => ['--set', `${row.id}=${value}`]);
}

describe('the table', () => {
  test('names the verdict, every experience, every row with its unit, and what was run', async () => {
    const { code, output, errors } = await run(['run', BOOKSTORE, '--set', 'needs.variety=0.5']);
    expect([code, errors]).toEqual([0, '']);
    expect(output).toMatch(/^(Mass|Niche|Targeted|One-to-one) pays best|^Too close to call/);
    expect(output).toMatch(/\n +mass +niche +targeted +one-to-one\n/);
    const rows =
      'value per customer|value (whole business)|gain over mass (per customer)|loyalty (of customers at the start)|' +
      'margin rate (of revenue)|cost (whole business)|customer benefit (whole business)|payback (period)|' +
      'overtakes mass (period)|costs by kind (whole business)|  goods|  contacts|  customizing|  niches|  set-up|  upkeep';
    const places = rows.split('|').map((row) => output.indexOf(`\n${row}`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    const last = output.trimEnd().split('\n\n').at(-1)!.replaceAll('\n', ' ');
    expect(last).toBe(
      `Bookstore · seed bookstore · 2,000 simulated customers · model version ${MODEL_VERSION} · set: needs.variety = 0.5`,
    );
  }, 60_000);

  const HUGE = ['customization.setup=1e12', 'economics.spend=1e7', 'market.customers=1e9'];
  test.each([[[]], [HUGE], [['economics.spend=0.01', 'market.customers=1']]])(
    'fits 80 columns, aligned, without control characters, with %j',
    async (settings) => {
      const { output } = await call(['run', '-', ...settings.flatMap((text) => ['--set', text])], SMALL);
      const lines = output.split('\n');
      for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(80);
      expect(output.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
      const table = output.split('\n\n')[1]!.split('\n');
      const ends = table.filter((line) => /\S {2,}\S+/.test(line.trimStart())).map((line) => line.length);
      expect(new Set(ends).size).toBe(1);
    },
  );
});

describe('the numbers', () => {
  test('have the documented shape, key by key', async () => {
    const file = smallScenario({ parameters: { 'market.sample': 100, 'market.periods': 5 } });
    const numbers = await numbersOf(file);
    expect(Object.keys(numbers).join(' ')).toBe(
      'scenario seed modelVersion parameters offering experiences verdict',
    );
    expect(numbers).toMatchObject({ scenario: 'Small', seed: 'small', modelVersion: MODEL_VERSION });
    expect(Object.keys(numbers.parameters)).toEqual(PARAMETERS.map(({ id }) => id));
    for (const { id, kind } of PARAMETERS)
      expect(typeof numbers.parameters[id], id).toBe(kind === 'number' ? 'number' : 'string');
    expect(numbers.offering).toEqual(JSON.parse(file).offering);

    expect(Object.keys(numbers.experiences).join(' ')).toBe('mass niche targeted one-to-one');
    for (const id of EXPERIENCE_IDS) {
      const results = numbers.experiences[id];
      expect(Object.keys(results).join(' ')).toBe(
        'value valuePerCustomer marginRate loyalty customerBenefit payback overtakesMass series costs cost',
      );
      for (const key of ['value', 'valuePerCustomer', 'marginRate', 'loyalty', 'customerBenefit', 'cost'])
        expect(Number.isFinite(results[key]), key).toBe(true);
      for (const key of ['payback', 'overtakesMass'])
        expect(results[key] === null || [1, 2, 3, 4, 5].includes(results[key]), key).toBe(true);
      expect(Object.keys(results.series).join(' ')).toBe(
        'active fit retention revenue cost margin cumulative',
      );
      for (const list of Object.values<unknown[]>(results.series)) {
        expect(list).toHaveLength(5);
        expect(list.every(Number.isFinite)).toBe(true);
      }
      expect(Object.keys(results.costs).join(' ')).toBe('goods contacts customizing niches setup upkeep');
      const costs = Object.values<number>(results.costs);
      expect(results.cost).toBeCloseTo(costs.reduce((sum, cost) => sum + cost, 0));
      expect(results.series.cumulative.at(-1)).toBeCloseTo(results.value);
      expect(results.value / numbers.parameters['market.customers']).toBeCloseTo(results.valuePerCustomer);
      for (const share of [results.loyalty, ...results.series.active, ...results.series.fit])
        expect(share >= 0 && share <= 1).toBe(true);
    }
    expect(numbers.experiences.mass).toMatchObject({ payback: 1, overtakesMass: null });

    expect(Object.keys(numbers.verdict).join(' ')).toBe(
      'best runnerUp difference standardError tooClose text',
    );
    const { best, runnerUp, difference, standardError, tooClose } = numbers.verdict;
    expect([EXPERIENCE_IDS.includes(best), EXPERIENCE_IDS.includes(runnerUp)]).toEqual([true, true]);
    const worth = (id: string) => numbers.experiences[id].valuePerCustomer;
    expect(difference).toBe(worth(best) - worth(runnerUp));
    expect(standardError).toBeGreaterThanOrEqual(0);
    expect(typeof tooClose).toBe('boolean');
  });

  test('are those of the engine, with the verdict of the page in words', async () => {
    const business = businessOf(scenarioOf(SMALL));
    const outcome = createEngine().run(business);
    const numbers = await numbersOf(SMALL);
    expect(numbers.verdict.text).toBe(verdictSentence(outcome, business));
    for (const id of EXPERIENCE_IDS) {
      expect(numbers.experiences[id].value).toBe(outcome.results[id].value);
      expect(numbers.experiences[id].series.margin).toEqual([...outcome.results[id].series.margin]);
    }
  });

  test('have null where no period pays back', async () => {
    const { experiences } = await numbersOf(SMALL, '--set', 'customization.setup=1e12');
    expect(experiences['one-to-one']).toMatchObject({ payback: null, overtakesMass: null });
  });

  test('come out of the built program as one line of JSON, from standard input too', async () => {
    const { code, output, errors } = await run(['run', '-', '--json'], SMALL);
    expect([code, errors]).toEqual([0, '']);
    expect(output.endsWith('}\n')).toBe(true);
    expect(JSON.parse(output)).toEqual(await numbersOf(SMALL));
  }, 60_000);
});

describe('--set', () => {
  const ends = numericIds(scenarioOf(SMALL)).flatMap(({ id, rule }) => [
    [id, rule.min],
    [id, rule.max],
  ]) as [string, number][];

  test.each(ends)(
    '%s can be %d',
    async (id, value) => {
      // a million customers are simulated for one period
      const quick = id === 'market.sample' ? ['--set', 'market.periods=1'] : [];
      const { parameters, offering, experiences } = await numbersOf(
        SMALL,
        '--set',
        `${id}=${value}`,
        ...companions(id, value),
        ...quick,
      );
      const [, name, field] = /^offering\.(.*)\.(\w+)$/.exec(id) ?? [];
      const found = name
        ? offering.find((each: { name: string }) => each.name === name)[field!]
        : parameters[id];
      expect(found).toBe(value);
      for (const experience of EXPERIENCE_IDS)
        expect(Number.isFinite(experiences[experience].value)).toBe(true);
    },
    60_000,
  );

  test.each(
    PARAMETERS.flatMap((row) =>
      row.kind === 'choice' ? row.options.map(({ value }) => [row.id, value]) : [],
    ),
  )('%s can be %s', async (id, value) => {
    const { parameters } = await numbersOf(SMALL, '--set', `${id}=${value}`);
    expect(parameters[id as 'needs.shape']).toBe(value);
  });

  test('sets the other fields of a component, whatever its name', async () => {
    const { offering } = await numbersOf(SMALL, '--set', 'offering.core, hot.tailored=false');
    expect(offering[0].tailored).toBe(false);
  });

  test('takes values that only go together, in any order', async () => {
    const { parameters } = await numbersOf(
      SMALL,
      '--set',
      'response.retentionPoor=0.97',
      '--set',
      'response.retentionPerfect=0.98',
    );
    expect(parameters['response.retentionPoor']).toBe(0.97);
  });

  test.each([
    [['needs.variety'], '--set needs.variety: write it as --set id=value'],
    [['=1'], '--set =1: write it as --set id=value'],
    [['needs.variety='], 'allowed: a number from 0 to 3'],
    [['needs.variety=wide'], 'allowed: a number from 0 to 3'],
    [['needs.variety=3.1'], 'allowed: a number from 0 to 3'],
    [['niches.count=2.5'], 'allowed: a whole number from 1 to 60'],
    [['needs.shape=round'], 'allowed: one of "spread", "groups", "concentrated"'],
    [['needs.varety=1'], 'did you mean "needs.variety"?'],
    [['offering.cold.variety=1'], 'no known setting'],
    [['needs.variety=1', 'needs.variety=2'], '--set needs.variety: named more than once'],
    [['response.retentionPoor=0.97'], 'standard input with --set: parameters["response.retentionPoor"]'],
    [['offering.core, hot.importance=0', 'offering.small talk.importance=0'], 'importances are all 0'],
  ])('%j is refused in one line that says what is allowed', async (settings, line) => {
    const args = settings.flatMap((text) => ['--set', text]);
    const { code, output, errors } = await call(['run', '-', ...args], SMALL);
    expect([code, output]).toEqual([2, '']);
    expect(errors).toContain(line);
    expect(errors.trimEnd().split('\n')).toHaveLength(1);
  });
});
