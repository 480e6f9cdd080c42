import { normalOfWord } from '../maths/normal-table.ts';
import type { Keys } from './keys.ts';

const UNIT = 1 / 4294967296;

/** Three words that are mixed, and a counter. */
type State = Int32Array;

function begin([key0, key1, key2, key3]: Keys): State {
  const state = Int32Array.of(key0, key1, key2, key3 | 1);
  for (let warmUp = 0; warmUp < 12; warmUp++) nextWord(state);
  return state;
}

/** Source: Chris Doty-Humphrey's sfc32 (PractRand), here with a key of four words. */
function nextWord(state: State): number {
  const b = state[1]!;
  const c = state[2]!;
  const counter = state[3]!;
  const word = (state[0]! + b + counter) | 0;
  state[0] = b ^ (b >>> 9);
  state[1] = (c + (c << 3)) | 0;
  state[2] = (((c << 21) | (c >>> 11)) + word) | 0;
  state[3] = (counter + 1) | 0;
  return word;
}

/** A stream of uniforms in the open interval (0, 1), 32 bits each. */
export function stream(keys: Keys): () => number {
  const state = begin(keys);
  return () => ((nextWord(state) >>> 0) + 0.5) * UNIT;
}

/** Fills `out` with uniforms in (0, 1). */
export function fillUniforms(out: Float64Array, keys: Keys): void {
  const state = begin(keys);
  for (let i = 0; i < out.length; i++) out[i] = ((nextWord(state) >>> 0) + 0.5) * UNIT;
}

/** Fills `out` with standard normals: the deviates of the stream's uniforms. */
export function fillNormals(out: Float64Array, keys: Keys): void {
  const state = begin(keys);
  for (let i = 0; i < out.length; i++) out[i] = normalOfWord(nextWord(state));
}

/** Shuffles a list in place, every order equally likely (Fisher and Yates). */
export function shuffle<T>(list: T[], keys: Keys): T[] {
  const next = stream(keys);
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
  return list;
}
