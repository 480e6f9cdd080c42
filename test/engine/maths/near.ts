import { expect } from 'vitest';

/** Expects a number within some units of the last place of another. */
export function expectNear(actual: number, expected: number, units: number): void {
  const error = Math.abs(actual - expected);
  const unit = Number.EPSILON * Math.abs(expected);
  if (!(error <= units * unit)) {
    expect(actual, `off by ${error / unit} units of the last place`).toBe(expected);
  }
}
