import type { Measure } from '../../../../vocabulary/measures.ts';
import type { Quantity } from '../../../../vocabulary/row.ts';

/** Something that can be shown of the four experiences along a number. */
export interface Show {
  readonly id: string;
  /** In the list to choose from; also the title, with a capital. */
  readonly label: string;
  readonly measure: Measure;
  readonly quantity: Quantity;
  /** Drawn as what each has more than mass, which is the zero line. */
  readonly isGain?: true;
  /** A measure of the whole business, drawn for one customer. */
  readonly isShared?: true;
  /** What the best one does: "pays best". */
  readonly best: string;
  /** What a better one does to another at a crossing. */
  readonly passes: string;
  unit(horizon: string): string;
}

export const SHOWS: readonly Show[] = [
  {
    id: 'gain',
    label: 'gain over mass',
    measure: 'valuePerCustomer',
    quantity: 'money',
    isGain: true,
    best: 'pays best',
    passes: 'passes',
    unit: (horizon) => `$ per customer over ${horizon}, discounted`,
  },
  {
    id: 'value',
    label: 'value per customer',
    measure: 'valuePerCustomer',
    quantity: 'money',
    best: 'pays best',
    passes: 'passes',
    unit: (horizon) => `$ over ${horizon}, discounted, less set-up`,
  },
  {
    id: 'loyalty',
    label: 'loyalty',
    measure: 'loyalty',
    quantity: 'share',
    best: 'keeps most customers',
    passes: 'passes',
    unit: (horizon) => `share still customers after ${horizon}`,
  },
  {
    id: 'cost',
    label: 'cost',
    measure: 'cost',
    quantity: 'money',
    isShared: true,
    best: 'costs least',
    passes: 'undercuts',
    unit: (horizon) => `$ per customer over ${horizon}, with set-up, undiscounted`,
  },
  {
    id: 'marginRate',
    label: 'margin rate',
    measure: 'marginRate',
    quantity: 'share',
    best: 'has the best margin rate',
    passes: 'passes',
    unit: (horizon) => `margin less set-up, share of revenue over ${horizon}`,
  },
  {
    id: 'customerBenefit',
    label: 'customer benefit',
    measure: 'customerBenefit',
    quantity: 'money',
    isShared: true,
    best: 'does most for customers',
    passes: 'passes',
    unit: (horizon) => `$ per customer over ${horizon}, what she gains against mass, discounted`,
  },
];

/** What is shown at first. */
export const FIRST_SHOW = SHOWS[0]!;
