/** A share counted among cases, with its interval; null when there are no cases. */
export interface Share {
  readonly of: number;
  readonly cases: number;
  readonly share: number | null;
  /** 95% interval. */
  readonly interval: readonly [low: number, high: number] | null;
}

const Z = 1.959963984540054;

/**
 * A share with its 95% interval, which stays within 0 and 1 and is sound for few cases.
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", 1927.
 */
export function shareOf(of: number, cases: number): Share {
  if (cases === 0) return { of, cases, share: null, interval: null };
  const share = of / cases;
  const squared = (Z * Z) / cases;
  const middle = (share + squared / 2) / (1 + squared);
  const half = (Z / (1 + squared)) * Math.sqrt((share * (1 - share)) / cases + squared / (4 * cases));
  return { of, cases, share, interval: [Math.max(0, middle - half), Math.min(1, middle + half)] };
}
