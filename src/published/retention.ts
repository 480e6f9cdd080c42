import type { PublishedFigure, PublishedGroup } from './row.ts';

/**
 * Customers still there after 0 … 12 years, %, and the beta distribution of leaving that the paper fitted to the
 * first seven.
 */
export const SURVIVAL = {
  Regular: {
    alpha: 0.7041,
    beta: 1.182,
    observed: [100, 63.1, 46.8, 38.2, 32.6, 28.9, 26.2, 24.1, 22.3, 20.7, 19.4, 18.3, 17.3],
    /** What the fitted law gives after 0 … 7 years. */
    fitted: [100, 62.7, 47.4, 38.8, 33.2, 29.2, 26.2, 23.9],
  },
  'High End': {
    alpha: 0.6681,
    beta: 3.8061,
    observed: [100, 86.9, 74.3, 65.3, 59.3, 55.1, 51.7, 49.1, 46.8, 44.5, 42.7, 40.9, 39.4],
    fitted: [],
  },
} as const;

/** Rounding of a figure that is printed with a tenth of a percent. */
const ROUNDING = 0.0005 + 1e-9;
const TWO_POINTS = 0.02;

function figuresOf(name: keyof typeof SURVIVAL): PublishedFigure[] {
  const { alpha, beta, observed, fitted } = SURVIVAL[name];
  return observed.slice(1).map((share, k): PublishedFigure => {
    const after = k + 1;
    const years = `after ${after} year${after === 1 ? '' : 's'}`;
    const recipe = { kind: 'survival', alpha, beta, after } as const;
    const fit = fitted[after];
    return fit === undefined
      ? { what: `${years}, as observed`, recipe, published: share / 100, bound: TWO_POINTS }
      : { what: years, recipe, published: fit / 100, observed: share / 100, bound: ROUNDING };
  });
}

const SOURCE =
  'P. S. Fader and B. G. S. Hardie, “How to project customer retention”, Journal of Interactive Marketing 21, 2007';

export const REGULAR: PublishedGroup = {
  id: 'regular',
  title: 'Customers still there: Regular',
  about:
    'Real subscribers who differ in loyalty leave fast at first and slowly later. Up to year 7 ours is held against the published fit, from year 8 on against the customers themselves.',
  source: SOURCE,
  tolerance:
    'Rounding of the printed figures up to year 7; two points where the law looks into years it never saw.',
  quantity: 'share',
  decimals: 1,
  figures: figuresOf('Regular'),
};

export const HIGH_END: PublishedGroup = {
  id: 'high-end',
  title: 'Customers still there: High End',
  about:
    'The same for dearer subscriptions, held against the customers observed; the law was fitted to years 1 to 7.',
  source: SOURCE,
  tolerance: 'Two points: what is compared is a smooth law with people.',
  quantity: 'share',
  decimals: 1,
  figures: figuresOf('High End'),
};
