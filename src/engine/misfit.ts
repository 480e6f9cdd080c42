import { LIMITS } from '../vocabulary/limits.ts';
import { NUMERIC_PARAMETERS } from '../vocabulary/parameters.ts';
import { BLOCK, blocksOf } from './blocks.ts';
import { takeNeeds } from './columns.ts';
import { kernel } from './kernel/kernel.ts';
import type { Points } from './niches/rows.ts';
import type { Part } from './offering.ts';
import type { Needs } from './population/needs.ts';

/** What misfits are made of, at needs.variety 1. */
export interface MisfitPlan {
  /** By component: misfit of a standard deviation of need at variety 1. */
  readonly unitMisfits: readonly number[];
  /** For each component √weight × variety where niches differ on it, else 0. */
  readonly scales: readonly number[];
  /** Centres of the niches in coordinates so scaled. */
  readonly niches: Points;
}

/** Components on which niches differ: tailored products. */
export function nicheScales(parts: readonly Part[]): number[] {
  return parts.map(({ isTailored, isProduct, unitMisfit }) =>
    isTailored && isProduct ? Math.sqrt(unitMisfit) : 0,
  );
}

const points = kernel.column(LIMITS.componentsMax);
const MOST_NICHES = NUMERIC_PARAMETERS.find(({ id }) => id === 'niches.count')!.max;
const centres = kernel.column(Math.ceil((LIMITS.componentsMax * MOST_NICHES) / BLOCK));
/**
 * Misfits of a block of customers under the two offers that know nobody, at needs.variety 1
 * (they grow with its square, so moving it computes nothing here again).
 * @param needs of the block, columns of the kernel as `mass` and `niche` are
 */
export function measureMisfits(
  { unitMisfits, scales, niches }: MisfitPlan,
  needs: readonly Float64Array[],
  count: number,
  mass: Float64Array,
  niche: Float64Array,
): void {
  mass.fill(0);
  niche.fill(0);
  let coordinates = 0;
  unitMisfits.forEach((unitMisfit, d) => {
    const need = needs[d]!;
    kernel.addSquares(mass, need, count, unitMisfit);
    if (scales[d] === 0) kernel.addSquares(niche, need, count, unitMisfit);
    else {
      const point = points.subarray(coordinates * BLOCK, (coordinates + 1) * BLOCK);
      kernel.blend(point, need, count, 0, scales[d]!);
      coordinates++;
    }
  });
  if (coordinates === 0) return;
  const choices = niches[0]!.length;
  niches.forEach((list, d) => {
    for (let k = 0; k < choices; k++) centres[k * coordinates + d] = list[k]!;
  });
  kernel.addNearest(niche, { points, centres, coordinates, choices }, count);
}

const [massColumn, nicheColumn] = [kernel.column(), kernel.column()];

/** The same for the whole sample: one entry a customer. */
export function measureSample({ plan, needs }: { plan: MisfitPlan; needs: Needs }): {
  readonly mass: Float64Array;
  readonly niche: Float64Array;
} {
  const sample = needs[0]!.length;
  const [mass, niche] = [new Float64Array(sample), new Float64Array(sample)];
  for (let block = 0; block < blocksOf(sample); block++) {
    const start = block * BLOCK;
    const count = Math.min(BLOCK, sample - start);
    measureMisfits(plan, takeNeeds(needs, block), count, massColumn, nicheColumn);
    mass.set(massColumn.subarray(0, count), start);
    niche.set(nicheColumn.subarray(0, count), start);
  }
  return { mass, niche };
}
