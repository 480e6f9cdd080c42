/** Shapes of the fit curve: what a misfit leaves of the fit, at a pickiness (sections 4 and 7 of the model). */
export const FIT_CURVES = [
  { id: 'exponential', label: 'gradual fall', formula: 'exp(−pickiness × misfit)' },
  { id: 'hyperbolic', label: 'long tail', formula: '1 / (1 + pickiness × misfit)' },
  { id: 'linear', label: 'straight fall', formula: 'max(0, 1 − pickiness × misfit / 2)' },
] as const;

export type FitCurve = (typeof FIT_CURVES)[number]['id'];
