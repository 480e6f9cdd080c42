import { describe, expect, test } from 'vitest';
import { decideQuestions, type QuestionEvidence } from '../../../src/analysis/signs/checks.ts';
import { experimentsFor } from '../../../src/analysis/signs/questions/experiments.ts';
import { businessesToAsk, fourQuestions } from '../../../src/analysis/signs/questions/questions.ts';
import { questionsInWords } from '../../../src/analysis/signs/questions/questions-sentence.ts';
import { createEngine } from '../../../src/engine/engine.ts';
import { withValue } from '../../../src/scenario/change.ts';
import { readValue } from '../../../src/scenario/read-value.ts';
import { checkScenario } from '../../../src/scenario/relations.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { formatMoney, formatShare } from '../../../src/vocabulary/format.ts';
import { business, change, OFFERING } from '../../engine/businesses.ts';
import { engineSurvey } from '../surveys.ts';
import { localInspect } from './inspect.ts';

const asked = business({
  'interaction.setup': 20_000,
  'customization.setup': 30_000,
  'needs.variety': 1.4,
  'market.periods': 12,
});
const tools = () => ({ survey: engineSurvey(), inspect: localInspect() });
const runOf = (base = asked) => createEngine().run(base).results;

describe('the numbers are those of runs', async () => {
  const answers = await fourQuestions(asked, tools());
  const results = runOf();
  const per = asked.parameters['market.customers'];

  test('human involvement: what contact tailors, what effort takes', () => {
    const free = runOf(change(asked, { 'response.involvement': 0 }));
    const { byContact, byProduct, lost, loyaltyLost, contacts } = answers.involvement;
    expect([byContact, byProduct]).toEqual([expect.closeTo(0.3, 12), expect.closeTo(0.7, 12)]);
    for (const id of ['mass', 'niche', 'targeted', 'one-to-one'] as const) {
      expect(lost[id]).toBe(free[id].valuePerCustomer - results[id].valuePerCustomer);
      expect(loyaltyLost[id]).toBe(free[id].loyalty - results[id].loyalty);
      expect(contacts[id]).toBe(results[id].costs.contacts / per);
    }
    expect(lost.mass).toBe(0);
  });

  test('incremental value: customer benefit, and who gains', () => {
    expect(answers.benefit['one-to-one'].customers).toBe(results['one-to-one'].customerBenefit / per);
    expect(answers.benefit.mass.who).toBe('neither');
  });

  test('a less complex way: niche with each number of variants, targeted, and their share of the gain and cost', () => {
    const { simpler } = answers;
    const gain = results['one-to-one'].valuePerCustomer - results.mass.valuePerCustomer;
    expect(simpler.gain).toBe(gain);
    expect(simpler.niches.map(({ niches }) => niches)).toContain(asked.parameters['niches.count']);
    for (const way of simpler.niches.slice(0, 3)) {
      const own = runOf(change(asked, { 'niches.count': way.niches! }));
      expect(way.gain).toBe(own.niche.valuePerCustomer - own.mass.valuePerCustomer);
      expect(way.share).toBe(way.gain / gain);
      expect(way.cost).toBeCloseTo((own.niche.cost - own.niche.costs.goods) / per, 10);
    }
    expect(simpler.bestNiches.gain).toBe(Math.max(...simpler.niches.map((way) => way.gain)));
    expect(simpler.best.gain).toBe(Math.max(simpler.bestNiches.gain, simpler.targeted.gain));
  });

  test('the smallest set of components that gets 90% is the smallest of all sets that does', () => {
    const { sizes, enough, best, isExact } = answers.simpler.components;
    expect(isExact).toBe(true);
    const values = Array.from({ length: 1 << OFFERING.length }, (_, set) => {
      const offering = asked.offering.map((each, k) => ({ ...each, tailored: ((set >> k) & 1) === 1 }));
      return {
        size: set.toString(2).replaceAll('0', '').length,
        value: runOf({ ...asked, offering })['one-to-one'].valuePerCustomer,
      };
    });
    const top = Math.max(...values.map(({ value }) => value));
    const none = values[0]!.value;
    const least = values.filter(({ value }) => value - none >= 0.9 * (top - none)).map(({ size }) => size);
    expect(best.value).toBeCloseTo(top, 8);
    expect(enough!.places).toHaveLength(Math.min(...least));
    expect(sizes).toHaveLength(OFFERING.length + 1);
  });

  test('relative costs: by kind, in time, in upkeep', () => {
    const own = answers.costs['one-to-one'];
    const { costs, cost, series, payback, overtakesMass } = results['one-to-one'];
    expect(own.kinds.setup).toBe(costs.setup / per);
    expect(own.abilities).toBeCloseTo((cost - costs.goods) / per, 10);
    expect(own.share).toBeCloseTo(
      (cost - costs.goods) / series.revenue.reduce((sum, each) => sum + each, 0),
      10,
    );
    expect([own.payback, own.overtakesMass]).toEqual([payback, overtakesMass]);
    expect(own.upkeep).toBeCloseTo((0.03 * 50_000) / per, 10);
    const lead = series.fit.map((fit, t) => fit - results.mass.series.fit[t]!);
    const most = Math.max(...lead);
    expect(lead[own.learned! - 1]).toBeGreaterThanOrEqual(0.9 * most);
    for (const each of lead.slice(0, own.learned! - 1)) expect(each).toBeLessThan(0.9 * most);
    expect(answers.costs.mass).toMatchObject({ abilities: 0, upkeep: 0, delay: 0, learned: null });
  });

  test('the sentences have these numbers', () => {
    const text = questionsInWords(answers, asked);
    const { involvement, benefit, simpler, costs } = answers;
    expect(text.involvement).toContain(
      `Contact tailors ${formatShare(involvement.byContact)} of what is important.`,
    );
    expect(text.involvement).toContain(formatMoney(Math.abs(involvement.lost['one-to-one'])));
    expect(text.benefit).toContain(formatMoney(Math.abs(benefit['one-to-one'].customers)));
    if (simpler.best.share !== null)
      expect(text.simpler).toContain(`gets ${formatShare(simpler.best.share)} of one-to-one’s gain`);
    expect(text.simpler).toContain(
      `gets ${formatShare(simpler.components.enough!.share!)} of what tailoring brings`,
    );
    expect(text.costs).toContain(`cost ${formatMoney(costs['one-to-one'].abilities)} a customer`);
    expect(text.costs).toContain(`quarter ${costs['one-to-one'].learned}`);
  });

  test('each experiment is a change that leaves a valid scenario, and each question has one', () => {
    const scenario: Scenario = {
      name: 'asked',
      notes: '',
      seed: asked.seed,
      parameters: asked.parameters,
      offering: asked.offering,
      ranges: {},
      sources: {},
      extensions: {},
    };
    const experiments = experimentsFor(asked, answers);
    expect(new Set(experiments.map(({ question }) => question)).size).toBe(4);
    for (const { edits, name } of experiments) {
      const changed = edits.reduce((sofar, { id, value }) => {
        expect(readValue(sofar, id, value), name).toEqual({ value });
        return withValue(sofar, id, value);
      }, scenario);
      expect(checkScenario(changed), name).toEqual([]);
    }
    const [ask, demand] = experiments;
    expect(ask!.edits).toEqual([{ id: 'response.involvement', value: 0 }]);
    expect(demand!.edits).toEqual([{ id: 'response.involvement', value: 1 }]);
  });
});

test('the rules hold at their bounds', () => {
  const evidence: QuestionEvidence = {
    mass: 100,
    lostToEffort: 4.9,
    benefit: 2.1,
    least: 2,
    gain: 10,
    simplerGain: 7.9,
    overtakes: 5,
    periods: 10,
  };
  const all = { involvement: true, benefit: true, simpler: true, costs: true };
  expect(decideQuestions(evidence)).toEqual(all);
  const but = (more: Partial<QuestionEvidence>) => decideQuestions({ ...evidence, ...more });
  expect(but({ lostToEffort: 5 })).toEqual({ ...all, involvement: false });
  expect(but({ benefit: 2 })).toEqual({ ...all, benefit: false });
  expect(but({ simplerGain: 8 })).toEqual({ ...all, simpler: false });
  expect(but({ gain: -1, simplerGain: -5 })).toEqual({ ...all, simpler: false });
  expect(but({ overtakes: 6 })).toEqual({ ...all, costs: false });
  expect(but({ overtakes: null })).toEqual({ ...all, costs: false });
});

test('of many components sets are grown; progress is told, and it can be called off', async () => {
  const offering = Array.from({ length: 9 }, (_, k) => ({ ...OFFERING[k % 3]!, name: `part ${k}` }));
  const many = business({ 'market.sample': 100 }, { offering });
  const steps: (readonly [number, number])[] = [];
  const answers = await fourQuestions(many, tools(), { progress: (...step) => steps.push(step) });
  expect(answers.simpler.components.isExact).toBe(false);
  expect(questionsInWords(answers, many).simpler).toMatch(/as far as was looked|gains nothing/);
  for (const [done, total] of steps) expect([total, done <= total]).toEqual([businessesToAsk(many), true]);
  await expect(fourQuestions(many, tools(), { signal: AbortSignal.abort('enough') })).rejects.toBe('enough');
});
