import { Delaunay } from 'd3';
import type { Portrait } from '../../../engine/portrait/portrait.ts';

/** A place on the field, in percent from its left and its top. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

export function placeOf(
  across: number,
  up: number,
  [acrossReach, upReach]: readonly [number, number],
): Place {
  const within = (share: number) => Math.max(0, Math.min(100, share));
  return { x: within(50 + (50 * across) / acrossReach), y: within(50 - (50 * up) / upReach) };
}

/** Where the niches' offers are; that of the average where niches differ on nothing. */
export function nichePlaces({ niches }: Portrait, reach: readonly [number, number]): Place[] {
  const count = niches.length / 2;
  if (count === 0) return [placeOf(0, 0, reach)];
  return Array.from({ length: count }, (_, k) => placeOf(niches[k], niches[count + k], reach));
}

/**
 * The borders between the niches' regions as a path in percent; only where the axes are all on which niches differ.
 * Nearness counts in units of misfit, which an axis stretches to.
 */
export function bordersOf({ niches, axes, isWhole }: Portrait, reach: readonly [number, number]): string {
  const count = niches.length / 2;
  if (!isWhole || count < 2) return '';
  const [across, up] = axes.map(({ stretch }, a) => reach[a] * (stretch > 0 ? stretch : 1));
  const points = Array.from({ length: count }, (_, k): [number, number] => [
    niches[k] * axes[0].stretch,
    -niches[count + k] * axes[1].stretch,
  ]);
  const path = Delaunay.from(points).voronoi([-across, -up, across, up]).render();
  const percent = (size: number) => (text: string) =>
    String(Math.round(5000 * (1 + Number(text) / size)) / 100);
  return path.replace(
    /([-\d.e]+),([-\d.e]+)/g,
    (_, x: string, y: string) => `${percent(across)(x)},${percent(up)(y)}`,
  );
}
