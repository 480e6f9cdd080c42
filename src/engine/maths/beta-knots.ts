import { density, sharesAround, type BetaLaw } from './beta.ts';
import { exp, logistic } from './exp.ts';
import { normalQuantile } from './normal.ts';

/** Chances are kept between 10⁻⁹ and 1 − 10⁻⁹. */
export const LOGIT_BOUND = 20.72326583694641;

const ROOT_2PI = 2.5066282746310005;

/** Knots within the length over which the law bends: between them log-odds are right to 2e-11, for means of 0.001 to 0.999. */
const KNOTS = 16;

/** Coefficients of the polynomial after a knot, from the first power on. */
export const TERMS = 5;

export interface Knots {
  /** How many cells there are between the bounds of log-odds, each from a knot to the next. */
  readonly cells: number;
  /** Of a cell, in log-odds. */
  readonly width: number;
  /** The deviate that has the same share below it as a knot has. */
  deviate(j: number): number;
  /** Coefficients of the polynomial from a knot to the next. */
  terms(j: number): readonly number[];
  /** The last knot whose deviate is below a number; the first one if there is none, the last but one at most. */
  below(z: number): number;
}

/** Knots evenly spaced in log-odds: there the share is known, hence the deviate with its slope and bend. Made when needed. */
export function createKnots(law: BetaLaw): Knots {
  const { alpha, beta } = law;
  const length = Math.min(1, Math.sqrt(1 / alpha + 1 / beta));
  const cells = Math.ceil((2 * LOGIT_BOUND * KNOTS) / length);
  const width = (2 * LOGIT_BOUND) / cells;
  const list = () => new Float64Array(cells + 1).fill(NaN);
  const [deviates, slopes, bends] = [list(), list(), list()];

  function deviate(j: number): number {
    if (Number.isNaN(deviates[j]!)) {
      const y = j * width - LOGIT_BOUND;
      const z = deviateOf(...sharesAround(law, y));
      const slope = exp(-0.5 * z * z) / ROOT_2PI / density(law, y);
      deviates[j] = z;
      slopes[j] = slope;
      bends[j] = -slope * (z + (alpha * logistic(-y) - beta * logistic(y)) * slope);
    }
    return deviates[j]!;
  }

  function terms(j: number): readonly number[] {
    const span = deviate(j + 1) - deviate(j);
    const slope = span * slopes[j]!;
    const bend = (span * span * bends[j]!) / 2;
    // what is left of value, slope and bend at the far knot
    const value = width - slope - bend;
    const more = span * slopes[j + 1]! - slope - 2 * bend;
    const most = span * span * bends[j + 1]! - 2 * bend;
    return [
      slope,
      bend,
      10 * value - 4 * more + most / 2,
      -15 * value + 7 * more - most,
      6 * value - 3 * more + most / 2,
    ];
  }

  function below(z: number): number {
    let low = 0;
    let high = cells;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (deviate(middle) < z) low = middle;
      else high = middle;
    }
    return low;
  }

  return { cells, width, deviate, terms, below };
}

/** From the smaller of the shares below and above, which is the more exact one. */
function deviateOf(below: number, above: number): number {
  if (below === 0) return -Infinity;
  if (above === 0) return Infinity;
  return below < above ? normalQuantile(below) : -normalQuantile(above);
}
