import { betaLaw, type BetaLaw } from './beta.ts';
import { createKnots, LOGIT_BOUND, TERMS } from './beta-knots.ts';
import { log } from './log.ts';

/** Below this spread the skewness correction of Cornish and Fisher is exact to 1e-8. */
const NARROW = 1e-5;

/**
 * Log-odds of the quantiles of a beta distribution.
 * @param mean its mean, in (0, 1)
 * @param spread 1 / (α + β + 1), in (0, 1)
 * @param deviates where in the distribution, one a customer and one at least: standard normals with the same share below
 * @returns logit of the quantile of each, held within ± LOGIT_BOUND
 */
export function betaQuantileLogits(mean: number, spread: number, deviates: Float64Array): Float64Array {
  return spread < NARROW
    ? narrowQuantiles(mean, spread, deviates)
    : wideQuantiles(betaLaw(mean, spread), deviates);
}

function narrowQuantiles(mean: number, spread: number, deviates: Float64Array): Float64Array {
  const sd = Math.sqrt(mean * (1 - mean) * spread);
  const skewness = ((2 * (1 - 2 * mean)) / (1 + spread)) * Math.sqrt(spread / (mean * (1 - mean)));
  return deviates.map((z) => {
    const x = mean + sd * (z + (skewness * (z * z - 1)) / 6);
    return held(log(Math.max(x, 1e-9) / Math.max(1 - x, 1e-9)));
  });
}

/** Between two knots runs the polynomial of fifth degree that has value, slope and bend of both. */
function wideQuantiles(law: BetaLaw, deviates: Float64Array): Float64Array {
  const knots = createKnots(law);
  const [least, most] = extremesOf(deviates);
  const from = knots.below(least);
  const to = knots.below(most) + 1;
  const starts = new Float64Array(to - from + 1);
  for (let j = from; j <= to; j++) starts[j - from] = knots.deviate(j);
  const terms = new Float64Array(TERMS * (to - from));
  for (let j = from; j < to; j++) terms.set(knots.terms(j), TERMS * (j - from));
  const [bottom, top] = [knots.deviate(0), knots.deviate(knots.cells)];

  const logits = new Float64Array(deviates.length);
  for (let i = 0; i < logits.length; i++) {
    const z = deviates[i]!;
    if (z <= bottom) logits[i] = -LOGIT_BOUND;
    else if (z >= top) logits[i] = LOGIT_BOUND;
    else {
      const cell = cellOf(starts, z);
      const at = TERMS * cell;
      const t = (z - starts[cell]!) / (starts[cell + 1]! - starts[cell]!);
      const far = terms[at + 2]! + t * (terms[at + 3]! + t * terms[at + 4]!);
      const rise = t * (terms[at]! + t * (terms[at + 1]! + t * far));
      logits[i] = held((from + cell) * knots.width - LOGIT_BOUND + rise);
    }
  }
  return logits;
}

function extremesOf(deviates: Float64Array): [least: number, most: number] {
  let [least, most] = [Infinity, -Infinity];
  for (let i = 0; i < deviates.length; i++) {
    least = Math.min(least, deviates[i]!);
    most = Math.max(most, deviates[i]!);
  }
  return [least, most];
}

/** Which of the intervals between rising numbers a number is in; one beyond them is in the first or the last. */
function cellOf(starts: Float64Array, z: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < z) low = middle;
    else high = middle;
  }
  return low;
}

function held(y: number): number {
  return Math.min(LOGIT_BOUND, Math.max(-LOGIT_BOUND, y));
}
