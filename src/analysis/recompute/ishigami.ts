import { keysOf } from '../../engine/random/keys.ts';
import { sobolIndices, sobolRows, type SobolIndex } from '../sobol.ts';

const PLAN = { inputs: 3, base: 8_192, keys: keysOf('ishigami') };

/** The sine from −π to π by its series, to 1e-14: the browsers’ own differ in the last digit. */
function sine(x: number): number {
  let [sum, term] = [x, x];
  for (let k = 2; k < 30; k += 2) sum += term *= (-x * x) / (k * (k + 1));
  return sum;
}

/** Ishigami’s function with a 7 and b 0.1, of three uniforms. */
export function ishigami(row: readonly number[]): number {
  const [x, y, z] = row.map((u) => (2 * u - 1) * Math.PI) as [number, number, number];
  const [sx, sy] = [sine(x), sine(y)];
  return sx + 7 * sy * sy + 0.1 * z * z * z * z * sx;
}

let found: SobolIndex[] | undefined;

/** The indices of its three inputs, found once. */
export function ishigamiIndices(): readonly SobolIndex[] {
  return (found ??= sobolIndices(PLAN, sobolRows(PLAN).map(ishigami)));
}
