import type { Experience } from '../../vocabulary/experiences.ts';
import { pointsBetween } from '../../analysis/sweep.ts';
import type { Claim } from '../claim.ts';
import { gainOf, leadOf, type Found } from '../found.ts';
import { along, type Lab, type Variant } from '../lab.ts';
import { crossingsOf } from '../crossing.ts';
import { gainsAlong, perBusiness } from '../shown.ts';
import { inHowMany, readingOf, rounded } from '../words.ts';

const SHARES = [0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

const serve = (lab: Lab, variant: Variant): Promise<readonly Found[]> =>
  along(lab, variant, 'economics.topShare', SHARES);

/** Where the gain over mass is largest; of equals the smaller share. */
function bestServing(found: readonly Found[], id: Experience) {
  const gains = found.map((each) => gainOf(each, id));
  const place = gains.reduce((best, gain, k) => (gain > gains[best]! ? k : best), 0);
  return { share: SHARES[place]!, gain: gains[place]!, atAll: gains.at(-1)!, least: found[place]!.least };
}

export const AIRLINES: Claim = {
  id: 'airlines',
  kind: 'example',
  author: 'Simon Proops, a reader',
  quote: 'airlines like Virgin do use one-to-one to differentiate their service levels',
  shows:
    'If individual service pays for an airline, targeted or one-to-one is worth more than mass there, for all customers or for those who spend most.',
  experiment: { business: 'airline', changes: { 'economics.topShare': 0.1 }, view: 'apart' },
  expected: 'when',
  async find(lab) {
    const found = await serve(lab, { business: 'airline' });
    const [targeted, oneToOne] = [bestServing(found, 'targeted'), bestServing(found, 'one-to-one')];
    const [best, name] = targeted.gain >= oneToOne.gain ? [targeted, 'targeted'] : [oneToOne, 'one-to-one'];
    return {
      reading: best.atAll > 0 ? 'holds' : best.gain > 0 ? 'when' : 'not',
      says:
        best.gain > 0
          ? `For the airline ${name} pays best for the top ${rounded('share', best.share)} by spending: ${rounded('money', best.gain)} more a customer than mass, against ${rounded('money', best.atAll)} for all of them. ${name === 'targeted' ? `One-to-one at its best brings ${rounded('money', oneToOne.gain)}.` : `Targeted at its best brings ${rounded('money', targeted.gain)}.`}`
          : 'For the airline neither pays, whoever is served.',
      shown: gainsAlong(
        { label: 'share of customers served', quantity: 'share', at: SHARES },
        found,
        'Gain over mass per customer of the airline',
        ['targeted', 'one-to-one'],
      ),
    };
  },
};

const SPREADS = pointsBetween(0, 1, 11);
const PLANE_MAKER: Variant = {
  business: 'computers',
  changes: { 'needs.shape': 'groups', 'needs.groups': 4, 'niches.count': 4, 'customization.costScale': 3 },
};

export const PLANES: Claim = {
  id: 'planes',
  kind: 'example',
  author: 'Simon Proops, a reader',
  quote: 'niche versions of their new planes (b787) to meet airline niche markets',
  shows:
    'If versions suit such markets, niche is best for a few large customers in four groups, to whom a product of their own would cost three times as much as to buyers of computers.',
  experiment: {
    business: PLANE_MAKER.business,
    changes: { ...PLANE_MAKER.changes, 'needs.groupSpread': 0.2 },
    view: 'simulate',
  },
  expected: 'holds',
  async find(lab) {
    const found = await along(lab, PLANE_MAKER, 'needs.groupSpread', SPREADS);
    const lead = found.map((each) => leadOf(each, 'niche'));
    const end = crossingsOf(SPREADS, lead).find(({ rises }) => !rises);
    const winning = lead.filter((each) => each > 0).length;
    return {
      reading: readingOf(winning, lead.length),
      says:
        winning === 0
          ? 'Niche is not best there, however tight the groups are.'
          : end
            ? `Niche is best there while customers stray from the centre of their group by less than ${rounded('number', end.at)} of a standard deviation; beyond, the versions fit too few.`
            : 'Niche is best there, however far customers stray from their group.',
      shown: gainsAlong({ label: 'Spread within groups', quantity: 'number', at: SPREADS }, found),
    };
  },
};

const SKEWED = ['airline', 'cameras', 'clothing', 'grocer', 'bookstore', 'computers'] as const;

export const BEST_CUSTOMERS: Claim = {
  id: 'best-customers',
  kind: 'claim',
  author: 'Brian Cohn, a reader',
  quote: 'a differentiated experience for your highest margin / revenue customers',
  shows:
    'If the best customers should be served differently, one-to-one is worth more when only some of them get it than when all or none do.',
  experiment: { business: 'clothing', changes: { 'economics.topShare': 0.4 }, view: 'apart' },
  expected: 'when',
  async find(lab) {
    const all = await Promise.all(
      SKEWED.map(async (id) => {
        const { name } = await lab.scenarioOf({ business: id });
        return { name: name.toLowerCase(), ...bestServing(await serve(lab, { business: id }), 'one-to-one') };
      }),
    );
    const chooses = ({ gain, atAll, share }: (typeof all)[number]) => share < 1 && gain > Math.max(0, atAll);
    const chosen = all.filter(chooses).map(({ share }) => share);
    return {
      reading: readingOf(all.filter(chooses).length, all.length),
      says: `Serving some, those who spend most, beats serving all and serving none ${inHowMany(all, chooses)}; the best share runs there from ${rounded('share', Math.min(...chosen))} to ${rounded('share', Math.max(...chosen))}.`,
      shown: perBusiness(all, 'One-to-one against mass, per customer of the business', [
        { label: 'best share served', quantity: 'share', of: ({ share }) => share },
        { label: 'gain there', quantity: 'money', isGain: true, of: ({ gain }) => gain },
        { label: 'gain serving all', quantity: 'money', isGain: true, of: ({ atAll }) => atAll },
      ]),
    };
  },
};

const STRENGTHS = pointsBetween(0, 5, 11);
const UNDER_ATTACK: Variant = {
  business: 'airline',
  changes: { 'economics.topShare': 0.1, 'rival.experience': 'one-to-one' },
};

export const POACHED: Claim = {
  id: 'poached',
  kind: 'claim',
  author: 'Brian Cohn, a reader',
  quote: 'specifically targeted by your competition to poach',
  shows:
    'If it matters more where rivals poach, what targeted brings to the top tenth of the airline’s customers grows with the pull of a one-to-one rival.',
  experiment: {
    business: UNDER_ATTACK.business,
    changes: { ...UNDER_ATTACK.changes, 'rival.strength': 3 },
    view: 'simulate',
  },
  expected: 'holds',
  async find(lab) {
    const found = await along(lab, UNDER_ATTACK, 'rival.strength', STRENGTHS);
    const gains = found.map((each) => gainOf(each, 'targeted'));
    const shares = found.map((each) => gainOf(each, 'targeted') / each.value.mass);
    const [first, last] = [0, gains.length - 1];
    return {
      reading: gains[last]! > gains[first]! ? 'holds' : shares[last]! > shares[first]! ? 'when' : 'not',
      says: `Without a pull targeted brings ${rounded('money', gains[first]!)} a customer over mass, with the strongest ${rounded('money', gains[last]!)}. The rival pulls at all customers alike.`,
      shown: gainsAlong(
        { label: 'How strongly a rival pulls', quantity: 'number', at: STRENGTHS },
        found,
        'Gain of targeted over mass, per customer, the top tenth served',
        ['targeted'],
      ),
    };
  },
};
