import { EXPERIENCE_IDS, type Experience } from '../../vocabulary/experiences.ts';
import { pointsBetween } from '../../analysis/sweep.ts';
import type { Claim } from '../claim.ts';
import { crossingsOf } from '../crossing.ts';
import { along } from '../lab.ts';
import { ALL, DIFFERENT, onShelf } from '../shelf.ts';
import { bothAlong, perBusiness } from '../shown.ts';
import { inHowMany, readingOf, rounded } from '../words.ts';
import { DON_PEPPERS } from './author.ts';

const FRIENDLIER = 0.3;

export const CIVILITY: Claim = {
  id: 'civility',
  kind: 'claim',
  author: DON_PEPPERS,
  quote: 'to display civility and friendliness (every business should try to do that)',
  shows:
    'If civility helps everywhere and is not customization, it raises the value of all four experiences in every business and leaves the best one the best.',
  experiment: { business: 'gas-station', changes: { 'response.courtesy': FRIENDLIER }, view: 'simulate' },
  expected: 'holds',
  async find(lab) {
    const [plain, friendly] = await Promise.all([
      onShelf(lab, ALL),
      onShelf(lab, ALL, { 'response.courtesy': FRIENDLIER }),
    ]);
    const both = plain.map((before, k) => ({ name: before.name, before, after: friendly[k]! }));
    const helps = ({ before, after }: (typeof both)[number]) =>
      EXPERIENCE_IDS.every((id) => after.value[id] > before.value[id]);
    const same = ({ before, after }: (typeof both)[number]) => before.best === after.best;
    const addsTo =
      (id: Experience) =>
      ({ before, after }: (typeof both)[number]) =>
        (after.value[id] - before.value[id]) / before.value.mass;
    return {
      reading: readingOf(both.filter(helps).length, both.length),
      says: `With civility at ${FRIENDLIER} all four experiences are worth more ${inHowMany(both, helps)}, and the best stays the best ${inHowMany(both, same)}.`,
      shown: perBusiness(both, `What civility of ${FRIENDLIER} adds to the value of a customer`, [
        { label: 'mass', quantity: 'share', isGain: true, of: addsTo('mass') },
        { label: 'one-to-one', quantity: 'share', isGain: true, of: addsTo('one-to-one') },
      ]),
    };
  },
};

export const SAME_NEEDS: Claim = {
  id: 'same-needs',
  kind: 'claim',
  author: DON_PEPPERS,
  quote: 'when everyone has the same needs',
  shows:
    'If remembering brings nothing where all want the same, customers of even the bookstore gain nothing by it once their needs are made alike.',
  experiment: { business: 'bookstore', changes: { 'needs.variety': 0 }, view: 'simulate' },
  expected: 'holds',
  async find(lab) {
    const [alike, different] = await Promise.all([
      onShelf(lab, DIFFERENT, { 'needs.variety': 0 }),
      onShelf(lab, DIFFERENT),
    ]);
    const isNothing = (each: (typeof alike)[number]) => each.benefit.targeted <= each.least;
    return {
      reading: readingOf(alike.filter(isNothing).length, alike.length),
      says: `With needs made all the same, customers gain nothing by being remembered ${inHowMany(alike, isNothing)}; being asked is only effort then, and mass is best ${inHowMany(alike, ({ best }) => best === 'mass')}.`,
      shown: {
        kind: 'bars',
        caption: 'What a customer gains by being remembered, needs as they are and made alike',
        rows: 'business',
        columns: [
          { label: 'as they are', quantity: 'money', isGain: true },
          { label: 'all the same', quantity: 'money', isGain: true },
        ],
        lines: alike.map(({ name, benefit }, k) => ({
          label: name,
          values: [different[k]!.benefit.targeted, benefit.targeted],
        })),
      },
    };
  },
};

const VARIETIES = pointsBetween(0, 2, 21);

export const WILLY_NILLY: Claim = {
  id: 'willy-nilly',
  kind: 'claim',
  author: DON_PEPPERS,
  quote: 'before you launch willy-nilly … consider just how compelling a benefit',
  shows:
    'If the benefit must be compelling first, one-to-one loses money while customers gain little, and earns it only once they gain much.',
  experiment: { business: 'bookstore', changes: { 'needs.variety': 0.5 }, view: 'where' },
  expected: 'holds',
  async find(lab) {
    const found = await along(lab, { business: 'bookstore' }, 'needs.variety', VARIETIES);
    const gains = found.map((each) => each.gains['one-to-one'].business);
    const benefits = found.map((each) => each.benefit['one-to-one']);
    const crossing = crossingsOf(VARIETIES, gains).find(({ rises }) => rises);
    const place = crossing ? VARIETIES.findIndex((at) => at >= crossing.at) : -1;
    return {
      reading: crossing && benefits[place]! > found[place]!.least ? 'holds' : 'not',
      says: crossing
        ? `In the bookstore one-to-one loses against mass until needs are as different as ${rounded('number', crossing.at)}, where customers gain about ${rounded('money', benefits[place]!)} each; below that it is a launch willy-nilly.`
        : 'In the bookstore the sign of the gain does not depend on how different needs are.',
      shown: bothAlong(
        { label: 'How different needs are', quantity: 'number', at: VARIETIES },
        gains,
        benefits,
      ),
    };
  },
};
