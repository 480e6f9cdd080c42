import type { Target } from './target.ts';

/** How far a number of a business can be moved, all else as it is: every value from `from` to `to` is valid. */
export interface Span extends Target {
  readonly label: string;
  /** Where it stands now, from `from` to `to`. */
  readonly value: number;
  readonly from: number;
  readonly to: number;
  readonly isWhole: boolean;
}
