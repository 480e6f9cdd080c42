/**
 * Customers still there after 0 … 12 years, %, and the beta distribution of leaving fitted to the first seven.
 * Source: P. S. Fader and B. G. S. Hardie, "How to project customer retention",
 * Journal of Interactive Marketing 21, 2007.
 */
export const SURVIVAL = {
  Regular: {
    alpha: 0.7041,
    beta: 1.182,
    observed: [100, 63.1, 46.8, 38.2, 32.6, 28.9, 26.2, 24.1, 22.3, 20.7, 19.4, 18.3, 17.3],
  },
  'High End': {
    alpha: 0.6681,
    beta: 3.8061,
    observed: [100, 86.9, 74.3, 65.3, 59.3, 55.1, 51.7, 49.1, 46.8, 44.5, 42.7, 40.9, 39.4],
  },
} as const;

/** What the fitted model gives for Regular after 1 … 7 years, % (same source). */
export const REGULAR_MODEL = [62.7, 47.4, 38.8, 33.2, 29.2, 26.2, 23.9] as const;
