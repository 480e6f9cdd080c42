import { pointsBetween } from '../../analysis/sweep.ts';
import { parameterOf, type NumericId } from '../../vocabulary/parameters.ts';
import type { Claim } from '../claim.ts';
import { crossingsOf } from '../crossing.ts';
import { leadOf } from '../found.ts';
import { along } from '../lab.ts';
import { ALL, onShelf, type OnShelf } from '../shelf.ts';
import { gainsAlong, perBusiness } from '../shown.ts';
import { inHowMany, readingOf, rounded } from '../words.ts';
import { AUTHOR } from './author.ts';

export const INVOLVEMENT: Claim = {
  id: 'involvement',
  kind: 'question',
  author: AUTHOR,
  quote: 'A high level of personal involvement may mean a simpler model',
  shows:
    'If involvement favours a simpler model, one-to-one falls behind the best simpler experience when people are fully involved. That involvement scales every effort is our reading.',
  experiment: { business: 'bookstore', changes: { 'response.involvement': 1 }, view: 'simulate' },
  expected: 'not',
  async find(lab) {
    const [light, full] = await Promise.all(
      [0, 1].map((level) => onShelf(lab, ALL, { 'response.involvement': level })),
    );
    const lead = (each: OnShelf) => leadOf(each, 'one-to-one');
    const both = light!.map((each, k) => ({ ...each, before: lead(each), after: lead(full![k]!) }));
    const falls = ({ before, after }: (typeof both)[number]) => after < before;
    const flips = ({ before, after }: (typeof both)[number]) => before > 0 && after <= 0;
    const winners = both.filter(({ before }) => before > 0);
    return {
      reading: readingOf(winners.filter(flips).length, winners.length),
      says: `From no involvement to full, one-to-one falls back against the best simpler experience ${inHowMany(both, falls)}; it loses its place at the top ${inHowMany(winners, flips)} where it had it.`,
      shown: perBusiness(
        both,
        'Lead of one-to-one over the best simpler experience, as a share of what mass is worth',
        [
          {
            label: 'no involvement',
            quantity: 'share',
            isGain: true,
            of: ({ before, value }) => before / value.mass,
          },
          {
            label: 'full involvement',
            quantity: 'share',
            isGain: true,
            of: ({ after, value }) => after / value.mass,
          },
        ],
      ),
    };
  },
};

interface Price {
  readonly id: string;
  readonly quote: string;
  readonly what: string;
  readonly parameter: NumericId;
  readonly to: number;
  readonly steps: number;
  readonly opened: number;
  readonly expected: Claim['expected'];
}

/** The article asks for the costs of each solution in time, money and maintenance: the bookstore, with one of them moved. */
function price({ id, quote, what, parameter, to, steps, opened, expected }: Price): Claim {
  const { label, quantity } = parameterOf(parameter) as { label: string; quantity: 'money' };
  const at = pointsBetween(0, to, steps);
  return {
    id,
    kind: 'question',
    author: AUTHOR,
    quote,
    shows: `If ${what} decides, another experience becomes best in the bookstore as it grows.`,
    experiment: { business: 'bookstore', changes: { [parameter]: opened }, view: 'where' },
    expected,
    async find(lab) {
      const found = await along(lab, { business: 'bookstore' }, parameter, at);
      const lead = found.map((each) => leadOf(each, 'one-to-one'));
      const end = crossingsOf(at, lead).find(({ rises }) => !rises);
      const after = end && found[at.findIndex((x) => x >= end.at)]!.best;
      return {
        reading: end ? 'when' : 'not',
        says: end
          ? `One-to-one is best in the bookstore while “${label}” stays below ${rounded(quantity, end.at)}; beyond, ${after} is.`
          : `One-to-one ${lead[0]! > 0 ? 'stays' : 'is not'} best in the bookstore up to ${rounded(quantity, to)} of “${label}”.`,
        shown: gainsAlong({ label, quantity, at }, found),
      };
    },
  };
}

export const COSTS: readonly Claim[] = [
  price({
    id: 'cost-time',
    quote: 'relative costs in time',
    what: 'the time until the product can be tailored',
    parameter: 'customization.launchDelay',
    to: 20,
    steps: 21,
    opened: 12,
    expected: 'when',
  }),
  price({
    id: 'cost-money',
    quote: 'relative costs in … money',
    what: 'what tailoring costs for each customer',
    parameter: 'customization.costScale',
    to: 5,
    steps: 21,
    opened: 3,
    expected: 'when',
  }),
  price({
    id: 'cost-upkeep',
    quote: 'relative costs in … ongoing maintenance',
    what: 'upkeep of the ability to tailor',
    parameter: 'customization.upkeep',
    to: 0.5,
    steps: 21,
    opened: 0.3,
    expected: 'when',
  }),
];
