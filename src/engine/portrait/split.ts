/**
 * Observed retention and where its change since the first period comes from: observed(t) − observed(0) =
 * sorting(t) + learning(t) + serving(t). Each has experiences × periods entries.
 */
export interface Split {
  /** The share of those still customers that stays through the period. */
  readonly observed: Float64Array;
  /** Who is left: the period's chances to stay, weighted by who is still a customer, less weighted by all at the start. */
  readonly sorting: Float64Array;
  /** The same customers fitted otherwise: weighted by all at the start, the period's chances less those at first fits. */
  readonly learning: Float64Array;
  /**
   * The same customers served otherwise, by effort, price and launch: weighted by all at the start, the period's chances
   * at the fits of the first period less the chances of the first.
   */
  readonly serving: Float64Array;
}

export interface Chances {
  /** Sums of survival: experiences × (periods + 1). */
  readonly active: Float64Array;
  /** Sums of survival × chance to stay, of the chance alone, and of that at first fits: experiences × periods. */
  readonly activeStay: Float64Array;
  readonly allStay: Float64Array;
  readonly allHeld: Float64Array;
  readonly customers: number;
  readonly periods: number;
}

export function splitRetention(
  { active, activeStay, allStay, allHeld, customers, periods }: Chances,
  out: Split,
): void {
  for (let e = 0; e < 4; e++) {
    const first = allStay[e * periods]! / customers;
    for (let t = 0; t < periods; t++) {
      const place = e * periods + t;
      const [all, held] = [allStay[place]! / customers, allHeld[place]! / customers];
      const still = active[e * (periods + 1) + t]!;
      const observed = still > 0 ? activeStay[place]! / still : all;
      out.observed[place] = observed;
      out.sorting[place] = observed - all;
      out.learning[place] = all - held;
      out.serving[place] = held - first;
    }
  }
}
