/** What outputs are on average at a value of one input. */
export type Curves = (x: number) => number[];

/** Bends, but no waves: what one number does to a business seldom has more. */
const MOST_DEGREE = 3;

/** Below this share of the points a polynomial tells no values apart. */
const NOTHING = 1e-9;

interface Step {
  readonly shift: number;
  readonly carry: number;
  /** What each output has of this polynomial. */
  readonly parts: readonly number[];
}

const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, x, i) => sum + x * b[i]!, 0);

/**
 * Fits a cubic to each output by least squares over some of the rows; a lower degree where the input has too few values.
 * Polynomials are orthogonal over the rows (G. E. Forsythe, 1957), so that nothing is lost to rounding.
 */
export function fitCurves(
  input: ArrayLike<number>,
  outputs: readonly ArrayLike<number>[],
  rows: readonly number[],
): Curves {
  const xs = rows.map((row) => input[row]!);
  const low = xs.reduce((a, b) => Math.min(a, b), Infinity);
  const high = xs.reduce((a, b) => Math.max(a, b), -Infinity);
  const scaled = (x: number) => (high > low ? (2 * (x - low)) / (high - low) - 1 : 0);
  const z = Float64Array.from(xs, scaled);
  const ys = outputs.map((output) => Float64Array.from(rows, (row) => output[row]!));

  const steps: Step[] = [];
  let before = new Float64Array(z.length);
  let polynomial = new Float64Array(z.length).fill(1);
  let normBefore = 1;
  for (let degree = 0; degree <= MOST_DEGREE; degree++) {
    const norm = dot(polynomial, polynomial);
    if (norm <= NOTHING * z.length) break;
    const shift = z.reduce((sum, x, i) => sum + x * polynomial[i]! * polynomial[i]!, 0) / norm;
    const carry = degree > 0 ? norm / normBefore : 0;
    steps.push({ shift, carry, parts: ys.map((y) => dot(y, polynomial) / norm) });
    const next = z.map((x, i) => (x - shift) * polynomial[i]! - carry * before[i]!);
    [before, polynomial, normBefore] = [polynomial, next, norm];
  }

  return (x) => {
    const sums = outputs.map(() => 0);
    let [last, value] = [0, 1];
    for (const { shift, carry, parts } of steps) {
      parts.forEach((part, k) => (sums[k]! += part * value));
      [last, value] = [value, (scaled(x) - shift) * value - carry * last];
    }
    return sums;
  };
}

/** Numbers that a curve has to choose: what a fit to n points explains by luck alone is that many of n − 1. */
export const FREEDOM = MOST_DEGREE;
