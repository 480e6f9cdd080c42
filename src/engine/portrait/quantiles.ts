/** The quantiles of fit that are told. */
export const QUANTILES = [0.1, 0.25, 0.5, 0.75, 0.9] as const;

/** Fits are told apart to the thousandth: one step each, from 0 to 1. */
export const STEPS = 1001;

/**
 * Weighted quantiles of lists of counts, STEPS each: the least step at or under which the share of the weight lies.
 * @param out QUANTILES for each list; 0 where a list is empty
 */
export function readQuantiles(counts: Float64Array, out: Float32Array): void {
  for (let list = 0; list * STEPS < counts.length; list++) {
    const steps = counts.subarray(list * STEPS, (list + 1) * STEPS);
    const total = steps.reduce((sum, weight) => sum + weight, 0);
    let [step, under] = [0, steps[0]!];
    QUANTILES.forEach((share, q) => {
      while (step < STEPS - 1 && under < share * total) under += steps[++step]!;
      out[list * QUANTILES.length + q] = total > 0 ? step / (STEPS - 1) : 0;
    });
  }
}
