import { pointsBetween } from '../../analysis/sweep.ts';
import type { Claim } from '../claim.ts';
import { crossingsOf } from '../crossing.ts';
import { gainOf } from '../found.ts';
import { along, type Variant } from '../lab.ts';
import { moneyAlong } from '../shown.ts';
import { rounded } from '../words.ts';

const OWNER = 'the owner of the fireplace store';

/** The store where choice neither comforts nor tires, so that only fit speaks for a variant. */
const FIT_ALONE: Variant = {
  business: 'fireplaces',
  changes: { 'niches.comfort': 0, 'niches.effort': 0 },
};
const COUNTS = [1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30, 40];
const NEARLY_ALL = 0.9;

export const THREE_MODELS: Claim = {
  id: 'three-models',
  kind: 'example',
  author: OWNER,
  quote: '90 percent of our sales volume is in three models',
  shows:
    'If three models carry the store, three variants give customers nine tenths of what forty could, by fit alone.',
  experiment: {
    business: 'fireplaces',
    changes: { ...FIT_ALONE.changes, 'niches.count': 3 },
    view: 'where',
  },
  expected: 'when',
  async find(lab) {
    const found = await along(lab, FIT_ALONE, 'niches.count', COUNTS);
    const benefits = found.map(({ benefit }) => benefit.niche);
    const most = benefits.at(-1)!;
    const share = benefits[COUNTS.indexOf(3)]! / most;
    const enough = COUNTS[benefits.findIndex((benefit) => benefit >= NEARLY_ALL * most)]!;
    const values = found.map((each) => gainOf(each, 'niche'));
    const best = COUNTS[values.reduce((top, value, k) => (value > values[top]! ? k : top), 0)]!;
    return {
      reading: share >= NEARLY_ALL ? 'holds' : share >= 0.5 ? 'when' : 'not',
      says: `Three models give customers ${rounded('share', share)} of what forty could; ${rounded('share', NEARLY_ALL)} takes ${enough}. By fit alone ${best} models pay best for the store.`,
      shown: moneyAlong(
        { label: 'models', quantity: 'number', at: COUNTS },
        'Niche against mass, per customer',
        'gain',
        [
          { label: 'store', experience: 'niche', values },
          { label: 'customers', values: benefits },
        ],
      ),
    };
  },
};

const COMFORTS = pointsBetween(0, 0.15, 16);

export const COMFORTABLE: Claim = {
  id: 'comfortable',
  kind: 'example',
  author: OWNER,
  quote: 'just to make people feel comfortable with their purchase decisions',
  shows:
    'If the other models are there for comfort, forty are worth more than three once choice comforts enough, and not without.',
  experiment: { business: 'fireplaces', changes: { 'niches.comfort': 0 }, view: 'simulate' },
  expected: 'when',
  async find(lab) {
    const [many, few] = await Promise.all(
      [40, 3].map((count) =>
        along(
          lab,
          { business: 'fireplaces', changes: { 'niches.count': count } },
          'niches.comfort',
          COMFORTS,
        ),
      ),
    );
    const lead = many!.map(({ value }, k) => value.niche - few![k]!.value.niche);
    const crossing = crossingsOf(COMFORTS, lead).find(({ rises }) => rises);
    return {
      reading: crossing ? 'when' : lead[0]! > 0 ? 'holds' : 'not',
      says: crossing
        ? `Without comfort forty models are worth ${rounded('money', -lead[0]!)} a customer less than three; they are worth more once each doubling of the choice comforts by ${rounded('number', crossing.at)}.`
        : lead[0]! > 0
          ? 'Forty models are worth more than three even without comfort.'
          : 'Forty models are worth less than three, however much choice comforts.',
      shown: {
        kind: 'curves',
        caption: 'Value of a customer, niche',
        x: { label: 'Comfort of choice', quantity: 'number' },
        y: { label: 'value per customer', quantity: 'money' },
        at: COMFORTS,
        lines: [
          { label: 'forty', values: many!.map(({ value }) => value.niche) },
          { label: 'three', values: few!.map(({ value }) => value.niche) },
        ],
      },
    };
  },
};
