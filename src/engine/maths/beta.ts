import { exp, logistic } from './exp.ts';
import { log } from './log.ts';
import { normalQuantile } from './normal.ts';

const HALF_LOG_2PI = 0.91893853320467274178;

/** log Γ(x) for x > 0: Stirling's series, after a shift to x ≥ 10. */
export function logGamma(x: number): number {
  let shift = 1;
  while (x < 10) shift *= x++;
  const y = 1 / (x * x);
  const series =
    (1 / 12 - y * (1 / 360 - y * (1 / 1260 - y * (1 / 1680 - y * (1 / 1188 - (y * 691) / 360360))))) / x;
  return (x - 0.5) * log(x) - x + HALF_LOG_2PI + series - log(shift);
}

/** The continued fraction of the incomplete beta function, by Lentz's method (DLMF 8.17.22). */
function continuedFraction(a: number, b: number, x: number): number {
  const tiny = 1e-300;
  let c = 1;
  let d = 1 - ((a + b) * x) / (a + 1);
  d = 1 / (d === 0 ? tiny : d);
  let result = d;
  for (let m = 1; m < 20_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d || tiny);
    c = 1 + even / c || tiny;
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d || tiny);
    c = 1 + odd / c || tiny;
    const factor = d * c;
    result *= factor;
    if (factor > 1 - 1e-15 && factor < 1 + 1e-15) break;
  }
  return result;
}

/** A beta distribution of mean μ whose α + β + 1 = 1 / spread, on the scale of log-odds. */
interface BetaLaw {
  readonly alpha: number;
  readonly beta: number;
  readonly logNorm: number;
}

function betaLaw(mean: number, spread: number): BetaLaw {
  const total = 1 / spread - 1;
  const alpha = mean * total;
  const beta = (1 - mean) * total;
  return { alpha, beta, logNorm: logGamma(alpha + beta) - logGamma(alpha) - logGamma(beta) };
}

/** The density at log-odds y, per unit of log-odds: x^α (1 − x)^β / B(α, β). */
function density({ alpha, beta, logNorm }: BetaLaw, y: number): number {
  return exp(logNorm + alpha * log(logistic(y)) + beta * log(logistic(-y)));
}

/** The share of the distribution below log-odds y. */
function shareBelow(law: BetaLaw, y: number): number {
  const { alpha, beta } = law;
  const x = logistic(y);
  const front = density(law, y);
  return x < (alpha + 1) / (alpha + beta + 2)
    ? (front * continuedFraction(alpha, beta, x)) / alpha
    : 1 - (front * continuedFraction(beta, alpha, logistic(-y))) / beta;
}

const CELLS = 1024;
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
  return spread < NARROW ? narrowQuantiles(mean, spread, shares) : wideQuantiles(mean, spread, shares);
}

function narrowQuantiles(mean: number, spread: number, shares: Float64Array): Float64Array {
  const sd = Math.sqrt(mean * (1 - mean) * spread);
  const skewness = ((2 * (1 - 2 * mean)) / (1 + spread)) * Math.sqrt(spread / (mean * (1 - mean)));
  return shares.map((share) => {
    const z = normalQuantile(share);
    const x = mean + sd * (z + (skewness * (z * z - 1)) / 6);
    return held(log(Math.max(x, 1e-9) / Math.max(1 - x, 1e-9)));
  });
}

function wideQuantiles(mean: number, spread: number, shares: Float64Array): Float64Array {
  const law = betaLaw(mean, spread);
  const width = (2 * LOGIT_BOUND) / CELLS;
  const edges = new Float64Array(CELLS + 1).map((_, j) => shareBelow(law, j * width - LOGIT_BOUND));
  return shares.map((share) => {
    if (share <= edges[0]!) return -LOGIT_BOUND;
    if (share >= edges[CELLS]!) return LOGIT_BOUND;
    let low = 0;
    let high = CELLS;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (edges[middle]! < share) low = middle;
      else high = middle;
    }
    return solve(law, share, low * width - LOGIT_BOUND, high * width - LOGIT_BOUND);
  });
}

/** Newton's method within a bracket, by halves where it would leave it. */
function solve(law: BetaLaw, share: number, low: number, high: number): number {
  let y = (low + high) / 2;
  for (let step = 0; step < 60; step++) {
    const excess = shareBelow(law, y) - share;
    if (excess > 0) high = y;
    else low = y;
    let next = y - excess / density(law, y);
    if (!(next > low && next < high)) next = (low + high) / 2;
    const moved = next - y;
    y = next;
    if (moved < 1e-13 && moved > -1e-13) break;
  }
  return y;
}

function held(y: number): number {
  return Math.min(LOGIT_BOUND, Math.max(-LOGIT_BOUND, y));
}
