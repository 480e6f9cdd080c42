import { BLOCK } from '../../src/engine/blocks.ts';
import { makePlanner } from '../../src/engine/plan.ts';
import type { Business } from '../../src/vocabulary/business.ts';

/** What the engine draws for a business, for other programs: one entry a customer, needs in standard deviations. */
export interface Draws {
  readonly sample: number;
  readonly value: ArrayLike<number>;
  /** Log-odds of own loyalty. */
  readonly own: ArrayLike<number>;
  /** By component. */
  readonly needs: readonly ArrayLike<number>[];
  /** By component and niche: the centres, 0 where niches do not differ. */
  readonly centres: readonly (readonly number[])[];
  /** By component: what a unit of misfit weighs when the nearest niche is chosen; 0 where niches do not differ. */
  readonly scales: readonly number[];
  /** Of what a customer signals of a component in a period: standard normals, by component, then customer × periods + period. */
  readonly noise: readonly ArrayLike<number>[];
}

/** Draws what the engine would. */
export function drawsOf(business: Business): Draws {
  const { needs, value, own, misfits, noise } = makePlanner()(business);
  const { 'market.sample': sample, 'market.periods': periods, 'niches.count': niches } = business.parameters;
  const { scales } = misfits;
  const places = scales.flatMap((scale, d) => (scale > 0 ? [d] : []));
  const centres = scales.map((scale, d) =>
    scale > 0
      ? Array.from(misfits.niches[places.indexOf(d)], (at) => at / scale)
      : Array<number>(niches).fill(0),
  );
  const signals = needs.map((_, d) => {
    const list = new Float64Array(sample * periods);
    for (let i = 0; i < sample; i++) {
      const drawn = noise(d, Math.floor(i / BLOCK));
      for (let t = 0; t < periods; t++) list[i * periods + t] = drawn[t][i % BLOCK];
    }
    return list;
  });
  return { sample, value, own, needs, centres, scales, noise: signals };
}

/** The niche nearest to a customer. */
export function nearestNiche({ needs, centres, scales }: Draws, i: number): number {
  const distances = centres[0].map((_, k) =>
    needs.reduce((sum, list, d) => sum + (scales[d] * (list[i] - centres[d][k])) ** 2, 0),
  );
  return distances.indexOf(Math.min(...distances));
}

/** A customer's misfit at needs.variety 1 with an offer: by component, in standard deviations. */
export function unitMisfit(
  { needs }: Draws,
  i: number,
  weights: readonly number[],
  offer: readonly number[],
) {
  return weights.reduce((sum, weight, d) => sum + weight * (needs[d][i] - offer[d]) ** 2, 0);
}
