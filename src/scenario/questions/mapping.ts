import type { Component } from '../../vocabulary/offering.ts';
import type { NumericId, Parameters } from '../../vocabulary/parameters.ts';

/** How large a business is: what turns shares of its spending into money. */
export interface Size {
  readonly customers: number;
  /** What a customer who gets just what she wants spends a year. */
  readonly spendYear: number;
  /** Periods in a year. */
  readonly perYear: number;
}

/** What the numbers of a mapping count in, and how much that is for a business of a size. */
export const UNITS = {
  plain: () => 1,
  'a year': ({ perYear }: Size) => 1 / perYear,
  years: ({ perYear }: Size) => perYear,
  'of spending': ({ spendYear, perYear }: Size) => spendYear / perYear,
  'of a year’s spending': ({ customers, spendYear }: Size) => customers * spendYear,
  'of a year’s spending, a year': ({ customers, spendYear, perYear }: Size) =>
    (customers * spendYear) / perYear,
} as const satisfies Record<string, (size: Size) => number>;

export type Unit = keyof typeof UNITS;

export type Triple = readonly [low: number, likely: number, high: number];

/** What an answer says of one number, in a unit, and why. */
export interface Mapping {
  readonly id: NumericId;
  readonly numbers: Triple;
  readonly unit: Unit;
  /** Where the numbers come from; "assumed" where from nowhere. */
  readonly why: string;
}

/** A component as an answer gives it. */
export interface SoldComponent extends Omit<Component, 'unitCost'> {
  /** What tailoring it costs, as a share of what tailoring all of the product costs. */
  readonly costShare: number;
}

/** An answer, and what stands behind it. */
export interface Option {
  readonly value: string;
  readonly label: string;
  /** A business or a number to measure one's own by. */
  readonly example: string;
  readonly mappings: readonly Mapping[];
  /** Parameters that are no numbers. */
  readonly choices: Partial<Pick<Parameters, 'market.period' | 'needs.shape'>>;
  readonly offering?: readonly SoldComponent[];
}

export function mapping(id: NumericId, numbers: Triple, why: string, unit: Unit = 'plain'): Mapping {
  return { id, numbers, unit, why };
}
