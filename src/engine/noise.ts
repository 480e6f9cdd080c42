import { BLOCK } from './blocks.ts';
import { derive, PURPOSE, type Keys } from './random/keys.ts';
import { fillNormals } from './random/stream.ts';
import { remember } from './remember.ts';

/**
 * Standard normals of a component and block of customers: a list a period at least, BLOCK entries each.
 * They are only good until the next call: beyond a budget of memory they are drawn anew.
 */
export type Noise = (component: number, block: number) => readonly Float64Array[];

/** Doubles kept at most: 64 MB. */
const BUDGET = 8e6;

/** The same over so many periods: the same function as long as it is the same noise. */
export type NoiseOver = (periods: number) => Noise;

export interface NoiseBrief {
  readonly keys: Keys;
  readonly purpose: typeof PURPOSE.noise | typeof PURPOSE.drift;
  readonly blocks: number;
  readonly components: number;
  /** Weights, when each period is to hold the sum of all so far with the history's normal in front. */
  readonly echo?: Echo;
}

/** What is heard of a need that keeps: history × its normal + contacts × the sum of the periods' normals. */
export interface Echo {
  readonly history: number;
  readonly contacts: number;
}

/**
 * Pseudo-random normals of a purpose, from a stream for every component, period and block; so a longer horizon adds to
 * what was drawn for a shorter one.
 * @returns the noise of so many periods
 */
export function drawNoise({ keys, purpose, blocks, components, echo }: NoiseBrief): NoiseOver {
  const kept = new Map<number, Float64Array[]>();

  function draw(
    component: number,
    block: number,
    t: number,
    list: Float64Array,
    before?: Float64Array,
  ): void {
    fillNormals(list, derive(keys, purpose, component, t, block));
    if (!echo) return;
    if (echo.contacts !== 1) for (let i = 0; i < BLOCK; i++) list[i]! *= echo.contacts;
    if (before) for (let i = 0; i < BLOCK; i++) list[i]! += before[i]!;
    else if (echo.history > 0) addTo(list, drawHistory(keys, component, block), echo.history);
  }

  function keeping(periods: number): Noise {
    return (component, block) => {
      const place = block * components + component;
      const lists = kept.get(place) ?? [];
      kept.set(place, lists);
      for (let t = lists.length; t < periods; t++) {
        const list = new Float64Array(BLOCK);
        draw(component, block, t, list, lists[t - 1]);
        lists.push(list);
      }
      return lists;
    };
  }

  function drawingAnew(periods: number): Noise {
    const make = () => Array.from({ length: periods }, () => new Float64Array(BLOCK));
    const shared = Array.from({ length: components }, make);
    /** The block whose noise is in the shared list of each component. */
    const held = new Int32Array(components).fill(-1);
    return (component, block) => {
      const lists = shared[component]!;
      if (held[component] !== block)
        lists.forEach((list, t) => draw(component, block, t, list, lists[t - 1]));
      held[component] = block;
      return lists;
    };
  }

  return remember((periods: number) =>
    blocks * components * periods * BLOCK <= BUDGET ? keeping(periods) : drawingAnew(periods),
  );
}

function addTo(list: Float64Array, other: Float64Array, weight: number): void {
  for (let i = 0; i < BLOCK; i++) list[i]! += weight * other[i]!;
}

const historyNormals = new Float64Array(BLOCK);

/** Standard normals behind what was learned before the start; good until the next call. */
export function drawHistory(keys: Keys, component: number, block: number): Float64Array {
  fillNormals(historyNormals, derive(keys, PURPOSE.history, component, block));
  return historyNormals;
}

/** The same for a component and block, kept where there are few; else good until the next call as well. */
export type History = (component: number, block: number) => Float64Array;

export function keepHistory({
  keys,
  blocks,
  components,
}: Pick<NoiseBrief, 'keys' | 'blocks' | 'components'>): History {
  if (blocks * components * BLOCK > BUDGET / 16)
    return (component, block) => drawHistory(keys, component, block);
  const kept = new Map<number, Float64Array>();
  return (component, block) => {
    const place = block * components + component;
    const known = kept.get(place);
    if (known) return known;
    const drawn = drawHistory(keys, component, block).slice();
    kept.set(place, drawn);
    return drawn;
  };
}
