import type { Bars, Curves } from '../../../../claims/claim.ts';
import type { Cell, TableData } from '../../../exporting.svelte.ts';

/** The numbers of bars in full, a row a line. */
export function barsTable({ rows, columns, lines }: Bars): TableData {
  return {
    columns: [rows, 'experience', ...columns.map(({ label }) => label)],
    rows: lines.map(({ label, experience, values }): Cell[] => [label, experience, ...values]),
  };
}

/** The numbers of curves in full, a row for each place along the number that is moved. */
export function curvesTable({ x, at, lines }: Curves): TableData {
  return {
    columns: [x.label, ...lines.map(({ label }) => label)],
    rows: at.map((place, k): Cell[] => [place, ...lines.map(({ values }) => values[k])]),
  };
}
