import { EXPERIENCE_IDS } from '../../vocabulary/experiences.ts';
import { pointsBetween } from '../../analysis/sweep.ts';
import type { Claim } from '../claim.ts';
import { crossingsOf } from '../crossing.ts';
import { leadOf } from '../found.ts';
import { along } from '../lab.ts';
import { ALL, onShelf, type OnShelf } from '../shelf.ts';
import { benefitAlong, gainsAlong, oneToOneShares, perBusiness } from '../shown.ts';
import { DON_PEPPERS } from './author.ts';
import { inHowMany, listed, readingOf, rounded } from '../words.ts';

/** Each ability keeps customers, and both keep most. */
const addsUp = ({ loyalty }: OnShelf) =>
  Math.min(loyalty.niche, loyalty.targeted) > loyalty.mass &&
  loyalty['one-to-one'] > Math.max(loyalty.niche, loyalty.targeted);

export const TWO_ABILITIES: Claim = {
  id: 'two-abilities',
  kind: 'claim',
  author: DON_PEPPERS,
  quote: 'interacting efficiently with customers, and … customizing different treatments',
  shows:
    'If the two abilities make the experience, each alone keeps more customers than none, and both keep most.',
  experiment: { business: 'bookstore', view: 'simulate' },
  expected: 'when',
  async find(lab) {
    const all = await onShelf(lab, ALL);
    const holding = all.filter(addsUp);
    const best = all.filter(({ loyalty }) =>
      EXPERIENCE_IDS.every((id) => loyalty['one-to-one'] >= loyalty[id]),
    );
    return {
      reading: readingOf(holding.length, all.length),
      says: `Each ability keeps more customers and both keep most ${inHowMany(all, addsUp)}. One-to-one keeps most ${inHowMany(all, (each) => best.includes(each))}.`,
      shown: perBusiness(
        all,
        'Loyalty: share still customers at the end',
        EXPERIENCE_IDS.map((id) => ({ label: id, quantity: 'share', of: ({ loyalty }) => loyalty[id] })),
      ),
    };
  },
};

const DEGREES = pointsBetween(0, 1, 21);

export const DEGREE: Claim = {
  id: 'degree',
  kind: 'claim',
  author: DON_PEPPERS,
  quote: 'the degree to which you have the ability',
  shows:
    'If the degree decides, the best experience changes as the product can follow further what is known of a customer.',
  experiment: {
    business: 'bookstore',
    changes: { 'customization.flexibility': 0.25 },
    view: 'where',
  },
  expected: 'holds',
  async find(lab) {
    const found = await along(lab, { business: 'bookstore' }, 'customization.flexibility', DEGREES);
    const winners = [...new Set(found.map(({ best }) => best))];
    const lead = found.map((each) => leadOf(each, 'one-to-one'));
    const crossing = crossingsOf(DEGREES, lead).find(({ rises }) => rises);
    return {
      reading: winners.length > 1 ? 'holds' : 'not',
      says: crossing
        ? `In the bookstore ${listed(winners)} are best in turn: one-to-one from where ${rounded('share', crossing.at)} of what is known can be tailored to.`
        : `In the bookstore ${winners[0]} is best however far the product can follow.`,
      shown: gainsAlong({ label: 'How far the product can follow', quantity: 'share', at: DEGREES }, found),
    };
  },
};

export const MOST_SUPERIOR: Claim = {
  id: 'most-superior',
  kind: 'claim',
  author: `${DON_PEPPERS}, of what his readers believe`,
  quote: 'the most superior of all these four types',
  shows:
    'If one-to-one were the best there is, it would be worth most in every business, to the business or at least to its customers.',
  experiment: { business: 'gas-station', view: 'simulate' },
  expected: 'when',
  async find(lab) {
    const all = await onShelf(lab, ALL);
    const pays = (each: OnShelf) => each.best === 'one-to-one' && !each.isClose;
    const pleases = ({ benefit }: OnShelf) =>
      EXPERIENCE_IDS.every((id) => benefit[id] <= benefit['one-to-one']);
    return {
      reading: readingOf(all.filter(pays).length, all.length),
      says: `One-to-one is worth most to the business ${inHowMany(all, pays)}, and to customers ${inHowMany(all, pleases)}.`,
      shown: oneToOneShares(all, 'One-to-one against mass, per customer, as a share of what mass is worth'),
    };
  },
};

const EFFORTS = pointsBetween(0, 2, 21);

export const SPECIFY: Claim = {
  id: 'specify',
  kind: 'claim',
  author: DON_PEPPERS,
  quote: 'able to specify exactly what he wants or how he wants it',
  shows:
    'If specifying is a benefit, customers who are asked to specify everything still gain, however much it asks of them.',
  experiment: {
    business: 'bookstore',
    changes: { 'response.involvement': 1, 'customization.effort': 1 },
    view: 'simulate',
  },
  expected: 'holds',
  async find(lab) {
    const found = await along(
      lab,
      { business: 'bookstore', changes: { 'response.involvement': 1 } },
      'customization.effort',
      EFFORTS,
    );
    const spare = found.map(({ benefit, least }) => benefit['one-to-one'] - least);
    const end = crossingsOf(EFFORTS, spare).find(({ rises }) => !rises);
    const gaining = spare.filter((each) => each > 0).length;
    return {
      reading: readingOf(gaining, spare.length),
      says:
        gaining === spare.length
          ? 'In the bookstore customers gain by being asked, however much specifying tires them.'
          : end
            ? `In the bookstore, with customers fully involved, they gain while the effort of specifying stays below ${rounded('number', end.at)}; beyond, being asked costs them more than the better fit brings.`
            : 'In the bookstore customers gain nothing by being asked.',
      shown: benefitAlong({ label: 'Effort of specifying', quantity: 'number', at: EFFORTS }, [
        {
          label: 'one-to-one',
          experience: 'one-to-one',
          values: found.map(({ benefit }) => benefit['one-to-one']),
        },
      ]),
    };
  },
};
