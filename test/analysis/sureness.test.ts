import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formsInWords, leadIn, surveyForms } from '../../src/analysis/forms.ts';
import { ofHundred } from '../../src/analysis/wording.ts';
import { inPhases } from '../../src/analysis/phases.ts';
import { writeSureness } from '../../src/analysis/sureness.ts';
import { surveyWorlds, worldsOf } from '../../src/analysis/worlds.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { doubtsOf } from '../../src/scenario/plausible.ts';
import { businessOf } from '../../src/scenario/scenario.ts';
import { FIT_CURVES } from '../../src/vocabulary/curves.ts';
import { business, change } from '../engine/businesses.ts';
import { doubt, localSurvey, surveyOf, valuesOf } from './doubtful.ts';

test('each form has the values of a run with that shape, the own one first', async () => {
  const base = business();
  const forms = await surveyForms({ ...base, curve: 'linear' }, localSurvey);
  expect(forms.map(({ curve }) => curve)).toEqual(['linear', 'exponential', 'hyperbolic']);
  for (const { curve, values, best } of forms) {
    const { results, verdict } = createEngine().run({ ...base, curve });
    expect(values.niche).toBe(results.niche.valuePerCustomer);
    expect(best).toBe(verdict.best);
  }
  expect((await surveyForms(base, localSurvey)).map(({ curve }) => curve)).toEqual(
    FIT_CURVES.map(({ id }) => id),
  );
});

test('the doubt about the form says which shape says otherwise', async () => {
  const same = await surveyForms(
    business(),
    surveyOf(() => [1, 3, 2, 0]),
  );
  expect(formsInWords(same)).toBe('Niche pays best with all three shapes of the fit curve.');
  const unlike = await surveyForms(
    business(),
    surveyOf((_, { business: { curve } }) => [1, curve === 'linear' ? 3 : 0, 2, 0]),
  );
  expect(formsInWords(unlike)).toBe(
    'With the shape of the fit curve as set, gradual fall, targeted pays best; with the straight fall niche does.',
  );
});

test('the best of a form leads the second, too close below 2% of the larger', () => {
  const values = { mass: 100, niche: 150, targeted: 148, 'one-to-one': -20 };
  expect(leadIn({ values, best: 'niche' })).toEqual({ lead: 2, isClose: true });
  expect(leadIn({ values: { ...values, targeted: 140 }, best: 'niche' })).toEqual({
    lead: 10,
    isClose: false,
  });
});

test('what is too close to call is said to lead, not to pay best', async () => {
  const closeWith = (curves: readonly string[]) =>
    surveyForms(
      business(),
      surveyOf((_, { business: { curve } }) => [0, 100, curves.includes(curve!) ? 99 : 50, 0]),
    );
  expect(formsInWords(await closeWith(['hyperbolic']))).toBe(
    'Niche leads with all three shapes of the fit curve; with the long tail by too little to call.',
  );
  expect(formsInWords(await closeWith(FIT_CURVES.map(({ id }) => id)))).toBe(
    'Niche leads with all three shapes of the fit curve; with each by too little to call.',
  );
  const apart = await surveyForms(
    business(),
    surveyOf((_, { business: { curve } }) => [0, 100, curve === 'linear' ? 101 : 99, 0]),
  );
  expect(formsInWords(apart)).toBe(
    'With the shape of the fit curve as set, gradual fall, niche leads, by too little to call; ' +
      'with the straight fall targeted leads, by too little to call.',
  );
});

const FORMS = [
  { curve: 'exponential', values: { mass: 1, niche: 0, targeted: 0, 'one-to-one': 0 }, best: 'mass' },
] as const;

describe('the three doubts in words', () => {
  const base = business();
  const outcome = createEngine().run(base);
  const lead = (best: number[]) => best.map((each) => [each, 0, 0, 0]);
  const sentenceOf = (leads: number[], doubts = [doubt('economics.spend')]) => {
    const worlds = worldsOf(
      doubts,
      leads.map(() => [0]),
      valuesOf(lead(leads)),
    );
    const massWins = { ...outcome, verdict: { ...outcome.verdict, best: 'mass' as const } };
    return writeSureness({ outcome: massWins, worlds, forms: FORMS }, base).inputs;
  };

  test('inputs: wins, and the lead in 8 of 10 worlds', () => {
    // 101 worlds with leads from −20 to 80
    const leads = Array.from({ length: 100 }, (_, k) => k - 19.5);
    expect(sentenceOf(leads)).toBe(
      'With 1 number in doubt, mass wins in 80 of 100 plausible worlds; ' +
        'its lead over the best other is between − $10 and + $70 a customer in 8 of 10.',
    );
  });

  test('inputs: says so when another wins in more worlds', () => {
    const leads = Array.from({ length: 100 }, (_, k) => (k < 30 ? 5 : -5));
    expect(sentenceOf(leads)).toContain('mass wins in 30 of 100 plausible worlds');
    expect(sentenceOf(leads)).toContain('Niche wins in more of them, 70 of 100.');
  });

  test('inputs: without doubts luck alone makes the difference', () => {
    expect(sentenceOf([1, 2], [])).toContain('no number of this scenario is in doubt');
  });
});

test.each(readdirSync('scenarios').filter((file) => file.endsWith('.json')))(
  '%s speaks of inputs and form, never of chance alone',
  async (file) => {
    const parsed = parseScenario(readFileSync(`scenarios/${file}`, 'utf8'));
    if ('problems' in parsed) throw new Error(file);
    const doubts = doubtsOf(parsed.scenario);
    const own = businessOf(parsed.scenario);
    // what is said is in question here, not how exactly
    const small = change(own, { 'market.sample': 100 });
    const forms = await surveyForms(small, localSurvey);
    const worlds = await surveyWorlds({ business: small, doubts, count: 4 }, localSurvey);
    const sureness = writeSureness({ outcome: createEngine().run(small), worlds, forms }, small);
    expect(sureness.chance).toMatch(/chance/);
    expect(sureness.inputs).toMatch(
      /^With \d+ numbers in doubt, .* of 100 plausible worlds; .* in 8 of 10\./,
    );
    expect(sureness.form).toMatch(/fit curve/);
  },
);

test.each([
  [0, '0 of 100'],
  [0.001, 'less than 1 of 100'],
  [0.006, '1 of 100'],
  [0.614, '61 of 100'],
  [0.994, '99 of 100'],
  [0.9999, 'more than 99 of 100'],
  [1, '100 of 100'],
])('the share %d is %s', (share, words) => expect(ofHundred(share)).toBe(words));

test('a job of several phases tells its progress as one', () => {
  const seen: [number, number][] = [];
  const phase = inPhases({ progress: (done, total) => void seen.push([done, total]) }, 10);
  const [first, second] = [phase(4), phase(6)];
  first.progress!(4, 4);
  second.progress!(3, 6);
  expect(seen).toEqual([
    [4, 10],
    [7, 10],
  ]);
  const { signal } = new AbortController();
  expect(inPhases({ signal }, 10)(3)).toEqual({ signal });
});
