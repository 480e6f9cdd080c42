import type { Experience } from '../vocabulary/experiences.ts';
import type { Quantity } from '../vocabulary/row.ts';
import type { Lab, Variant } from './lab.ts';

/** What the model makes of a claim. */
export const READINGS = [
  { id: 'holds', label: 'holds' },
  { id: 'when', label: 'holds when' },
  { id: 'not', label: 'not shown by this model' },
] as const;

export type Reading = (typeof READINGS)[number]['id'];

export interface Column {
  readonly label: string;
  readonly quantity: Quantity;
  /** Its numbers are gains: written with a sign. */
  readonly isGain?: true;
}

/** Numbers of an experiment as a table, each with a bar. */
export interface Bars {
  readonly kind: 'bars';
  readonly caption: string;
  /** What the rows are. */
  readonly rows: string;
  readonly columns: readonly Column[];
  readonly lines: readonly {
    readonly label: string;
    readonly values: readonly number[];
    readonly experience?: Experience;
  }[];
}

/** Numbers of an experiment along a number that is moved. */
export interface Curves {
  readonly kind: 'curves';
  readonly caption: string;
  readonly x: Column;
  readonly y: Column;
  readonly at: readonly number[];
  readonly lines: readonly {
    readonly label: string;
    readonly values: readonly number[];
    readonly experience?: Experience;
  }[];
}

/** What an experiment finds: the reading follows from the numbers by a rule, and so does the sentence. */
export interface Finding {
  readonly reading: Reading;
  readonly says: string;
  readonly shown: Bars | Curves;
}

/** A claim, question, sign or example of an article or of its readers, and the experiment that tests it. */
export interface Claim {
  /** Stands in addresses. */
  readonly id: string;
  readonly kind: 'claim' | 'question' | 'sign' | 'example';
  readonly author: string;
  /** A few of the author’s words. */
  readonly quote: string;
  /** What would show it, in a sentence. */
  readonly shows: string;
  /** Opens in the page: a business of the shelf with some changes, and the view that shows most of it. */
  readonly experiment: Variant & { readonly view: 'simulate' | 'where' | 'apart' };
  /** What is found; a test recomputes it. */
  readonly expected: Reading;
  readonly find: (lab: Lab) => Promise<Finding>;
}

/** Claims of one text, in the order of its sentences. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly claims: readonly Claim[];
}
