import type { Picture } from '../../simulation/picture.ts';
import type { Experience } from '../../vocabulary/experiences.ts';
import { format, formatGain } from '../../vocabulary/format.ts';
import type { Quantity } from '../../vocabulary/row.ts';

/** A number of each experience that scenarios are compared by. */
export interface Compared {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly quantity: Quantity;
  of(picture: Picture, experience: Experience): number;
}

const customersOf = ({ business }: Picture) => business.parameters['market.customers'];

export const COMPARED: readonly Compared[] = [
  {
    id: 'value',
    title: 'Value',
    unit: '$ per customer at the start, discounted, less set-up',
    quantity: 'money',
    of: ({ results }, experience) => results[experience].valuePerCustomer,
  },
  {
    id: 'loyalty',
    title: 'Loyalty',
    unit: 'share still customers after the last period',
    quantity: 'share',
    of: ({ results }, experience) => results[experience].loyalty,
  },
  {
    id: 'cost',
    title: 'Cost',
    unit: '$ per customer at the start, all costs with set-up, undiscounted',
    quantity: 'money',
    of: (picture, experience) => picture.results[experience].cost / customersOf(picture),
  },
  {
    id: 'margin',
    title: 'Margin rate',
    unit: 'margin less set-up, as a share of revenue, undiscounted',
    quantity: 'share',
    of: ({ results }, experience) => results[experience].marginRate,
  },
];

/** A difference for reading; of shares in points: + 3.1 pt. */
export function differenceText(quantity: Quantity, difference: number): string {
  if (!Number.isFinite(difference)) return '–';
  const text = formatGain(quantity, difference);
  return quantity === 'share' ? text.replace('%', ' pt') : text;
}

/** A number for reading, a dash where there is none. */
export function valueText(quantity: Quantity, value: number): string {
  return Number.isFinite(value) ? format(quantity, value) : '–';
}

/** A scale from the least to the greatest of some values and 0, in percent of a width; shared by all of a row. */
export function sharedAxis(values: readonly number[]): (value: number) => number {
  const finite = [0, ...values.filter(Number.isFinite)];
  const [low, high] = [Math.min(...finite), Math.max(...finite)];
  return (value) => (high > low ? (100 * (value - low)) / (high - low) : 0);
}

/** From where to where a bar goes, in percent; a number that is none has no bar. */
export function barOf(place: (value: number) => number, value: number): { left: number; width: number } {
  if (!Number.isFinite(value)) return { left: place(0), width: 0 };
  const [zero, end] = [place(0), place(value)];
  return { left: Math.min(zero, end), width: Math.abs(end - zero) };
}
