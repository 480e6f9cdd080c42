/** A dot in its place: columns from the left, rows from the bottom, both from 0. */
export interface Dot {
  readonly column: number;
  readonly row: number;
  /** Above 0. */
  readonly isWin: boolean;
}

/** Dots stacked over an axis that holds 0, which is the border between two columns. */
export interface Stack {
  readonly dots: readonly Dot[];
  readonly columns: number;
  readonly rows: number;
  /** Columns to the left of 0. */
  readonly zero: number;
  /** What one column is wide, in the unit of the values. */
  readonly width: number;
}

/** Columns to try, as few as keep the stacks this low. */
const COLUMNS = [20, 26, 34, 44];
const LOW = 9;

/** Values that lie closer together are one. */
const NOTHING = 1e-9;

/** The smallest of 1, 2, 2.5, 5, 10 … at or above a number. */
function roundUp(number: number): number {
  const power = 10 ** Math.floor(Math.log10(number));
  const digit = [1, 2, 2.5, 5, 10].find((each) => each * power >= number * (1 - 1e-9))!;
  return Number((digit * power).toPrecision(3));
}

/** The column of a value, 0 being the first above 0; 0 itself is no win and stands to the left. */
function columnOf(value: number, width: number): number {
  return value > 0 ? Math.max(0, Math.ceil(value / width) - 1) : Math.min(-1, Math.floor(value / width));
}

function stackIn(values: readonly number[], most: number): Stack {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const width = high - low > NOTHING ? roundUp((high - low) / most) : 1;
  const places = values.map((value) => columnOf(value, width));
  const first = Math.min(-1, ...places);
  const heights = new Map<number, number>();
  const dots = places.map((place, i) => {
    const row = heights.get(place) ?? 0;
    heights.set(place, row + 1);
    return { column: place - first, row, isWin: values[i]! > 0 };
  });
  return {
    dots,
    columns: Math.max(0, ...places) - first + 1,
    rows: Math.max(1, ...heights.values()),
    zero: -first,
    width,
  };
}

/** Stacks dots over columns of a round width; more and narrower ones where a few would be too high. */
export function stackDots(values: readonly number[]): Stack {
  const stacks = COLUMNS.map((most) => stackIn(values, most));
  return stacks.find(({ rows }) => rows <= LOW) ?? stacks.at(-1)!;
}

/** Round values to write under a stack, 0 among them: so many at most. */
export function ticksUnder({ columns, zero, width }: Stack, most = 5): number[] {
  const step = width * Math.ceil(columns / most);
  const round = roundUp(step);
  const first = Math.ceil((-zero * width) / round - 1e-9);
  const last = Math.floor(((columns - zero) * width) / round + 1e-9);
  return Array.from(
    { length: last - first + 1 },
    (_, k) => Number(((first + k) * round).toPrecision(12)) || 0,
  );
}
