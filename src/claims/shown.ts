import { EXPERIENCE_IDS, type Experience } from '../vocabulary/experiences.ts';
import type { Bars, Column, Curves } from './claim.ts';
import type { Found } from './found.ts';
import type { OnShelf } from './shelf.ts';

/** A column of a table, and the number that something has in it. */
export interface Measured<T> extends Column {
  readonly of: (each: T) => number;
}

/** A line a business, with its numbers. */
export function perBusiness<T extends { readonly name: string }>(
  all: readonly T[],
  caption: string,
  columns: readonly Measured<T>[],
  experienceOf: (each: T) => Experience | undefined = () => undefined,
): Bars {
  return {
    kind: 'bars',
    caption,
    rows: 'business',
    columns: columns.map(({ label, quantity, isGain }) => ({ label, quantity, isGain })),
    lines: all.map((each) => ({
      label: each.name,
      experience: experienceOf(each),
      values: columns.map(({ of }) => of(each)),
    })),
  };
}

/** What one-to-one brings the business and its customers, as a share of what a customer is worth under mass. */
export function oneToOneShares(all: readonly OnShelf[], caption: string): Bars {
  return perBusiness(all, caption, [
    shareOfMass('business gains', ({ gains }) => gains['one-to-one'].business),
    shareOfMass('customers gain', ({ gains }) => gains['one-to-one'].customers),
  ]);
}

/** Money per customer as a share of what one is worth under mass. */
export function shareOfMass(label: string, of: (each: OnShelf) => number): Measured<OnShelf> {
  return { label, quantity: 'share', isGain: true, of: (each) => of(each) / each.value.mass };
}

/** A number that is moved, and the values it takes. */
export interface Moved extends Column {
  readonly at: readonly number[];
}

/** Money over mass along a number that is moved. */
export function moneyAlong(
  { at, ...x }: Moved,
  caption: string,
  label: string,
  lines: Curves['lines'],
): Curves {
  return { kind: 'curves', caption, x, y: { label, quantity: 'money', isGain: true }, at, lines };
}

/** What each experience is worth over mass, per customer. */
export function gainsAlong(
  x: Moved,
  found: readonly Found[],
  caption = 'Gain over mass per customer',
  ids: readonly Experience[] = EXPERIENCE_IDS.slice(1),
): Curves {
  const lines = ids.map((id) => ({
    label: id,
    experience: id,
    values: found.map(({ gains }) => gains[id].business),
  }));
  return moneyAlong(x, caption, 'gain over mass', lines);
}

/** What one-to-one is worth over mass to the business, and to its customers. */
export function bothAlong(x: Moved, business: readonly number[], customers: readonly number[]): Curves {
  return moneyAlong(x, 'One-to-one against mass, per customer', 'gain', [
    { label: 'business', experience: 'one-to-one', values: business },
    { label: 'customers', values: customers },
  ]);
}

/** What one-to-one gives a customer over mass, and something beside it. */
export function benefitAlong(x: Moved, lines: Curves['lines']): Curves {
  return moneyAlong(x, 'What a customer gains over mass, one-to-one', 'customer benefit', lines);
}
