/** A word for a stretch of a scale: from the end of the band before up to and including `to`. */
export interface Band {
  readonly label: string;
  readonly to: number;
}

/** What a number stands for, which decides how it is written: 0.4 as 40%, 3 as $3, or as it is. */
export type Quantity = 'share' | 'money' | 'number';

/**
 * The stages of a run, in their order. A parameter acts from one of them on; what comes before stays as it is when
 * the parameter changes.
 */
export const STAGES = ['draws', 'needs', 'niches', 'fit', 'stay', 'money'] as const;

export type Stage = (typeof STAGES)[number];

interface Described {
  readonly label: string;
  /** One sentence: what the number does. */
  readonly help: string;
  /** The same number in two businesses, so that a reader can place her own. */
  readonly example: string;
  /** Where the default comes from. */
  readonly source: string;
}

/** A scale of numbers. `max` bounds what may be typed; the slider ends where the last band does. */
export interface NumberScale extends Described {
  readonly kind: 'number';
  readonly quantity: Quantity;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly default: number;
  readonly bands: readonly Band[];
  readonly whole?: true;
  /** Id of the parameter whose value this one may not exceed. */
  readonly atMost?: string;
}

/** One of a few named options. */
export interface Choice extends Described {
  readonly kind: 'choice';
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly default: string;
}

export type ParameterRow = (NumberScale | Choice) & {
  readonly id: string;
  readonly group: string;
  readonly actsFrom: Stage;
};

/** The word for a value on a scale of bands; the last band's word above its end. */
export function bandOf(bands: readonly Band[], value: number): string {
  return (bands.find(({ to }) => value <= to) ?? bands[bands.length - 1]!).label;
}
