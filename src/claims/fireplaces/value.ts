import { EXPERIENCE_IDS } from '../../vocabulary/experiences.ts';
import type { Claim } from '../claim.ts';
import { ALL, onShelf, type OnShelf } from '../shelf.ts';
import { oneToOneShares, perBusiness, shareOfMass } from '../shown.ts';
import { inHowMany, readingOf } from '../words.ts';
import { AUTHOR } from './author.ts';

const BROAD = ['mass', 'niche'] as const;

export const BROAD_APPEAL: Claim = {
  id: 'broad-appeal',
  kind: 'question',
  author: AUTHOR,
  quote: 'broad experiences that appeal to many people or … custom-tailoring experiences to every individual',
  shows: 'If broad experiences serve a business better, mass or niche is worth most to it.',
  experiment: { business: 'grocer', view: 'simulate' },
  expected: 'when',
  async find(lab) {
    const all = await onShelf(lab, ALL);
    const isBroad = ({ best }: OnShelf) => BROAD.some((id) => id === best);
    const isClose = (each: OnShelf) => each.isClose;
    return {
      reading: readingOf(all.filter(isBroad).length, all.length),
      says: `A broad experience, mass or niche, is worth most ${inHowMany(all, isBroad)}. It is too close to call ${inHowMany(all, isClose)}.`,
      shown: perBusiness(
        all,
        'The best experience and its lead over mass, as a share of what mass is worth',
        [shareOfMass('lead over mass', ({ best, gains }) => gains[best].business)],
        ({ best }) => best,
      ),
    };
  },
};

export const INCREASE_COSTS: Claim = {
  id: 'increase-costs',
  kind: 'claim',
  author: AUTHOR,
  quote: 'more complex to create, increase costs',
  shows:
    'If tailoring increases costs, less of each dollar of revenue is left under one-to-one than under mass.',
  experiment: { business: 'cameras', view: 'simulate' },
  expected: 'holds',
  async find(lab) {
    const all = await onShelf(lab, ALL);
    const isDearer = ({ marginRate }: OnShelf) => marginRate['one-to-one'] < marginRate.mass;
    const paysAnyway = (each: OnShelf) => isDearer(each) && each.gains['one-to-one'].business > 0;
    return {
      reading: readingOf(all.filter(isDearer).length, all.length),
      says: `Less of each dollar is left ${inHowMany(all, isDearer)}. It is worth more than mass all the same ${inHowMany(all, paysAnyway)}: what is sold on top pays for it.`,
      shown: perBusiness(all, 'Margin rate: what is left of revenue', [
        { label: 'mass', quantity: 'share', of: ({ marginRate }) => marginRate.mass },
        { label: 'one-to-one', quantity: 'share', of: ({ marginRate }) => marginRate['one-to-one'] },
      ]),
    };
  },
};

export const NOT_AUTOMATICALLY: Claim = {
  id: 'not-automatically',
  kind: 'claim',
  author: AUTHOR,
  quote: 'don’t automatically lead to an improved value proposition for either you or your customers',
  shows:
    'If tailoring does not improve things automatically, there are businesses where one-to-one leaves the business or its customers no better off than mass.',
  experiment: { business: 'car-wash', view: 'simulate' },
  expected: 'holds',
  async find(lab) {
    const all = await onShelf(lab, ALL);
    const who = (name: string) => (each: OnShelf) => each.gains['one-to-one'].who === name;
    const failing = all.filter((each) => !who('both')(each)).length;
    return {
      reading: readingOf(failing > 0 ? 1 : 0, 1),
      says: `One-to-one leaves both better off ${inHowMany(all, who('both'))}, customers only ${inHowMany(all, who('customers'))}, and neither ${inHowMany(all, who('neither'))}.`,
      shown: oneToOneShares(all, 'One-to-one against mass, as a share of what mass is worth'),
    };
  },
};

export const NO_BENEFIT: Claim = {
  id: 'no-benefit',
  kind: 'question',
  author: AUTHOR,
  quote: 'little or no perceived customer benefit',
  shows:
    'If nothing can be earned where customers gain nothing, no experience pays for a business that leaves its customers no better off.',
  experiment: { business: 'gas-station', view: 'simulate' },
  expected: 'holds',
  async find(lab) {
    const all = await onShelf(lab, ALL);
    const cases = all.flatMap((each) =>
      EXPERIENCE_IDS.slice(1)
        .filter((id) => each.benefit[id] <= each.least)
        .map((id) => ({ name: `${each.name}, ${id}`, id, each })),
    );
    const loses = ({ each, id }: (typeof cases)[number]) => each.gains[id].business <= each.least;
    return {
      reading: readingOf(cases.filter(loses).length, cases.length),
      says: `In ${cases.length} of ${3 * all.length} cases customers gain little or nothing over mass; in ${cases.filter(loses).length} of these the business gains nothing either.`,
      shown: {
        kind: 'bars',
        caption: 'Where customers gain little or nothing: gains over mass as a share of what mass is worth',
        rows: 'case',
        columns: [
          { label: 'customers gain', quantity: 'share', isGain: true },
          { label: 'business gains', quantity: 'share', isGain: true },
        ],
        lines: cases.map(({ name, each, id }) => ({
          label: name,
          experience: id,
          values: [each.benefit[id] / each.value.mass, each.gains[id].business / each.value.mass],
        })),
      },
    };
  },
};

export const LESS_COMPLEX: Claim = {
  id: 'less-complex',
  kind: 'question',
  author: AUTHOR,
  quote: 'Can I address my customer’s purchase needs in a less complex way?',
  shows:
    'If there is a less complex way, something simpler than one-to-one gives customers at least half of what it gives them, at no less value to the business.',
  experiment: { business: 'clothing', view: 'simulate' },
  expected: 'when',
  async find(lab) {
    const all = await onShelf(lab, ALL);
    const simplerOf = ({ benefit, value }: OnShelf) =>
      (['mass', 'niche', 'targeted'] as const).find(
        (id) => benefit[id] >= benefit['one-to-one'] / 2 && value[id] >= value['one-to-one'],
      );
    const can = (each: OnShelf) => simplerOf(each) !== undefined;
    return {
      reading: readingOf(all.filter(can).length, all.length),
      says: `A simpler experience gives customers at least half as much, at no less value to the business, ${inHowMany(all, can)}.`,
      shown: perBusiness(
        all,
        'Customers’ gain by experience, as a share of what mass is worth',
        EXPERIENCE_IDS.slice(1).map((id) => shareOfMass(id, ({ benefit }) => benefit[id])),
        simplerOf,
      ),
    };
  },
};
