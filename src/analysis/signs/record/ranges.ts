import type { NumericId, ParameterId } from '../../../vocabulary/parameters.ts';

/** What a range counts in: as it is, in what a customer spends a period, or in what all customers spend a period. */
export type Unit = 'plain' | 'spending' | 'all spending';

/** A number of a plausible business: drawn between low and high, both included. */
export interface PlausibleRange {
  readonly id: NumericId;
  readonly low: number;
  readonly high: number;
  /** Equal steps are equally likely, or equal factors. */
  readonly by: 'steps' | 'factors';
  readonly unit: Unit;
  /** Known to the business itself; all others it misjudges. */
  readonly isKnown: boolean;
}

const row = (
  id: NumericId,
  low: number,
  high: number,
  more: Partial<Omit<PlausibleRange, 'id' | 'low' | 'high'>> = {},
): PlausibleRange => ({ id, low, high, by: 'steps', unit: 'plain', isKnown: false, ...more });

const factors = { by: 'factors' } as const;
const known = { isKnown: true } as const;
const spending = { by: 'factors', unit: 'spending' } as const;
const allSpending = { by: 'factors', unit: 'all spending' } as const;

/**
 * The businesses over which the questions and signs are tried: every number from low to high, independent of the
 * others. Costs go with what customers spend, so that a corner shop is not asked to pay for an airline's system. All are
 * assumed: ranges around the default that leave the contest open, with needs so wide and costs so low that each
 * experience is best for a fair share of them. How often one-to-one wins at all follows from this choice.
 */
export const PLAUSIBLE: readonly PlausibleRange[] = [
  row('economics.spend', 15, 1_000, { ...factors, ...known }),
  row('market.customers', 3_000, 1_000_000, { ...factors, ...known }),
  row('market.periods', 12, 48, known),
  row('market.discountRate', 0.005, 0.04, known),

  row('needs.variety', 0.2, 2),
  row('needs.groups', 2, 8),
  row('needs.groupSpread', 0.1, 0.6),
  row('needs.coreShare', 0.5, 0.95),
  row('needs.drift', 0, 0.15),
  row('needs.valueSkew', 0.2, 1.5),

  row('response.pickiness', 0.4, 2),
  row('response.retentionPerfect', 0.9, 0.985),
  row('response.retentionPoor', 0.6, 0.95),
  row('response.loyaltySpread', 0, 0.1),
  row('response.walletPoor', 0.3, 0.9),
  row('response.involvement', 0.1, 0.8),
  row('response.priceSensitivity', 2, 12),

  row('interaction.contacts', 0.7, 10, factors),
  row('interaction.insight', 0.05, 0.5),
  row('interaction.history', 0, 12),
  row('interaction.contactCost', 0.0002, 0.01, spending),
  row('interaction.effort', 0.005, 0.08, factors),
  row('interaction.switchingBarrier', 0, 0.5),
  row('interaction.setup', 0.01, 0.2, allSpending),
  row('interaction.upkeep', 0.01, 0.06),
  row('interaction.launchDelay', 0, 4),

  row('customization.flexibility', 0.4, 1),
  row('customization.effort', 0.1, 0.8),
  row('customization.costScale', 0.5, 2, factors),
  row('customization.setup', 0.02, 0.4, allSpending),
  row('customization.upkeep', 0.01, 0.06),
  row('customization.launchDelay', 0, 5),

  row('niches.count', 2, 10),
  row('niches.setupEach', 0.002, 0.03, allSpending),
  row('niches.upkeepEach', 0.0003, 0.004, allSpending),
  row('niches.unitCost', 0.0005, 0.015, spending),
  row('niches.effort', 0.03, 0.15, factors),
  row('niches.comfort', 0, 0.08),
  row('niches.launchDelay', 0, 4),

  row('economics.grossMargin', 0.08, 0.7, known),
  row('rival.strength', 0, 1),
];

/** What every plausible business has alike, and why. */
export const ALIKE = [
  {
    id: 'market.sample',
    value: 1_024,
    why: 'two blocks: the winner is another than with 4,000 in 1.6% of worlds',
  },
  { id: 'response.courtesy', value: 0, why: 'civility lifts all four alike' },
  { id: 'economics.premium', value: 0, why: 'a choice, not a trait of the business' },
  { id: 'economics.topShare', value: 1, why: 'a choice, not a trait of the business' },
] as const satisfies readonly { readonly id: NumericId; readonly value: number; readonly why: string }[];

/** Each option is equally likely. */
export const DRAWN_CHOICES = [
  'needs.shape',
  'rival.experience',
  'market.period',
] as const satisfies readonly ParameterId[];

/** The offering: so many components, each tailored, by the product or by contact with equal chances. */
export const OFFERING = {
  components: [4, 8],
  importance: [0.03, 0.5],
  variety: [0.3, 1.5],
  /** Of products, in what a customer spends a period. */
  unitCost: [0.001, 0.02],
} as const;

/** How far a business misjudges a number of its own, up or down. */
export const MISJUDGED = 0.3;
