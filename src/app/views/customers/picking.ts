import type { Crowd } from './crowd.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

type Dots = Pick<Crowd, 'count' | 'x' | 'y' | 'presence'>;

const isThere = ({ presence }: Dots, i: number) => presence[i] > 0.5;

/** The dot nearest to a place, no further than `within`; of equals the first. */
export function nearest(dots: Dots, x: number, y: number, within = Infinity): number | undefined {
  let least = within * within;
  let found: number | undefined;
  for (let i = 0; i < dots.count; i++) {
    if (!isThere(dots, i)) continue;
    const [dx, dy] = [dots.x[i] - x, dots.y[i] - y];
    const squared = dx * dx + dy * dy;
    if (squared < least || (found === undefined && squared === least)) [least, found] = [squared, i];
  }
  return found;
}

/** The nearest dot in a direction, at most 45 degrees off it; undefined at the edge. */
export function neighbour(dots: Dots, from: number, direction: Direction): number | undefined {
  const isAcross = direction === 'left' || direction === 'right';
  const sign = direction === 'right' || direction === 'up' ? 1 : -1;
  const [x, y] = [dots.x[from], dots.y[from]];
  let least = Infinity;
  let found: number | undefined;
  for (let i = 0; i < dots.count; i++) {
    const [dx, dy] = [dots.x[i] - x, dots.y[i] - y];
    const along = sign * (isAcross ? dx : dy);
    const off = Math.abs(isAcross ? dy : dx);
    if (along <= 0 || off > along || i === from || !isThere(dots, i)) continue;
    const squared = dx * dx + dy * dy;
    if (squared < least) [least, found] = [squared, i];
  }
  return found;
}

/** The next dot by number, `step` 1 forward or −1 back; undefined where there is none. */
export function following(dots: Dots, from: number, step: 1 | -1): number | undefined {
  for (let i = from + step; i >= 0 && i < dots.count; i += step) if (isThere(dots, i)) return i;
  return undefined;
}
