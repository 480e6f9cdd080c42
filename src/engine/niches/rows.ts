/** Points and centres alike: one list a coordinate, one entry a point. */
export type Points = readonly Float64Array[];

/** The same row by row, for loops that take one point after another: entry i × width + d. */
export interface Rows {
  readonly values: Float64Array;
  readonly size: number;
  /** Coordinates of a point. */
  readonly width: number;
}

export function rowsOf(points: Points): Rows {
  const width = points.length;
  const size = points[0]!.length;
  const values = new Float64Array(size * width);
  points.forEach((list, d) => {
    for (let i = 0; i < size; i++) values[i * width + d] = list[i]!;
  });
  return { values, size, width };
}

export function pointsOf({ values, size, width }: Rows): Points {
  return Array.from({ length: width }, (_, d) => {
    const list = new Float64Array(size);
    for (let i = 0; i < size; i++) list[i] = values[i * width + d]!;
    return list;
  });
}

/** The first rows; those of a quasi-random panel are spread as evenly as all. */
export function firstRows({ values, size, width }: Rows, most: number): Rows {
  return { values, size: Math.min(size, most), width };
}

/** Squared distance between the point that begins at one place of a list and the point at a place of another. */
export function squaredGap(
  a: Float64Array,
  at: number,
  b: Float64Array,
  from: number,
  width: number,
): number {
  let squared = 0;
  for (let d = 0; d < width; d++) {
    const along = a[at + d]! - b[from + d]!;
    squared += along * along;
  }
  return squared;
}
