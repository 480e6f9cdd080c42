import fc from 'fast-check';
import { expect, test } from 'vitest';
import { verdictSentence } from '../../src/analysis/sentence.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { EXPERIENCE_IDS, type Experience } from '../../src/vocabulary/experiences.ts';
import { fractions } from '../engine/arbitrary.ts';
import { business } from '../engine/businesses.ts';

const MONEY = String.raw`(−?\$[\d,]+(?:\.\d+)?(?:e−?\d+)?(?: (?:M|bn|tn))?)`;
const NAME = `(${EXPERIENCE_IDS.join('|')})`;
const CLEAR = new RegExp(
  `^${NAME} pays best: ${MONEY} a customer over ([\\w ]+), ${MONEY} more than ${NAME}\\.`,
  'i',
);
const CLOSE = new RegExp(
  `^Too close to call: ${NAME} brings ${MONEY} and ${NAME} ${MONEY} a customer over ([\\w ]+)\\.`,
);
const CHANCE = new RegExp(`± ${MONEY}`);

/** The number that money was written from, and half of the last digit it was written with: two digits below 10, else three. */
function read(text: string): { value: number; slack: number } {
  const [, sign, digits, power, scale] = /^(−?)\$([\d.,]+)(?:e(−?\d+))? ?(\w*)$/.exec(text)!;
  const size = { '': 1, M: 1e6, bn: 1e9, tn: 1e12 }[scale!]! * 10 ** Number(power?.replace('−', '-') ?? 0);
  const value = Number(digits!.replaceAll(',', '')) * size;
  const digit = 10 ** (Math.floor(Math.log10(value)) - (value < 9.95 ? 1 : 2));
  const slack = value === 0 ? 1e-6 : 0.5000001 * (value >= 9.95 && value < 1000 ? 1 : digit);
  return { value: sign ? -value : value, slack };
}

function expectMoney(text: string, money: number): void {
  const { value, slack } = read(text);
  expect(Math.abs(value - money), `${text} stands for ${money}`).toBeLessThanOrEqual(slack);
}

const between = (min: number, max: number) => fractions.map((part) => min + part * (max - min));
const share = between(0, 1);
const parameters = fc
  .record({
    'needs.variety': between(0, 3),
    'response.pickiness': between(0, 5),
    'customization.costScale': between(0, 2),
    'interaction.contacts': between(0, 4),
    'interaction.setup': between(0, 1e5),
    'customization.setup': between(0, 1e5),
    'economics.spend': between(0.1, 10_000),
    'economics.grossMargin': share,
    'economics.topShare': share,
    'market.periods': fc.integer({ min: 1, max: 24 }),
    'market.period': fc.constantFrom('month' as const, 'quarter' as const, 'year' as const),
    'market.customers': fc.integer({ min: 500, max: 1_000_000 }),
  })
  .map((changes) => business({ ...changes, 'market.sample': 128 }));

test('what the verdict sentence says follows from the results, in 500 random scenarios', () => {
  const engine = createEngine();
  const seen = new Set<string>();
  fc.assert(
    fc.property(parameters, (scenario) => {
      const outcome = engine.run(scenario);
      const { results, verdict } = outcome;
      const text = verdictSentence(outcome, scenario);
      const customers = scenario.parameters['market.customers'];
      const worth = (id: string) => results[id.toLowerCase() as Experience].value / customers;
      const ranked = EXPERIENCE_IDS.map(worth).sort((a, b) => b - a) as [number, number, number, number];
      const lead = ranked[0] - ranked[1];
      const isClose =
        lead === 0 ||
        lead < 2 * verdict.standardError ||
        lead < 0.02 * Math.max(Math.abs(ranked[0]), Math.abs(ranked[1]));

      expect(text).toContain('Follows from the assumptions shown');
      expectMoney(CHANCE.exec(text)![1]!, 2 * verdict.standardError);
      if (isClose) {
        const [, first, firstMoney, second, secondMoney, horizon] = CLOSE.exec(text)!;
        expect([worth(first!), worth(second!)]).toEqual([ranked[0], ranked[1]]);
        expectMoney(firstMoney!, ranked[0]);
        expectMoney(secondMoney!, ranked[1]);
        expect(horizon).toMatch(/^\w+ (month|quarter|year)s?$/);
      } else {
        const [, best, money, , difference, runnerUp] = CLEAR.exec(text)!;
        expect([worth(best!), worth(runnerUp!)]).toEqual([ranked[0], ranked[1]]);
        expectMoney(money!, ranked[0]);
        expectMoney(difference!, lead);
        seen.add(best!.toLowerCase());
      }
      seen.add(isClose ? 'close' : 'clear');
    }),
    { numRuns: 500, seed: 20 },
  );
  expect(seen).toContain('close');
  expect(seen).toContain('clear');
  expect(seen).toContain('mass');
  expect(seen).toContain('one-to-one');
});
