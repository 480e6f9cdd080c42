import type { Component } from './offering.ts';
import type { Parameters } from './parameters.ts';

/** All that the engine needs to know: every parameter, the offering, and the seed of its draws. */
export interface Business {
  readonly seed: string;
  readonly parameters: Readonly<Parameters>;
  readonly offering: readonly Component[];
}
