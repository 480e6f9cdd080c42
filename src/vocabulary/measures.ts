import type { Quantity } from './row.ts';

interface Described {
  readonly id: string;
  readonly label: string;
  readonly quantity: Quantity;
  readonly unit: string;
  readonly help: string;
  /** Which way is good, seen from the business. */
  readonly better: 'more' | 'less';
}

/** One number an experience, over the whole horizon and the whole business. */
export const MEASURES = [
  {
    id: 'value',
    label: 'value',
    quantity: 'money',
    unit: 'whole business',
    help: 'Discounted margins less set-up.',
    better: 'more',
  },
  {
    id: 'valuePerCustomer',
    label: 'value per customer',
    quantity: 'money',
    unit: 'per customer at the start',
    help: 'Value divided by the customers of the business.',
    better: 'more',
  },
  {
    id: 'cost',
    label: 'cost',
    quantity: 'money',
    unit: 'whole business',
    help: 'All costs with set-up, undiscounted.',
    better: 'less',
  },
  {
    id: 'marginRate',
    label: 'margin rate',
    quantity: 'share',
    unit: 'of revenue',
    help: 'Undiscounted margin less set-up, over revenue.',
    better: 'more',
  },
  {
    id: 'loyalty',
    label: 'loyalty',
    quantity: 'share',
    unit: 'of customers at the start',
    help: 'Share still customers after the last period.',
    better: 'more',
  },
  {
    id: 'customerBenefit',
    label: 'customer benefit',
    quantity: 'money',
    unit: 'whole business',
    help: 'What customers gain over mass in money: better fit, less effort, premium paid; discounted.',
    better: 'more',
  },
  {
    id: 'payback',
    label: 'payback',
    quantity: 'number',
    unit: 'period',
    help: 'First period with a cumulative value of 0 or more; none if there is no such period.',
    better: 'less',
  },
  {
    id: 'overtakesMass',
    label: 'overtakes mass',
    quantity: 'number',
    unit: 'period',
    help: 'First period from which cumulative value stays above mass’s; none if it does not.',
    better: 'less',
  },
] as const satisfies readonly Described[];

export type Measure = (typeof MEASURES)[number]['id'];

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

/** Where the money goes. */
export const COST_KINDS = [
  { id: 'goods', label: 'goods', help: 'Cost of what is sold.' },
  { id: 'contacts', label: 'contacts', help: 'Remembering and speaking to customers.' },
  { id: 'customizing', label: 'customizing', help: 'Tailoring the product for each customer.' },
  { id: 'niches', label: 'niches', help: 'Serving customers from several variants.' },
  { id: 'setup', label: 'set-up', help: 'Paid once, before the first period.' },
  { id: 'upkeep', label: 'upkeep', help: 'Paid every period to keep the abilities and variants.' },
] as const;

export type CostKind = (typeof COST_KINDS)[number]['id'];
