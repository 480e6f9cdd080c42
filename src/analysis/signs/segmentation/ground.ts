import { drawPanel, scaled } from '../../../engine/niches/design.ts';
import type { Points } from '../../../engine/niches/rows.ts';
import { partsOf } from '../../../engine/offering.ts';
import { formOf } from '../../../engine/population/needs.ts';
import { principalAxes } from '../../../engine/portrait/principal.ts';
import { derive, keysOf, PURPOSE, type Keys } from '../../../engine/random/keys.ts';
import { fillNormals } from '../../../engine/random/stream.ts';
import { remember } from '../../../engine/remember.ts';
import type { Business } from '../../../vocabulary/business.ts';

/** Customers that are asked what they want: drawn like the sample, around the same group centres. */
export const ASKED = 2_048;

/** Customers and what they want, in coordinates whose squared distance is misfit at needs.variety 1. */
export interface Ground {
  readonly keys: Keys;
  /** A coordinate for each component on which needs differ and count. */
  readonly points: Points;
  /** The same if needs were spread: normal, with the same variances along the same axes. */
  readonly spread: Points;
  /** Sum of squared distances from the mean. */
  readonly total: number;
  readonly spreadTotal: number;
  /** The two directions along which needs differ most, and the share of the variance along each. */
  readonly axes: readonly (readonly [direction: Float64Array, share: number])[];
}

function centred(points: Points): Points {
  return points.map((list) => {
    const mean = list.reduce((sum, x) => sum + x, 0) / list.length;
    return list.map((x) => x - mean);
  });
}

const squares = (points: Points) =>
  points.reduce((sum, list) => sum + list.reduce((all, x) => all + x * x, 0), 0);

/** Looks at points of whatever origin as customers to be grouped. */
export function groundOf(raw: Points, keys: Keys): Ground {
  const points = centred(raw);
  const size = points[0]?.length ?? 0;
  const product = (d: number, e: number) => {
    let sum = 0;
    for (let i = 0; i < size; i++) sum += points[d]![i]! * points[e]![i]!;
    return sum / size;
  };
  const { variances, directions } = principalAxes(
    points.map((_, d) => Float64Array.from(points, (_, e) => product(d, e))),
  );
  const spread = variances.map((variance, d) => {
    const normals = new Float64Array(size);
    fillNormals(normals, derive(keys, PURPOSE.reference, d));
    return normals.map((z) => Math.sqrt(variance) * z);
  });
  const all = variances.reduce((sum, variance) => sum + variance, 0);
  return {
    keys,
    points,
    spread,
    total: squares(points),
    spreadTotal: squares(centred(spread)),
    axes: [0, 1].map((rank) => [
      directions[rank] ?? new Float64Array(points.length),
      all > 0 ? (variances[rank] ?? 0) / all : 0,
    ]),
  };
}

function needsOf(business: Business): Ground {
  const { parameters: p, offering, seed } = business;
  const keys = keysOf(seed);
  const form = formOf(p);
  const panel = drawPanel({ keys, components: offering.length, form }).map((need) => need.subarray(0, ASKED));
  const scales = partsOf(business).map(({ unitMisfit }) => Math.sqrt(unitMisfit));
  // whoever wants the same on a component does not differ there
  const differing = scaled(panel, scales).filter((list) => list.some((x) => x !== list[0]));
  return groundOf(differing, keys);
}

/** What the customers of a business want at the start, on all components that count; the last answer is kept. */
export const groundOfBusiness: (business: Business) => Ground = remember(needsOf);

/** Where points are on the two axes of a ground: axes × points. */
export function onAxes({ axes }: Ground, points: Points, count: number): Float32Array {
  const places = new Float32Array(axes.length * count);
  axes.forEach(([direction], a) => {
    for (let i = 0; i < count; i++)
      places[a * count + i] = points.reduce((sum, list, d) => sum + direction[d]! * list[i]!, 0);
  });
  return places;
}
