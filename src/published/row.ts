import type { Quantity } from '../vocabulary/row.ts';

/** How the model comes to its own number. */
export type Recipe =
  /** Share of the variance of needs that niches leave, on so many equal components. */
  | { readonly kind: 'niches'; readonly niches: number; readonly components: number }
  /** Contacts after which one-to-one fits one component better than so many niches. */
  | { readonly kind: 'overtaking'; readonly niches: number; readonly insight: number }
  /** Share of the variance of needs that is left after so many contacts. */
  | { readonly kind: 'learning'; readonly insight: number; readonly contacts: number }
  /** Mean fit of the average offer, with spread needs on so many equal components. */
  | {
      readonly kind: 'fit';
      readonly pickiness: number;
      readonly variety: number;
      readonly components: number;
    }
  /** Share still there when customers differ in loyalty alone, by a beta distribution of leaving. */
  | { readonly kind: 'survival'; readonly alpha: number; readonly beta: number; readonly after: number }
  /** Worth of a customer in margins of a period, the first a period from today. */
  | { readonly kind: 'multiple'; readonly retention: number; readonly discountRate: number }
  /** What a member brings in so many periods, undiscounted. */
  | {
      readonly kind: 'membership';
      readonly leaving: number;
      readonly fee: number;
      readonly periods: number;
      readonly loyaltySpread: number;
    }
  /** An index of Ishigami’s function: of the first, second or third input, alone or with all its interactions. */
  | { readonly kind: 'ishigami'; readonly input: 0 | 1 | 2; readonly order: 'first' | 'total' };

/** A figure that is published, and how to find it with the model. */
export interface PublishedFigure {
  readonly what: string;
  readonly recipe: Recipe;
  readonly published: number;
  /** How far ours may be off. */
  readonly bound: number;
  /** What was observed where `published` is somebody else’s model of it. */
  readonly observed?: number;
  /** A number of the model was chosen to meet this one, so that meeting it proves nothing. */
  readonly isCalibration?: true;
}

/** Figures of one source. */
export interface PublishedGroup {
  readonly id: string;
  readonly title: string;
  /** One or two sentences: what is compared, and why it matters. */
  readonly about: string;
  readonly source: string;
  /** Why ours may be off by as much as the bounds say. */
  readonly tolerance: string;
  readonly quantity: Quantity;
  /** Decimals to write, of percent where a share. */
  readonly decimals: number;
  readonly figures: readonly PublishedFigure[];
}
