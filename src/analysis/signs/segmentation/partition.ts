import { distortionOf } from '../../../engine/niches/trial.ts';
import { rowsOf } from '../../../engine/niches/rows.ts';
import { groupCustomers, groupQuickly } from './grouping.ts';
import { onAxes, type Ground } from './ground.ts';
import { stabilityOf } from './stability.ts';

/** Customers that are drawn: the first, which are spread as evenly as all. */
export const DRAWN = 800;

/** Customers parted into so many groups, the largest first, with all that a picture needs. */
export interface Partition {
  readonly count: number;
  /** Share of the variance of needs that is left within groups; 1 for one group. */
  readonly withinShare: number;
  /** The share that so many groups would leave if needs were spread. */
  readonly spreadShare: number;
  /** Mean adjusted Rand index of groups found in halves of the customers. */
  readonly stability: number;
  /** Share of customers by group. */
  readonly sizes: readonly number[];
  /** The group of each customer that is drawn. */
  readonly labels: Uint8Array;
  /** Where the centres are on the two main axes: axes × groups. */
  readonly centres: Float32Array;
}

/** Where nothing differs there is one group, whatever was asked for. */
function alike(count: number, customers: number): Partition {
  return {
    count,
    withinShare: 0,
    spreadShare: 0,
    stability: 1,
    sizes: [1],
    labels: new Uint8Array(Math.min(DRAWN, customers)),
    centres: new Float32Array(2),
  };
}

/** Parts customers into so many groups. */
export function partition(ground: Ground, count: number): Partition {
  const { points, spread, total, spreadTotal, keys } = ground;
  const customers = points[0]?.length ?? 0;
  if (total === 0) return alike(count, customers);
  const found = groupCustomers(points, count, keys);
  return {
    count,
    withinShare: count === 1 ? 1 : found.left / total,
    spreadShare: count === 1 ? 1 : distortionOf(groupQuickly(rowsOf(spread), count, keys)) / spreadTotal,
    stability: count === 1 ? 1 : stabilityOf(points, count, keys),
    sizes: [...found.sizes],
    labels: found.labels.slice(0, DRAWN),
    centres: onAxes(ground, found.centres, count),
  };
}
