import type { CellGrid, MapSide } from './map.ts';

/** The points of a side with those half-way between; whole numbers have none half-way from one to the next. */
export function finerPoints({ points, isWhole = false }: MapSide): number[] {
  const between = points.slice(1).map((point, k) => (points[k]! + point) / 2);
  const all = [...points, ...(isWhole ? between.map(Math.floor) : between)];
  return [...new Set(all)].sort((a, b) => a - b);
}

/** Places in a finer grid that lie on or within a square of neighbours of which not all have the same best. */
export function borderCells(
  { x, y, cells }: CellGrid,
  finer: { readonly x: readonly number[]; readonly y: readonly number[] },
): number[] {
  const border = new Set<number>();
  const [across, up] = [
    x.map((value) => finer.x.indexOf(value)),
    y.map((value) => finer.y.indexOf(value)),
  ] as const;
  for (let j = 1; j < y.length; j++)
    for (let i = 1; i < x.length; i++) {
      const corners = [-1 - x.length, -x.length, -1, 0].map((back) => cells[j * x.length + i + back]);
      // what lies between values that go together goes together too
      if (!corners.every((cell) => cell) || corners.every((cell) => cell!.best === corners[0]!.best))
        continue;
      for (let b = up[j - 1]!; b <= up[j]!; b++)
        for (let a = across[i - 1]!; a <= across[i]!; a++) {
          const isCorner = (a === across[i - 1] || a === across[i]) && (b === up[j - 1] || b === up[j]);
          if (!isCorner) border.add(b * finer.x.length + a);
        }
    }
  return [...border].sort((a, b) => a - b);
}
