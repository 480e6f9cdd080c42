import { betaLaw, density, sharesAround, type BetaLaw } from './beta.ts';
import { exp, logistic } from './exp.ts';
import { log } from './log.ts';
import { normalQuantile } from './normal.ts';

/** Chances are kept between 10⁻⁹ and 1 − 10⁻⁹. */
export const LOGIT_BOUND = 20.72326583694641;

/** Below this spread the skewness correction of Cornish and Fisher is exact to 1e-8. */
const NARROW = 1e-5;

/**
 * Log-odds of the quantiles of a beta distribution.
 * @param mean its mean, in (0, 1)
 * @param spread 1 / (α + β + 1), in (0, 1)
 * @param shares uniforms in (0, 1), one a customer
 * @returns logit of the quantile at each share, held within ± LOGIT_BOUND
 */
export function betaQuantileLogits(mean: number, spread: number, shares: Float64Array): Float64Array {
  const at = spread < NARROW ? narrowQuantiles(mean, spread) : wideQuantiles(betaLaw(mean, spread));
  return shares.map((share) => at(normalQuantile(share)));
}

/** Log-odds by the standard normal deviate that has the same share below it. */
type Quantiles = (deviate: number) => number;

function narrowQuantiles(mean: number, spread: number): Quantiles {
  const sd = Math.sqrt(mean * (1 - mean) * spread);
  const skewness = ((2 * (1 - 2 * mean)) / (1 + spread)) * Math.sqrt(spread / (mean * (1 - mean)));
  return (z) => {
    const x = mean + sd * (z + (skewness * (z * z - 1)) / 6);
    return held(log(Math.max(x, 1e-9) / Math.max(1 - x, 1e-9)));
  };
}

const ROOT_2PI = 2.5066282746310005;

/** Knots within the length over which the law bends: between them log-odds are right to 2e-11, for means of 0.001 to 0.999. */
const KNOTS = 16;

/**
 * Quantiles from knots evenly spaced in log-odds: there the share is known, hence the deviate with its slope and bend;
 * between two of them runs the polynomial of fifth degree that has all three at both. Knots are made when needed.
 */
function wideQuantiles(law: BetaLaw): Quantiles {
  const { alpha, beta } = law;
  const length = Math.min(1, Math.sqrt(1 / alpha + 1 / beta));
  const cells = Math.ceil((2 * LOGIT_BOUND * KNOTS) / length);
  const width = (2 * LOGIT_BOUND) / cells;
  const [deviates, slopes, bends] = [list(cells), list(cells), list(cells)];

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

  return (z) => {
    if (z <= deviate(0)) return -LOGIT_BOUND;
    if (z >= deviate(cells)) return LOGIT_BOUND;
    let low = 0;
    let high = cells;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (deviate(middle) < z) low = middle;
      else high = middle;
    }
    const span = deviates[high]! - deviates[low]!;
    const slope = span * slopes[low]!;
    const bend = (span * span * bends[low]!) / 2;
    // what is left of value, slope and bend at the far knot
    const value = width - slope - bend;
    const more = span * slopes[high]! - slope - 2 * bend;
    const most = span * span * bends[high]! - 2 * bend;
    const [cubic, quartic, quintic] = [
      10 * value - 4 * more + most / 2,
      -15 * value + 7 * more - most,
      6 * value - 3 * more + most / 2,
    ];
    const t = (z - deviates[low]!) / span;
    const rise = t * (slope + t * (bend + t * (cubic + t * (quartic + t * quintic))));
    return held(low * width - LOGIT_BOUND + rise);
  };
}

const list = (cells: number) => new Float64Array(cells + 1).fill(NaN);

/** From the smaller of the shares below and above, which is the more exact one. */
function deviateOf(below: number, above: number): number {
  if (below === 0) return -Infinity;
  if (above === 0) return Infinity;
  return below < above ? normalQuantile(below) : -normalQuantile(above);
}

function held(y: number): number {
  return Math.min(LOGIT_BOUND, Math.max(-LOGIT_BOUND, y));
}
