import { COARSE } from '../../../../simulation/map.ts';

/** Indices of at most ten of so many rows, evenly spread with both ends. */
export function tenth(count: number): number[] {
  if (count <= COARSE) return [...Array(count).keys()];
  return Array.from({ length: COARSE }, (_, k) => Math.round((k * (count - 1)) / (COARSE - 1)));
}
