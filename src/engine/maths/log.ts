const bits = new Float64Array(1);
const words = new Uint32Array(bits.buffer);
bits[0] = 1;
const HIGH = words[1] === 0 ? 0 : 1;

const TWO_54 = 18014398509481984;
const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
export const LN2 = 6.93147180559945286227e-1;

// minimax coefficients of fdlibm's e_log.c (Sun Microsystems, 1993)
const L1 = 6.66666666666673513e-1;
const L2 = 3.999999999940941908e-1;
const L3 = 2.857142874366239149e-1;
const L4 = 2.222219843214978396e-1;
const L5 = 1.818357216161805012e-1;
const L6 = 1.531383769920937332e-1;
const L7 = 1.479819860511658591e-1;

/** The natural logarithm, within a unit of the last place, after fdlibm; the same in every engine. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  let exponent = 0;
  if (x < 2.2250738585072014e-308) {
    exponent = -54;
    x *= TWO_54;
  }
  // x = 2^exponent × m with m between √½ and √2
  bits[0] = x;
  const high = words[HIGH]!;
  exponent += (high >>> 20) - 1023;
  const mantissa = high & 0xfffff;
  const up = (mantissa + 0x95f64) & 0x100000;
  words[HIGH] = mantissa | (up ^ 0x3ff00000);
  exponent += up >>> 20;
  const f = bits[0]! - 1;
  const s = f / (2 + f);
  const z = s * s;
  const r = z * (L1 + z * (L2 + z * (L3 + z * (L4 + z * (L5 + z * (L6 + z * L7))))));
  const half = 0.5 * f * f;
  return exponent * LN2_HIGH - (half - (s * (half + r) + exponent * LN2_LOW) - f);
}

/** log(p / (1 − p)): log-odds of a chance. */
export function logit(p: number): number {
  return log(p / (1 - p));
}
