/** A number of a business: a parameter by its id, or `offering.<name>.<field>` of the component at a place. */
export interface Target {
  readonly id: string;
  /** Position in the offering; undefined for a parameter. */
  readonly component?: number;
}

/** A number that is not known for sure: in plausible worlds it lies between low and high, most likely at `likely`. */
export interface Doubt extends Target {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  readonly isWhole: boolean;
}
