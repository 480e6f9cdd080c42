const STEPS = 2048;
const STEPS_LOG2 = 11;
const LOWEST_POWER = -1022;

// ln 2 in two parts (fdlibm), so that n × LN2_HIGH is exact and the remainder keeps its last digits
const LN2_HIGH = 6.9314718036912381649e-1 / STEPS;
const LN2_LOW = 1.90821492927058770002e-10 / STEPS;
const STEPS_PER_UNIT = STEPS / 6.93147180559945286227e-1;

/** Added and taken away again, it rounds a double to a whole number: 1.5 × 2⁵². */
const ROUND = 6755399441055744;

/** 2^(j / STEPS), from square roots and products alone: the same in every engine. */
export const FRACTIONS = new Float64Array(STEPS).fill(1);
for (let bit = STEPS >> 1, root = Math.sqrt(2); bit > 0; bit >>= 1, root = Math.sqrt(root)) {
  for (let j = 0; j < STEPS; j++) if (j & bit) FRACTIONS[j]! *= root;
}

/** 2^(k + LOWEST_POWER) */
const POWERS = new Float64Array(1024 - LOWEST_POWER);
POWERS[-LOWEST_POWER] = 1;
for (let k = -LOWEST_POWER + 1; k < POWERS.length; k++) POWERS[k] = POWERS[k - 1]! * 2;
for (let k = -LOWEST_POWER - 1; k >= 0; k--) POWERS[k] = POWERS[k + 1]! / 2;

/**
 * e^x, within a few units of the last place. `Math.exp` differs between browsers in its last digits;
 * this is a table of 2,048 fractions of an octave and three terms of the series, from + − × ÷ alone.
 */
export function exp(x: number): number {
  if (!(x > -708 && x < 709)) return farExp(x);
  const n = x * STEPS_PER_UNIT + ROUND - ROUND;
  const r = x - n * LN2_HIGH - n * LN2_LOW;
  const step = n | 0;
  const scale = FRACTIONS[step & (STEPS - 1)]! * POWERS[(step >> STEPS_LOG2) - LOWEST_POWER]!;
  return scale * (1 + r * (1 + r * (0.5 + r * (1 / 6))));
}

/** The ends of the range: subnormal, 0, Infinity, NaN. */
function farExp(x: number): number {
  if (x !== x) return x;
  if (x > 709.782712893384) return Infinity;
  if (x < -745.14) return 0;
  const half = exp(x / 2);
  return half * half;
}

/** 1 / (1 + e^−x): a chance from log-odds. */
export function logistic(x: number): number {
  return 1 / (1 + exp(-x));
}
