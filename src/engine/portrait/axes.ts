import { sum } from '../blocks.ts';
import type { FitPlan } from '../fits.ts';
import { principalAxes } from './principal.ts';

/** A component by its place in the offering, or one of the two directions along which misfits differ most. */
export type AxisId = number | 'main 1' | 'main 2';

export type AxisPair = readonly [AxisId, AxisId];

/** A direction in the space of needs; a customer's place on it is Σ pull × need, needs in standard deviations. */
export interface Axis {
  readonly id: AxisId;
  /** By component. */
  readonly pulls: Float64Array;
  /** Standard deviation of customers' places at needs.variety 1. */
  readonly unit: number;
  /** Share of the variance of misfit under mass that lies along it. */
  readonly share: number;
  /** A place times this is in units whose square is misfit. */
  readonly stretch: number;
}

/**
 * The axes asked for. A component's is in units of need: standard deviations × variety. The main axes are the principal
 * axes of needs × √weight × variety over the first `customers`, in units whose square is misfit.
 */
export function axesOf(
  { parts, needs, growth }: FitPlan,
  customers: number,
  ids: AxisPair,
): readonly [Axis, Axis] {
  const variety = Math.sqrt(growth);
  const scales = parts.map(({ unitMisfit }) => Math.sqrt(unitMisfit));
  const isMain = ids.some((id) => typeof id !== 'number');
  const points = needs.map((need, d) => need.subarray(0, customers).map((x) => x * scales[d]!));
  const covariance = (d: number, e: number) =>
    sum(customers, (i) => points[d]![i]! * points[e]![i]!) / customers;
  const total = points.reduce((all, _, d) => all + covariance(d, d), 0);
  const shareOf = (variance: number) => (total > 0 ? variance / total : 0);
  const main = isMain
    ? principalAxes(points.map((_, d) => Float64Array.from(points, (_, e) => covariance(d, e))))
    : undefined;

  const axis = (id: AxisId): Axis => {
    if (typeof id === 'number') {
      const { deviation, weight, unitMisfit } = parts[id]!;
      const pulls = new Float64Array(parts.length);
      pulls[id] = deviation;
      const unit = weight > 0 ? Math.sqrt(unitMisfit / weight) : variety > 0 ? deviation / variety : 0;
      return { id, pulls, unit, share: shareOf(covariance(id, id)), stretch: Math.sqrt(weight) };
    }
    const rank = id === 'main 1' ? 0 : 1;
    const direction = main!.directions[rank] ?? new Float64Array(parts.length);
    const variance = main!.variances[rank] ?? 0;
    return {
      id,
      pulls: direction.map((along, d) => along * scales[d]! * variety),
      unit: Math.sqrt(variance),
      share: shareOf(variance),
      stretch: 1,
    };
  };
  return [axis(ids[0]), axis(ids[1])];
}

/**
 * Whether the two axes are all on which niches differ, so that their regions do not overlap when drawn on them.
 */
export function isWholeView({ parts, misfits }: FitPlan, [x, y]: AxisPair): boolean {
  if (x === y) return false;
  const differing = parts.filter((_, d) => misfits.scales[d]! > 0);
  const weighing = parts.filter(({ unitMisfit }) => unitMisfit > 0);
  if (typeof x !== 'number' && typeof y !== 'number') return weighing.length <= 2;
  return differing.every(({ index }) => index === x || index === y);
}
