/** Bounds that hold besides each parameter's own range. */
export const LIMITS = {
  componentsMin: 1,
  componentsMax: 24,
  nameLength: 80,
  /** market.sample × market.periods × components */
  work: 2e9,
} as const;
