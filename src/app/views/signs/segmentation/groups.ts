import { line } from 'd3';
import type { Partition } from '../../../../analysis/signs/segmentation/partition.ts';

/** A customer, or the middle of a group, in percent of a square picture. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Customers on two axes and the middles of their groups, one scale for both axes. */
export interface GroupsDrawn {
  /** A line from each customer to the middle of her group. */
  readonly spokes: string;
  readonly customers: readonly Spot[];
  readonly middles: readonly (Spot & { readonly group: number; readonly size: number })[];
}

const MARGIN = 4;

/** @param places axes × customers, as a segmentation has them */
export function drawGroups(places: Float32Array, { labels, centres, sizes }: Partition): GroupsDrawn {
  const count = places.length / 2;
  const middle = centres.length / 2;
  const most = Math.max(1e-9, ...places.map(Math.abs), ...centres.map(Math.abs));
  const spot = (x: number, y: number): Spot => ({
    x: 50 + ((50 - MARGIN) * x) / most,
    y: 50 - ((50 - MARGIN) * y) / most,
  });
  const customers = Array.from({ length: count }, (_, i) => spot(places[i]!, places[count + i]!));
  const middles = sizes.map((size, group) => ({
    ...spot(centres[group]!, centres[middle + group]!),
    group,
    size,
  }));
  const draw = line<Spot>(
    ({ x }) => Math.round(10 * x) / 10,
    ({ y }) => Math.round(10 * y) / 10,
  );
  const spokes = customers.map((each, i) => draw([each, middles[labels[i]!]!])).join('');
  return { spokes, customers, middles };
}
