import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../src/engine/engine.ts';
import type { ExperienceResults, Results } from '../../src/engine/results.ts';
import type { Business } from '../../src/vocabulary/business.ts';
import { EXPERIENCE_IDS } from '../../src/vocabulary/experiences.ts';
import { anyBusiness, fractions } from './arbitrary.ts';
import { business, change, component } from './businesses.ts';
import { expectAlike, expectSame, expectWithin, numbersOf, turnover } from './closeness.ts';
import { holds } from './holds.ts';

// limits in which the model must be exact: whatever the other parameters are, to rounding

const resultsOf = (of: Business): Results => createEngine().run(of).results;
const money = (results: Results) => Math.max(...EXPERIENCE_IDS.map((id) => turnover(results[id])));

describe('when all customers want the same', () => {
  const alike = {
    'needs.variety': 0,
    'response.involvement': 0,
    'niches.comfort': 0,
    'economics.premium': 0,
  };

  test('fit is 1 everywhere', () => {
    holds(
      fc.property(anyBusiness(alike), (of) => {
        const results = resultsOf(of);
        for (const id of EXPERIENCE_IDS) {
          results[id].series.fit.forEach((fit, t) => {
            expectSame(fit, results[id].series.active[t] > 0 ? 1 : 0, 1, `fit of ${id}`);
          });
        }
      }),
    );
  });

  test('the dearer experience earns exactly its extra cost less', () => {
    // when all are served, or all stay alike, who is served in a period is known
    const known = fc.constantFrom({ 'economics.topShare': 1 }, { 'response.loyaltySpread': 0 });
    const businesses = fc.tuple(anyBusiness(alike), known).map(([of, fixed]) => change(of, fixed));
    holds(
      fc.property(businesses, (of) => {
        const results = resultsOf(of);
        const extra = extraCosts(of, results.mass.series.active);
        const size = money(results);
        (['niche', 'targeted', 'one-to-one'] as const).forEach((id) => {
          const { discounted, plain } = extra[id];
          expectSame(results[id].value, results.mass.value - discounted, size, `value of ${id}`);
          expectSame(results[id].cost, results.mass.cost + plain, size, `cost of ${id}`);
        });
      }),
    );
  });

  /** What an experience costs beyond goods by section 6 of the model, when it keeps as many customers as mass. */
  function extraCosts({ parameters: p, offering }: Business, active: Float64Array) {
    const served = Math.round(p['economics.topShare'] * p['market.sample']) / p['market.sample'];
    const interact = p['interaction.launchDelay'];
    const customize = Math.max(interact, p['customization.launchDelay']);
    const units = offering
      .filter(({ tailored, tailoredBy }) => tailored && tailoredBy === 'product')
      .reduce((sum, { unitCost }) => sum + unitCost, 0);
    const contacts = p['interaction.contacts'] * p['interaction.contactCost'];
    const customizing = p['customization.flexibility'] * p['customization.costScale'] * units;
    const niches = p['niches.count'] - 1;
    const interaction = {
      setup: p['interaction.setup'],
      upkeep: p['interaction.upkeep'] * p['interaction.setup'],
    };
    const customization = {
      setup: p['customization.setup'],
      upkeep: p['customization.upkeep'] * p['customization.setup'],
    };

    const total = (fixed: { setup: number; upkeep: number }, unit: (t: number) => number) => {
      let [discounted, plain, factor] = [fixed.setup, fixed.setup, 1];
      active.forEach((share, t) => {
        const cost = fixed.upkeep + unit(t) * share * served * p['market.customers'];
        discounted += factor * cost;
        plain += cost;
        factor /= 1 + p['market.discountRate'];
      });
      return { discounted, plain };
    };
    return {
      niche: total({ setup: niches * p['niches.setupEach'], upkeep: niches * p['niches.upkeepEach'] }, (t) =>
        t < p['niches.launchDelay'] ? 0 : p['niches.unitCost'],
      ),
      targeted: total(interaction, (t) => (t < interact ? 0 : contacts)),
      'one-to-one': total(
        {
          setup: interaction.setup + customization.setup,
          upkeep: interaction.upkeep + customization.upkeep,
        },
        (t) => (t < interact ? 0 : contacts) + (t < customize ? 0 : customizing),
      ),
    };
  }
});

describe('an experience without its ability is the one beside it', () => {
  test('one niche at no cost is mass', () => {
    holds(
      fc.property(anyBusiness({ 'niches.count': 1, 'niches.unitCost': 0, 'economics.premium': 0 }), (of) => {
        const { mass, niche } = resultsOf(of);
        // in log-odds: turned into money by a sensitivity near 0, roundings of fits would be as large as any money
        const customerBenefit = niche.customerBenefit * of.parameters['response.priceSensitivity'];
        expectAlike({ ...niche, customerBenefit }, { ...mass, customerBenefit: 0 });
      }),
    );
  });

  const contactsAreFree = {
    'interaction.contactCost': 0,
    'response.involvement': 0,
    'interaction.setup': 0,
  };

  test.each([
    ['no insight', { 'interaction.insight': 0 }],
    ['neither contacts nor history', { 'interaction.contacts': 0, 'interaction.history': 0 }],
  ])('targeted with %s is mass when contacts are free', (_, ignorance) => {
    holds(
      fc.property(anyBusiness({ ...contactsAreFree, ...ignorance }), (of) => {
        const { mass, targeted } = resultsOf(of);
        expectAlike(targeted, mass);
      }),
    );
  });

  test('one-to-one that can customize nothing is targeted', () => {
    const rigid = {
      'customization.flexibility': 0,
      'economics.premium': 0,
      'response.involvement': 0,
      'customization.setup': 0,
    };
    holds(
      fc.property(anyBusiness(rigid), (of) => {
        const results = resultsOf(of);
        expectAlike(results['one-to-one'], results.targeted);
      }),
    );
  });

  const nothingIsSetUp = {
    'niches.setupEach': 0,
    'niches.upkeepEach': 0,
    'interaction.setup': 0,
    'customization.setup': 0,
  };

  test('all four are mass when nobody is served', () => {
    holds(fc.property(anyBusiness({ ...nothingIsSetUp, 'economics.topShare': 0 }), allAreMass));
  });

  test('all four are mass when no ability is launched within the horizon', () => {
    const never = anyBusiness(({ 'market.periods': periods }) => ({
      ...nothingIsSetUp,
      'niches.launchDelay': periods,
      'interaction.launchDelay': periods,
      'customization.launchDelay': periods,
    }));
    holds(fc.property(never, allAreMass));
  });

  function allAreMass(of: Business): void {
    const results = resultsOf(of);
    for (const id of EXPERIENCE_IDS) expectAlike(results[id], results.mass);
  }

  test('before it can customize one-to-one is targeted, and before it can interact targeted is mass', () => {
    const later = anyBusiness({
      'market.periods': 6,
      'interaction.launchDelay': 2,
      'customization.launchDelay': 4,
    });
    holds(
      fc.property(later, (of) => {
        const results = resultsOf(of);
        const series = (id: keyof Results, t: number) =>
          (['active', 'fit', 'revenue'] as const).map((name) => results[id].series[name][t]);
        for (const t of [0, 1]) expect(series('targeted', t)).toEqual(series('mass', t));
        for (const t of [0, 1, 2, 3]) expect(series('one-to-one', t)).toEqual(series('targeted', t));
      }),
    );
  });
});

describe('mean fit of mass with spread needs', () => {
  test.each([
    { pickiness: 1, variety: 1, components: [{ importance: 1, variety: 1 }] },
    { pickiness: 0.1, variety: 0.3, components: [{ importance: 2, variety: 1 }] },
    { pickiness: 5, variety: 3, components: [{ importance: 1, variety: 2 }] },
    {
      pickiness: 2.5,
      variety: 0.8,
      components: [
        { importance: 0.6, variety: 1 },
        { importance: 0.4, variety: 0 },
      ],
    },
    {
      pickiness: 1,
      variety: 1.5,
      components: [0.3, 0.15, 0.1, 0.15, 0.15, 0.05, 0.1].map((importance, d) => ({
        importance,
        variety: 0.5 + d / 4,
      })),
    },
    {
      pickiness: 3,
      variety: 1,
      components: Array.from({ length: 24 }, (_, d) => ({ importance: 1 + (d % 5), variety: 1 })),
    },
  ])(
    'is Π (1 + 2 pickiness w s²)^(−½), within sampling error: $components.length components, variety $variety, pickiness $pickiness',
    ({ pickiness, variety, components }) => {
      const sample = 32_768;
      const of = business(
        {
          'market.sample': sample,
          'market.periods': 1,
          'niches.count': 1,
          'needs.variety': variety,
          'response.pickiness': pickiness,
        },
        { offering: components.map((each, d) => component({ name: `component ${d}`, ...each })) },
      );
      const total = components.reduce((sum, { importance }) => sum + importance, 0);
      /** Mean of fit to a power. */
      const moment = (power: number) =>
        components.reduce((product, each) => {
          const s = variety * each.variety;
          return product / Math.sqrt(1 + 2 * power * pickiness * (each.importance / total) * s * s);
        }, 1);
      const error = Math.sqrt((moment(2) - moment(1) * moment(1)) / sample);
      expectWithin(resultsOf(of).mass.series.fit[0], moment(1), error, 'mean fit');
    },
  );
});

describe('learning', () => {
  /** Parameters under which effort of specifying is all that retention tells of. */
  const telling = {
    'response.pickiness': 0,
    'response.involvement': 1,
    'response.retentionPerfect': 0.9,
    'interaction.effort': 0,
    'customization.effort': 1,
    'market.periods': 9,
  };
  const logit = (p: number) => Math.log(p / (1 - p));
  /** R(t) by period, from how much specifying lowers the log-odds of staying. */
  const toSpecify = (of: Business) =>
    Array.from(resultsOf(of)['one-to-one'].series.retention, (retention) => logit(0.9) - logit(retention));
  const knowledge = fc.record({
    insight: fractions.map((share) => 0.01 + 0.98 * share),
    contacts: fractions.map((share) => 10 * share),
    history: fractions.map((share) => 20 * share),
    variety: fractions.map((share) => 0.05 + 2.95 * share),
  });

  test('after n contacts the variance that remains is ρσ² / (ρ + nσ²)', () => {
    holds(
      fc.property(knowledge, ({ insight, contacts, history, variety }) => {
        const of = business(
          {
            ...telling,
            'interaction.insight': insight,
            'interaction.contacts': contacts,
            'interaction.history': history,
            'needs.variety': variety,
          },
          { offering: [component()] },
        );
        const rho = (1 - insight) / insight;
        toSpecify(of).forEach((share, t) => {
          const n = history + contacts * t;
          expectWithin(share, rho / (rho + n * variety * variety), 1e-12, `remaining after ${n} contacts`);
        });
      }),
    );
  });

  test('what remains is weighted by importance over tailored product components alone', () => {
    const offering = [
      component({ name: 'large', importance: 3, variety: 1 }),
      component({ name: 'same', importance: 1, variety: 0 }),
      component({ name: 'left alone', importance: 5, tailored: false }),
      component({ name: 'contact', importance: 5, tailoredBy: 'contact' }),
    ];
    const of = business({ ...telling, 'interaction.insight': 0.5, 'interaction.contacts': 1 }, { offering });
    toSpecify(of).forEach((share, t) => {
      expectWithin(share, (3 * (1 / (1 + t)) + 1) / 4, 1e-12, `to specify in period ${t + 1}`);
    });
  });

  test('what is known grows stale as needs move, and learning begins at the launch', () => {
    holds(
      fc.property(
        knowledge,
        fractions,
        fc.nat(8),
        ({ insight, contacts, history, variety }, drift, delay) => {
          const of = business(
            {
              ...telling,
              'interaction.insight': insight,
              'interaction.contacts': contacts,
              'interaction.history': history,
              'interaction.launchDelay': delay,
              'needs.variety': variety,
              'needs.drift': drift,
            },
            { offering: [component()] },
          );
          const rho = (1 - insight) / insight;
          const known = (variance: number, contacts: number) => 1 / (1 / variance + contacts / rho);
          let variance = known(variety * variety, history);
          toSpecify(of).forEach((share, t) => {
            expectWithin(share, t < delay ? 0 : variance / (variety * variety), 1e-12, `in period ${t + 1}`);
            if (t >= delay) variance = known(variance, contacts);
            variance = (1 - drift * drift) * variance + drift * drift * variety * variety;
          });
        },
      ),
    );
  });

  test('misfit that one-to-one leaves is the variance that remains, within sampling error', () => {
    const [sample, insight, contacts, history] = [16_384, 0.3, 2, 1];
    const of = business(
      {
        // so little pickiness that fit tells the mean misfit; nobody leaves for it
        'response.pickiness': 1e-6,
        'response.retentionPoor': 0.95,
        'response.involvement': 0,
        'market.sample': sample,
        'interaction.insight': insight,
        'interaction.contacts': contacts,
        'interaction.history': history,
      },
      { offering: [component()] },
    );
    const rho = (1 - insight) / insight;
    resultsOf(of)['one-to-one'].series.fit.forEach((fit, t) => {
      const variance = rho / (rho + history + contacts * (t + 1));
      expectWithin((1 - fit) / 1e-6, variance, 4 * variance * Math.sqrt(2 / sample) + 1e-5);
    });
  });
});

describe('money', () => {
  test('twice or half all money gives twice or half every money result, to the bit, and the same verdict', () => {
    holds(
      fc.property(anyBusiness(cheap), fc.constantFrom(0.25, 2, 1024), (of, k) => {
        const engine = createEngine();
        const before = engine.run(of);
        const after = engine.run(scaled(of, k));
        for (const id of EXPERIENCE_IDS) {
          expect(numbersOf(after.results[id])).toEqual(inMoney(before.results[id], k));
          expect(after.results[id].payback).toBe(before.results[id].payback);
          expect(after.results[id].overtakesMass).toBe(before.results[id].overtakesMass);
        }
        const { difference, standardError } = before.verdict;
        expect(after.verdict).toEqual({
          ...before.verdict,
          difference: k * difference,
          standardError: k * standardError,
        });
      }),
    );
  });

  test('money × k gives every money result × k, whatever k', () => {
    const k = 3.7;
    holds(
      fc.property(anyBusiness(cheap), (of) => {
        const engine = createEngine();
        const before = engine.run(of);
        const after = engine.run(scaled(of, k));
        for (const id of EXPERIENCE_IDS) {
          const size = k * turnover(before.results[id]);
          const expected = inMoney(before.results[id], k);
          numbersOf(after.results[id]).forEach(([name, value, isMoney], n) => {
            expectSame(value, expected[n][1], isMoney ? size : 1, `${name} of ${id}`);
          });
        }
        const { difference, standardError } = before.verdict;
        const size = (k * money(before.results)) / of.parameters['market.customers'];
        expectSame(after.verdict.difference, k * difference, size, 'difference');
        expectSame(after.verdict.standardError, k * standardError, size, 'standard error');
      }),
    );
  });

  /** Prices that can be raised: none at its largest. */
  const cheap = {
    'economics.spend': 60,
    'interaction.setup': 30_000,
    'customization.setup': 50_000,
    'niches.setupEach': 3_000,
    'niches.upkeepEach': 700,
    'niches.unitCost': 1.5,
    'interaction.contactCost': 0.7,
  };

  function scaled(of: Business, k: number): Business {
    const money = Object.fromEntries(
      Object.keys(cheap).map((id) => [id, k * of.parameters[id as keyof typeof cheap]]),
    );
    const offering = of.offering.map((each) => ({ ...each, unitCost: k * each.unitCost }));
    return { ...change(of, money), offering };
  }

  function inMoney(results: ExperienceResults, k: number): ReturnType<typeof numbersOf> {
    return numbersOf(results).map(([name, value, isMoney]) => [name, isMoney ? k * value : value, isMoney]);
  }
});
