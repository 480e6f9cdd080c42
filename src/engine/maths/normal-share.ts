import { exp } from './exp.ts';

// from the highest power down
const ABOVE = [
  3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871,
  221.213596169931, 220.206867912376,
];
const BELOW = [
  8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674,
  637.333633378831, 793.826512519948, 440.413735824752,
];

const evaluate = (coefficients: readonly number[], x: number) =>
  coefficients.reduce((sum, each) => sum * x + each, 0);

/** The share of a standard normal above a deviate of 0 or more. */
function tail(z: number): number {
  const density = exp((-z * z) / 2);
  if (z < 7.07106781186547) return (density * evaluate(ABOVE, z)) / evaluate(BELOW, z);
  return density / (z + 1 / (z + 2 / (z + 3 / (z + 4 / (z + 0.65))))) / 2.506628274631;
}

/**
 * Φ(z): the share of a standard normal that lies below a deviate, absolute error 1e-14.
 * Source: J. F. Hart, "Computer Approximations", 1968, algorithm 5666, as in G. West, "Better approximations to
 * cumulative normal functions", Wilmott, 2005.
 */
export function normalShare(z: number): number {
  return z > 0 ? 1 - tail(z) : tail(-z);
}
