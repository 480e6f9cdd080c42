import type { Part } from './offering.ts';
import { distanceToNearest, type Points } from './niches/kmeans.ts';
import { BLOCK } from './blocks.ts';

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

const distance = new Float64Array(BLOCK);
const coordinates = Array.from({ length: 24 }, () => new Float64Array(BLOCK));

/**
 * Misfits of a block of customers under the two offers that know nobody, at needs.variety 1
 * (they grow with its square, so moving it computes nothing here again).
 * @param needs of the block, one list a component
 */
export function measureMisfits(
  plan: MisfitPlan,
  needs: readonly Float64Array[],
  mass: Float64Array,
  niche: Float64Array,
): void {
  const { unitMisfits, scales, niches } = plan;
  const count = mass.length;
  mass.fill(0);
  niche.fill(0);
  const points: Float64Array[] = [];
  for (let d = 0; d < unitMisfits.length; d++) {
    const unitMisfit = unitMisfits[d]!;
    const need = needs[d]!;
    const scale = scales[d]!;
    const isNiche = scale > 0;
    for (let i = 0; i < count; i++) {
      const misfit = unitMisfit * need[i]! * need[i]!;
      mass[i]! += misfit;
      if (!isNiche) niche[i]! += misfit;
    }
    if (!isNiche) continue;
    const point = coordinates[points.length]!.subarray(0, count);
    for (let i = 0; i < count; i++) point[i] = need[i]! * scale;
    points.push(point);
  }
  if (points.length === 0) return;
  distanceToNearest(points, niches, distance.subarray(0, count));
  for (let i = 0; i < count; i++) niche[i]! += distance[i]!;
}
