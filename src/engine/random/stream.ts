import { normalQuantile } from '../maths/normal.ts';
import type { Keys } from './keys.ts';

const UNIT = 1 / 4294967296;

/**
 * A stream of uniforms in the open interval (0, 1), 32 bits each.
 * Source: Chris Doty-Humphrey's sfc32 (PractRand), here with a key of four words.
 */
export function stream([key0, key1, key2, key3]: Keys): () => number {
  let a = key0 | 0;
  let b = key1 | 0;
  let c = key2 | 0;
  let counter = key3 | 1;
  const next = () => {
    const word = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + word) | 0;
    return ((word >>> 0) + 0.5) * UNIT;
  };
  for (let warmUp = 0; warmUp < 12; warmUp++) next();
  return next;
}

/** Fills `out` with uniforms in (0, 1). */
export function fillUniforms(out: Float64Array, keys: Keys): void {
  const next = stream(keys);
  for (let i = 0; i < out.length; i++) out[i] = next();
}

/** Fills `out` with standard normals. */
export function fillNormals(out: Float64Array, keys: Keys): void {
  const next = stream(keys);
  for (let i = 0; i < out.length; i++) out[i] = normalQuantile(next());
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
