import type { Quantity } from './row.ts';

export interface Described {
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
