/**
 * What a customer is worth in margins of a period, m r / (1 + i − r), at a discount rate of 12 %; the first margin
 * comes after one period.
 * Source: S. Gupta and D. R. Lehmann, "Customers as assets", Journal of Interactive Marketing 17, 2003.
 */
export const DISCOUNT_RATE = 0.12;
export const MULTIPLES = [
  { retention: 0.6, multiple: 1.15 },
  { retention: 0.7, multiple: 1.67 },
  { retention: 0.8, multiple: 2.5 },
  { retention: 0.9, multiple: 4.09 },
] as const;

/**
 * A member of a car wash: 7.6 % leave a month and $29.60 comes in (rinsed.com, fourth quarter of 2025). If all were
 * alike, 36 months would bring $366.84 (computed); the published $444 says that they are not.
 */
export const CAR_WASH = {
  leaving: 0.076,
  perMonth: 29.6,
  months: 36,
  alike: 366.84,
  published: 444,
  /** The loyaltySpread at which the model gives that value: α = 25.5, β = 2.1 (by trial). */
  spread: 0.035,
} as const;
