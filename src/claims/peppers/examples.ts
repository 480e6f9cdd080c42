import { pointsBetween } from '../../analysis/sweep.ts';
import type { Claim } from '../claim.ts';
import { isRising } from '../crossing.ts';
import { along } from '../lab.ts';
import { ALIKE, ALL, DIFFERENT, onShelf, type OnShelf } from '../shelf.ts';
import { perBusiness, shareOfMass } from '../shown.ts';
import { inHowMany, readingOf, rounded } from '../words.ts';
import { DON_PEPPERS } from './author.ts';

/** What customers gain by targeted, as a share of what one is worth under mass. */
const BENEFIT = shareOfMass('customers gain', ({ benefit }) => benefit.targeted);
const benefits = (all: readonly OnShelf[]) =>
  perBusiness(
    all,
    'What a customer gains by being remembered: targeted, as a share of what she is worth under mass',
    [BENEFIT],
  );

export const NOT_EQUAL: Claim = {
  id: 'not-equal',
  kind: 'claim',
  author: DON_PEPPERS,
  quote: 'not all businesses are created equal here',
  shows: 'If businesses differ, the same treatment gains in some and loses in others.',
  experiment: { business: 'computers', view: 'simulate' },
  expected: 'holds',
  async find(lab) {
    const all = await onShelf(lab, ALL);
    const column = shareOfMass('business gains', ({ gains }) => gains['one-to-one'].business);
    const gain = column.of;
    const sorted = all.toSorted((a, b) => gain(b) - gain(a));
    const [first, last] = [sorted[0]!, sorted.at(-1)!];
    const differ =
      first.gains['one-to-one'].business > first.least && -last.gains['one-to-one'].business > last.least;
    return {
      reading: differ ? 'holds' : 'not',
      says: `One-to-one brings ${rounded('share', gain(first))} of the value of mass on top for ${first.name}, and ${rounded('share', gain(last))} for ${last.name}; it gains ${inHowMany(all, (each) => each.gains['one-to-one'].business > each.least)}.`,
      shown: perBusiness(sorted, 'One-to-one against mass, as a share of what mass is worth', [column]),
    };
  },
};

const PERIODS = pointsBetween(1, 20, 20);

export const BOOKSTORE: Claim = {
  id: 'bookstore',
  kind: 'example',
  author: DON_PEPPERS,
  quote: 'being more and more loyal to that bookstore',
  shows:
    'If remembering what you like makes you ever more loyal, retention leads that of mass, and the lead grows from quarter to quarter.',
  experiment: { business: 'bookstore', view: 'simulate' },
  expected: 'when',
  async find(lab) {
    const [found, { loyalty }] = await Promise.all([
      along(lab, { business: 'bookstore' }, 'market.periods', PERIODS),
      lab.measure({ business: 'bookstore' }),
    ]);
    const at = PERIODS.slice(1);
    const lead = found.slice(1).map((now, k) => {
      const before = found[k]!;
      return now.loyalty.targeted / before.loyalty.targeted - now.loyalty.mass / before.loyalty.mass;
    });
    const peak = lead.indexOf(Math.max(...lead));
    const reading = isRising(lead) ? 'holds' : lead[peak]! > lead[0]! ? 'when' : 'not';
    const course =
      reading === 'holds'
        ? 'grows all along'
        : `grows until quarter ${at[peak]!}, to ${rounded('share', lead[peak]!)}, and is ${rounded('share', lead.at(-1)!)} in the last, when those whom mass does not suit have left it`;
    return {
      reading,
      says: `Remembered, ${rounded('share', loyalty.targeted)} of readers are still there after five years, against ${rounded('share', loyalty.mass)}. The lead in retention ${reading === 'not' ? 'never grows' : course}.`,
      shown: {
        kind: 'curves',
        caption: 'Lead of targeted over mass in retention, quarter by quarter',
        x: { label: 'quarter', quantity: 'number' },
        y: { label: 'lead in retention', quantity: 'share', isGain: true },
        at,
        lines: [{ label: 'targeted', experience: 'targeted', values: lead }],
      },
    };
  },
};

export const GAS_STATION: Claim = {
  id: 'gas-station',
  kind: 'example',
  author: DON_PEPPERS,
  quote: 'Not so compelling, right?',
  shows: 'If remembering your 89-octane is not compelling, drivers gain next to nothing by it.',
  experiment: { business: 'gas-station', view: 'simulate' },
  expected: 'holds',
  async find(lab) {
    const [gas, books] = (await onShelf(lab, ['gas-station', 'bookstore'])) as [OnShelf, OnShelf];
    return {
      reading: gas.benefit.targeted <= gas.least ? 'holds' : 'not',
      says: `A driver gains ${rounded('money', gas.benefit.targeted)} by it in five years, a reader in the bookstore ${rounded('money', books.benefit.targeted)}; for the gas station itself remembering brings ${rounded('money', gas.gains.targeted.business)} a driver.`,
      shown: benefits([gas, books]),
    };
  },
};

export const ALL_DIFFERENT: Claim = {
  id: 'all-different',
  kind: 'claim',
  author: DON_PEPPERS,
  quote: 'customers whose needs are all different or highly personal',
  shows:
    'If customers with different needs benefit from being remembered, those of his four examples gain by targeted.',
  experiment: { business: 'grocer', view: 'simulate' },
  expected: 'holds',
  async find(lab) {
    const all = await onShelf(lab, DIFFERENT);
    const gains = (each: OnShelf) => each.benefit.targeted > each.least;
    const pays = (each: OnShelf) => each.gains.targeted.business > each.least;
    return {
      reading: readingOf(all.filter(gains).length, all.length),
      says: `Customers gain ${inHowMany(all, gains)}. That it also pays for the business is another matter: it does ${inHowMany(all, pays)}.`,
      shown: benefits(all),
    };
  },
};

export const ALL_ALIKE: Claim = {
  id: 'all-alike',
  kind: 'claim',
  author: DON_PEPPERS,
  quote: 'like a gas station, or maybe an airline, or a car wash',
  shows:
    'If customers with like needs benefit less, those of his three examples gain less by targeted than any of the four with different needs.',
  experiment: { business: 'airline', view: 'simulate' },
  expected: 'when',
  async find(lab) {
    const [alike, different] = await Promise.all([onShelf(lab, ALIKE), onShelf(lab, DIFFERENT)]);
    const least = Math.min(...different.map(BENEFIT.of));
    const isLess = (each: OnShelf) => BENEFIT.of(each) < least;
    const airline = alike.find(({ id }) => id === 'airline')!;
    const maybe = isLess(airline)
      ? ''
      : ` The “maybe” before the airline is well placed: its customers gain ${rounded('share', BENEFIT.of(airline))}.`;
    return {
      reading: readingOf(alike.filter(isLess).length, alike.length),
      says: `They gain less than the ${rounded('share', least)} of a customer’s value that any of the four with different needs gives ${inHowMany(alike, isLess)}.${maybe}`,
      shown: benefits([...alike, ...different]),
    };
  },
};
