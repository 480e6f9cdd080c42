import { BLOCK } from './blocks.ts';
import { derive, PURPOSE, type Keys } from './random/keys.ts';
import { fillNormals } from './random/stream.ts';

/**
 * Standard normals of a component and block of customers, by period: entry t × BLOCK + i.
 * The list is only good until the next call: beyond a budget of memory it is drawn anew.
 */
export type Noise = (component: number, block: number) => Float64Array;

/** Doubles kept at most: 64 MB. */
const BUDGET = 8e6;

/** Pseudo-random normals of a purpose, from a stream for every component, period and block. */
export function drawNoise({ keys, purpose, blocks, components, periods }: NoiseBrief): Noise {
  const isKept = blocks * components * periods * BLOCK <= BUDGET;
  const kept = new Map<number, Float64Array>();
  const make = () => new Float64Array(periods * BLOCK);
  const shared = isKept ? [] : Array.from({ length: components }, make);
  return (component, block) => {
    const place = block * components + component;
    const known = kept.get(place);
    if (known) return known;
    const out = shared[component] ?? make();
    for (let t = 0; t < periods; t++) {
      fillNormals(out.subarray(t * BLOCK, (t + 1) * BLOCK), derive(keys, purpose, component, t, block));
    }
    if (isKept) kept.set(place, out);
    return out;
  };
}

export interface NoiseBrief {
  readonly keys: Keys;
  readonly purpose: typeof PURPOSE.noise | typeof PURPOSE.drift;
  readonly blocks: number;
  readonly components: number;
  readonly periods: number;
}

/** Standard normals behind what was learned before the start, of a component and block of customers. */
export function drawHistory(keys: Keys, component: number, block: number, out: Float64Array): void {
  fillNormals(out, derive(keys, PURPOSE.history, component, block));
}
