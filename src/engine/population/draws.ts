import { BLOCK, blocksOf } from '../blocks.ts';
import { normalQuantile } from '../maths/normal.ts';
import { normalOfWord } from '../maths/normal-table.ts';
import { derive, keysOf, PURPOSE, type Keys, type Purpose } from '../random/keys.ts';
import { fillUniforms } from '../random/stream.ts';
import { sobol, sobolWords } from '../random/sobol.ts';

/** Quasi-random draws of a population, before any parameter has shaped them; one entry a customer. */
export interface QuasiDraws {
  /** Standard normals, one list a component. */
  readonly normals: readonly Float64Array[];
  /** Uniforms that say who belongs to which group. */
  readonly membership: Float64Array;
}

/** All that is drawn once for the sample; only seed, sample size and number of components matter. */
export interface Draws extends QuasiDraws {
  readonly keys: Keys;
  /** Standard normals behind spending. */
  readonly spending: Float64Array;
  /** Standard normals behind own loyalty. */
  readonly loyalty: Float64Array;
  /** The fixed uniform u: a customer is still there while u is below her survival probability. */
  readonly stay: Float64Array;
  /** Uniforms that decide between customers of equal value. */
  readonly ties: Float64Array;
}

// dimensions of the Sobol sequence; the components' follow
const SPENDING = 0;
const LOYALTY = 1;
const MEMBERSHIP = 2;
const FIRST_COMPONENT = 3;

/** Draws the sample: quasi-random needs, spending and loyalty, pseudo-random stays and ties. */
export function drawSample({
  seed,
  sample,
  components,
}: {
  seed: string;
  sample: number;
  components: number;
}): Draws {
  const keys = keysOf(seed);
  const uniforms = (purpose: Purpose) => {
    const out = new Float64Array(sample);
    for (let block = 0; block < blocksOf(sample); block++) {
      fillUniforms(out.subarray(block * BLOCK, (block + 1) * BLOCK), derive(keys, purpose, block));
    }
    return out;
  };
  return {
    keys,
    ...drawQuasi(keys, PURPOSE.scramble, sample, components),
    spending: normals(keys, PURPOSE.scramble, SPENDING, sample),
    // not normals(): its table differs in the last digits
    loyalty: points(keys, PURPOSE.scramble, LOYALTY, sample).map((share) => normalQuantile(share)),
    stay: uniforms(PURPOSE.stay),
    ties: uniforms(PURPOSE.ties),
  };
}

/** Draws of a population that only has needs, such as the panel on which niches are designed. */
export function drawQuasi(keys: Keys, purpose: Purpose, count: number, components: number): QuasiDraws {
  return {
    normals: Array.from({ length: components }, (_, d) => normals(keys, purpose, FIRST_COMPONENT + d, count)),
    membership: points(keys, purpose, MEMBERSHIP, count),
  };
}

function points(keys: Keys, purpose: Purpose, dimension: number, count: number): Float64Array {
  return sobol(dimension, count, derive(keys, purpose, dimension)[0]);
}

function normals(keys: Keys, purpose: Purpose, dimension: number, count: number): Float64Array {
  const words = sobolWords(dimension, count, derive(keys, purpose, dimension)[0]);
  const out = new Float64Array(count);
  for (let i = 0; i < count; i++) out[i] = normalOfWord(words[i]!);
  return out;
}
