import { byStage, countCells, placesOf, type Axis } from '../analysis/sweep.ts';
import type { Cells } from './measure.ts';

/** Indices of `count` points of an axis, evenly spread with both ends. */
function spread(points: number, count: number): Set<number> {
  if (count >= points || count < 2) return new Set(Array(Math.min(points, Math.max(count, 1))).keys());
  return new Set(Array.from({ length: count }, (_, k) => Math.round((k * (points - 1)) / (count - 1))));
}

/**
 * All cells of a grid, those of a coarse one first: so many points on each axis. Within both, what acts earliest in a
 * run changes slowest, so that an engine keeps most from one cell to the next, and high values come first: long
 * horizons and many niches take longest, and the last stretch that is handed out should not be of them.
 */
export function coarseFirst(axes: readonly Axis[], count: number): Cells {
  const coarse = axes.map(({ points }) => spread(points.length, count));
  const ranked = byStage(axes);
  const all = Array.from({ length: countCells(axes) }, (_, cell) => {
    const places = placesOf(axes, cell);
    return { cell, places, isFine: !places.every((place, k) => coarse[k]!.has(place)) };
  }).sort((a, b) => {
    if (a.isFine !== b.isFine) return a.isFine ? 1 : -1;
    for (const k of ranked) if (a.places[k] !== b.places[k]) return b.places[k]! - a.places[k]!;
    return 0;
  });
  return { count: all.length, at: (place) => all[place]!.cell };
}
