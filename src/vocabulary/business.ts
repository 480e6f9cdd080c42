import type { FitCurve } from './curves.ts';
import type { Component } from './offering.ts';
import type { Parameters } from './parameters.ts';

/** All that the engine needs to know: every parameter, the offering, and the seed of its draws. */
export interface Business {
  readonly seed: string;
  readonly parameters: Readonly<Parameters>;
  readonly offering: readonly Component[];
  /** The shape of the fit curve; absent: exponential. The others are there to doubt the form of the model. */
  readonly curve?: FitCurve;
}
