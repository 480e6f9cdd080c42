/**
 * Share of the variance of a normal that the best K levels leave, K = 1 … 8.
 * Source: J. Max, "Quantizing for minimum distortion", IRE Transactions on Information Theory 6, 1960.
 */
export const NORMAL_QUANTIZER = [
  1, 0.36338, 0.190174, 0.117482, 0.079941, 0.057978, 0.044, 0.034548,
] as const;

/**
 * The same in several dimensions: share of the variance of independent normals that K centres leave.
 * Computed with many starts of k-means on large samples, ± 0.005. K ≤ d centres span fewer dimensions than there are,
 * so 3 niches on 3 leave (2 × 0.462 + 1) / 3 = 0.641 of it.
 */
export const NORMAL_K_MEANS: readonly { dimensions: number; niches: number; left: number }[] = [
  { dimensions: 2, niches: 2, left: 0.679 },
  { dimensions: 2, niches: 3, left: 0.462 },
  { dimensions: 2, niches: 4, left: 0.36 },
  { dimensions: 2, niches: 6, left: 0.251 },
  { dimensions: 2, niches: 8, left: 0.201 },
  { dimensions: 3, niches: 2, left: 0.786 },
  { dimensions: 3, niches: 3, left: 0.641 },
  { dimensions: 3, niches: 4, left: 0.529 },
  { dimensions: 3, niches: 6, left: 0.412 },
  { dimensions: 3, niches: 8, left: 0.355 },
  { dimensions: 4, niches: 2, left: 0.844 },
  { dimensions: 4, niches: 3, left: 0.729 },
  { dimensions: 4, niches: 4, left: 0.644 },
  { dimensions: 4, niches: 6, left: 0.534 },
  { dimensions: 4, niches: 8, left: 0.465 },
];
