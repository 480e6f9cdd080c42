import type { Gainer } from '../../../../analysis/gains.ts';
import type { CellMap, MapCell } from '../../../../simulation/map.ts';
import { EXPERIENCE_IDS, type Experience } from '../../../../vocabulary/experiences.ts';

/** A number for each cell, row by row from the lowest y. */
export type Field = Float64Array;

/** What a map tells: which experience pays best, or who gains from the best beside mass. */
export type Story = 'pays' | 'gains';

export const GAINERS: readonly Gainer[] = ['both', 'business', 'customers', 'neither'];

/** What the regions of a story are called, in the order of their fields. */
export function namesOf(story: Story): readonly (Experience | Gainer)[] {
  return story === 'pays' ? EXPERIENCE_IDS : GAINERS;
}

/** A tie is given to the simpler experience, as the verdict does, by less than any digit that is shown. */
const TIE = 1e-9;

/** How far an experience is ahead of the best other, or behind it. */
function leadOf({ values, best }: MapCell, e: number): number {
  const other = Math.max(...values.filter((_, k) => k !== e));
  const least = TIE * Math.max(1, Math.abs(values[e]), Math.abs(other));
  const lead = values[e] - other;
  return best === EXPERIENCE_IDS[e] ? Math.max(lead, least) : Math.min(lead, -least);
}

/** Above 0 for the one who gains, so that the four meet at 0. */
function gainOf({ gain }: MapCell, e: number): number {
  const least = TIE * Math.max(1, gain.least);
  const apart = (money: number) =>
    money > gain.least ? Math.max(money - gain.least, least) : Math.min(money - gain.least, -least);
  const [pays, pleases] = [apart(gain.business), apart(gain.customers)];
  return Math.min(e === 0 || e === 1 ? pays : -pays, e === 0 || e === 2 ? pleases : -pleases);
}

/** Cells that are not valid take the number of the nearest that is, so that lines do not end in them. */
function filled(cells: CellMap['cells'], columns: number, numberOf: (cell: MapCell) => number): Field {
  const known = cells.flatMap((cell, k) => (cell ? [k] : []));
  const far = (a: number, b: number) =>
    Math.abs((a % columns) - (b % columns)) + Math.abs(Math.floor(a / columns) - Math.floor(b / columns));
  return Float64Array.from(cells, (cell, k) => {
    if (cell) return numberOf(cell);
    const nearest = known.reduce((best, each) => (far(each, k) < far(best, k) ? each : best), known[0]);
    return nearest === undefined ? NaN : numberOf(cells[nearest]!);
  });
}

/** For each region a field that is above 0 inside, and 0 where it meets another. */
export function regionFields({ x, cells }: CellMap, story: Story): readonly Field[] {
  const numberOf = story === 'pays' ? leadOf : gainOf;
  return namesOf(story).map((_, e) => filled(cells, x.length, (cell) => numberOf(cell, e)));
}

/** For each experience its lead as a share of the larger absolute value: between −2% and 2% it is too close to call. */
export function leadShares({ x, cells }: CellMap): readonly Field[] {
  return EXPERIENCE_IDS.map((_, e) =>
    filled(cells, x.length, ({ values }) => {
      const other = Math.max(...values.filter((_, k) => k !== e));
      const larger = Math.max(Math.abs(values[e]), Math.abs(other));
      return larger > 0 ? (values[e] - other) / larger : 0;
    }),
  );
}

/** The best gain over mass, never below 0. */
export function bestGains({ x, cells }: CellMap): Field {
  return filled(cells, x.length, ({ values }) => Math.max(...values) - values[0]);
}

/** 1 where values go together, else −1. */
export function validity({ cells }: CellMap): Field {
  return Float64Array.from(cells, (cell) => (cell ? 1 : -1));
}
