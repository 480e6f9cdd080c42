import { exp, logistic } from './exp.ts';
import { log } from './log.ts';

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
export interface BetaLaw {
  readonly alpha: number;
  readonly beta: number;
  readonly logNorm: number;
}

export function betaLaw(mean: number, spread: number): BetaLaw {
  const total = 1 / spread - 1;
  const alpha = mean * total;
  const beta = (1 - mean) * total;
  return { alpha, beta, logNorm: logGamma(alpha + beta) - logGamma(alpha) - logGamma(beta) };
}

/** The density at log-odds y, per unit of log-odds: x^α (1 − x)^β / B(α, β). */
export function density({ alpha, beta, logNorm }: BetaLaw, y: number): number {
  return exp(logNorm + alpha * log(logistic(y)) + beta * log(logistic(-y)));
}

/** The shares of the distribution below and above log-odds y: one from a continued fraction, the other what is left of 1. */
export function sharesAround(law: BetaLaw, y: number): [below: number, above: number] {
  const { alpha, beta } = law;
  const [x, front] = [logistic(y), density(law, y)];
  if (x < (alpha + 1) / (alpha + beta + 2)) {
    const below = (front * continuedFraction(alpha, beta, x)) / alpha;
    return [below, 1 - below];
  }
  const above = (front * continuedFraction(beta, alpha, logistic(-y))) / beta;
  return [1 - above, above];
}
