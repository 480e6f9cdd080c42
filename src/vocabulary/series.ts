import type { Described } from './measures.ts';

/** One number a period and experience. */
export const SERIES = [
  {
    id: 'active',
    label: 'loyalty',
    quantity: 'share',
    unit: 'still customers at the start of the period',
    help: 'Share of customers who are still there.',
    better: 'more',
  },
  {
    id: 'fit',
    label: 'fit',
    quantity: 'share',
    unit: 'mean of those still customers',
    help: 'How well the offer meets the need, from 0 to 1.',
    better: 'more',
  },
  {
    id: 'retention',
    label: 'retention',
    quantity: 'share',
    unit: 'staying through the period',
    help: 'Share of customers who stay through the period.',
    better: 'more',
  },
  {
    id: 'revenue',
    label: 'revenue',
    quantity: 'money',
    unit: 'a period',
    help: 'Spending, with any premium.',
    better: 'more',
  },
  {
    id: 'cost',
    label: 'cost',
    quantity: 'money',
    unit: 'a period, without set-up',
    help: 'Goods, contacts, customizing, niches and upkeep.',
    better: 'less',
  },
  {
    id: 'margin',
    label: 'margin',
    quantity: 'money',
    unit: 'a period',
    help: 'Revenue less cost.',
    better: 'more',
  },
  {
    id: 'cumulative',
    label: 'cumulative value',
    quantity: 'money',
    unit: 'discounted, less set-up',
    help: 'Value so far, after the period.',
    better: 'more',
  },
] as const satisfies readonly Described[];

export type Series = (typeof SERIES)[number]['id'];
