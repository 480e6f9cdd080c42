import type { PublishedGroup } from './row.ts';

const DISCOUNT_RATE = 0.12;
const MULTIPLES = [
  [0.6, 1.15],
  [0.7, 1.67],
  [0.8, 2.5],
  [0.9, 4.09],
] as const;

export const MULTIPLES_OF_MARGIN: PublishedGroup = {
  id: 'multiples',
  title: 'What a customer is worth, in margins of a period',
  about:
    'When all customers are alike, a customer is worth her margin × r ∕ (1 + i − r), at a discount rate i of 12% and retention r; the first margin comes after a period.',
  source: 'S. Gupta and D. R. Lehmann, “Customers as assets”, Journal of Interactive Marketing 17, 2003',
  tolerance: 'Rounding of the printed figures.',
  quantity: 'number',
  decimals: 3,
  figures: MULTIPLES.map(([retention, published]) => ({
    what: `retention ${100 * retention}%`,
    recipe: { kind: 'multiple', retention, discountRate: DISCOUNT_RATE },
    published,
    bound: 0.005,
  })),
};

const MEMBER = { kind: 'membership', leaving: 0.076, fee: 29.6, periods: 36 } as const;

export const CAR_WASH: PublishedGroup = {
  id: 'car-wash',
  title: 'A member of a car wash',
  about:
    'Of members 7.6% leave a month and $29.60 a month comes in. If all were alike, 36 months would bring $366.84; reported are $444, which says that they differ in loyalty.',
  source: 'rinsed.com, fourth quarter of 2025; $366.84 computed from its figures',
  tolerance:
    'A cent for the sum. The spread of loyalty, 0.035, was chosen to meet $444 within a dollar: that is a calibration, not a check.',
  quantity: 'money',
  decimals: 2,
  figures: [
    {
      what: 'members all alike, 36 months',
      recipe: { ...MEMBER, loyaltySpread: 0 },
      published: 366.84,
      bound: 0.005,
    },
    {
      what: 'members who differ, 36 months',
      recipe: { ...MEMBER, loyaltySpread: 0.035 },
      published: 444,
      bound: 1,
      isCalibration: true,
    },
  ],
};
