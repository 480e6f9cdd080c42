import { BLOCK } from './blocks.ts';
import { derive, PURPOSE, type Keys } from './random/keys.ts';
import { fillNormals } from './random/stream.ts';

/**
 * Standard normals of a component and block of customers: a list a period, BLOCK entries each.
 * They are only good until the next call: beyond a budget of memory they are drawn anew.
 */
export type Noise = (component: number, block: number) => readonly Float64Array[];

/** Doubles kept at most: 64 MB. */
const BUDGET = 8e6;

export interface NoiseBrief {
  readonly keys: Keys;
  readonly purpose: typeof PURPOSE.noise | typeof PURPOSE.drift;
  readonly blocks: number;
  readonly components: number;
  readonly periods: number;
  /** Weights, when each period is to hold the sum of all so far with the history's normal in front. */
  readonly echo?: Echo;
}

/** What is heard of a need that keeps: history × its normal + contacts × the sum of the periods' normals. */
export interface Echo {
  readonly history: number;
  readonly contacts: number;
}

/** Pseudo-random normals of a purpose, from a stream for every component, period and block. */
export function drawNoise({ keys, purpose, blocks, components, periods, echo }: NoiseBrief): Noise {
  const isKept = blocks * components * periods * BLOCK <= BUDGET;
  const kept = new Map<number, Float64Array[]>();
  const make = () => Array.from({ length: periods }, () => new Float64Array(BLOCK));
  const shared = isKept ? [] : Array.from({ length: components }, make);
  /** The block whose noise is in the shared list of each component. */
  const held = new Int32Array(components).fill(-1);
  return (component, block) => {
    const place = block * components + component;
    const known = kept.get(place);
    if (known) return known;
    if (held[component] === block) return shared[component]!;
    const out = shared[component] ?? make();
    out.forEach((list, t) => fillNormals(list, derive(keys, purpose, component, t, block)));
    if (echo) addUpOver(out, echo, () => drawHistory(keys, component, block));
    if (isKept) kept.set(place, out);
    else held[component] = block;
    return out;
  };
}

/** Turns normals by period into echoes. */
function addUpOver(
  periods: readonly Float64Array[],
  { history, contacts }: Echo,
  draw: () => Float64Array,
): void {
  if (contacts !== 1) for (const list of periods) for (let i = 0; i < BLOCK; i++) list[i]! *= contacts;
  let before: Float64Array | undefined = history > 0 ? draw().map((normal) => history * normal) : undefined;
  for (const list of periods) {
    if (before) for (let i = 0; i < BLOCK; i++) list[i]! += before[i]!;
    before = list;
  }
}

const historyNormals = new Float64Array(BLOCK);

/** Standard normals behind what was learned before the start; good until the next call. */
export function drawHistory(keys: Keys, component: number, block: number): Float64Array {
  fillNormals(historyNormals, derive(keys, PURPOSE.history, component, block));
  return historyNormals;
}
