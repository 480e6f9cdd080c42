import { BLOCK } from './blocks.ts';
import { distanceToNearest, type Points } from './niches/kmeans.ts';
import type { Part } from './offering.ts';

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

/** Adds what needs cost on a component that gets the average: weight × need². */
export function addAverage(out: Float64Array, need: Float64Array, weight: number): void {
  for (let i = 0; i < out.length; i++) out[i]! += weight * need[i]! * need[i]!;
}

/**
 * Misfits of a block of customers under the two offers that know nobody, at needs.variety 1
 * (they grow with its square, so moving it computes nothing here again).
 * @param needs of the block, one list a component
 */
export function measureMisfits(
  { unitMisfits, scales, niches }: MisfitPlan,
  needs: readonly Float64Array[],
  mass: Float64Array,
  niche: Float64Array,
): void {
  const count = mass.length;
  mass.fill(0);
  niche.fill(0);
  const points: Float64Array[] = [];
  unitMisfits.forEach((unitMisfit, d) => {
    const need = needs[d]!;
    const scale = scales[d]!;
    addAverage(mass, need, unitMisfit);
    if (scale === 0) {
      addAverage(niche, need, unitMisfit);
      return;
    }
    const point = coordinates[points.length]!.subarray(0, count);
    for (let i = 0; i < count; i++) point[i] = need[i]! * scale;
    points.push(point);
  });
  if (points.length === 0) return;
  distanceToNearest(points, niches, distance.subarray(0, count));
  for (let i = 0; i < count; i++) niche[i]! += distance[i]!;
}
