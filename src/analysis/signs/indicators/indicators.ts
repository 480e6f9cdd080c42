import type { NumberScale } from '../../../vocabulary/row.ts';
import type { Measured } from './measured.ts';

/** Something a business could measure that may point to personalizing. */
export interface Indicator {
  readonly id: keyof Measured;
  readonly label: string;
  readonly quantity: NumberScale['quantity'];
  readonly unit: string;
  /** It points to personalizing from this value on. */
  readonly threshold: number;
  /** What it is, and how a business would measure it. */
  readonly help: string;
  /** Where the threshold comes from. */
  readonly source: string;
}

/** Periods that analytics looks back on. */
export const LOOKBACK = 4;

export const INDICATORS: readonly Indicator[] = [
  {
    id: 'variety',
    label: 'how different needs are',
    quantity: 'number',
    unit: 'deviations of need',
    threshold: 0.6,
    help: 'The spread of needs on the components that are tailored, by importance; from a survey of wants.',
    source: 'where the words for variety go from “similar” to “mixed”',
  },
  {
    id: 'predictability',
    label: 'how well the past tells the next choice',
    quantity: 'share',
    unit: 'of the variance of needs',
    threshold: 0.5,
    help: `What ${LOOKBACK} periods of contacts tell of what a customer wants next; from purchases held back as a test.`,
    source: 'assumed: half of the next choice is foretold',
  },
  {
    id: 'topSpending',
    label: 'spending of the top fifth',
    quantity: 'share',
    unit: 'of all spending',
    threshold: 0.5,
    help: 'What the fifth of customers who spend most bring; from the books.',
    source: 'Peppers and Rogers: the more valuations differ, the more it pays to tell customers apart',
  },
  {
    id: 'repeat',
    label: 'customers who come back',
    quantity: 'share',
    unit: `still customers after ${LOOKBACK} periods`,
    threshold: 0.5,
    help: 'Who stays can be learned from, and served by what was learned; from the books.',
    source: 'assumed: half of them are there to be served better',
  },
  {
    id: 'fitGap',
    label: 'what mass leaves to be wished for',
    quantity: 'share',
    unit: 'of perfect fit',
    threshold: 0.3,
    help: 'How far the average offer is from fitting, on average; from a survey of satisfaction.',
    source: 'assumed: nearly a third is missing',
  },
  {
    id: 'retentionGap',
    label: 'how much more the well served stay',
    quantity: 'share',
    unit: 'of customers a period',
    threshold: 0.05,
    help: 'Retention of the quarter of customers whom mass fits best, less that of the quarter it fits worst.',
    source: 'assumed: five of a hundred more stay through a period',
  },
  {
    id: 'spendingGap',
    label: 'how much more the well served spend',
    quantity: 'share',
    unit: 'more, customers of the same value',
    threshold: 0.2,
    help: 'Spending of the quarter whom mass fits best over that of the quarter it fits worst, for equal wallets.',
    source: 'assumed: a fifth more',
  },
  {
    id: 'uplift',
    label: 'uplift that the estimates predict',
    quantity: 'share',
    unit: 'of what mass brings, before set-up and upkeep',
    threshold: 0.1,
    help: 'What one-to-one would bring over mass by its estimates of each customer, as predictive models count: without the cost of the ability.',
    source: 'McKinsey 2023, consultancy, not causal: personalization brings 5% to 15% of revenue',
  },
];

/** The sign is on when so many point to personalizing. */
export const ENOUGH_INDICATORS = 6;
