import type { Axis, SweepRow } from '../analysis/sweep.ts';
import { MEASURES } from '../vocabulary/measures.ts';

/** How the rows of a sweep are written; numbers with all their digits, so that reading them gives the same number. */
export interface RowFormat {
  /** The first line, if there is one. */
  header(axes: readonly Axis[]): string;
  row(axes: readonly Axis[], row: SweepRow): string;
}

/** A text as a CSV cell: quoted where it must be, and never taken for a formula by a spreadsheet. */
export function csvText(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

export const CSV: RowFormat = {
  header: (axes) =>
    `${[...axes.map(({ id }) => id), 'experience', ...MEASURES.map(({ id }) => id)].map(csvText).join(',')}\n`,
  row: (_, { values, experience, results }) =>
    `${[...values, experience, ...MEASURES.map(({ id }) => results[id] ?? '')].join(',')}\n`,
};

export const JSONL: RowFormat = {
  header: () => '',
  row: (axes, { values, experience, results }) => {
    const entries = [
      ...axes.map(({ id }, k) => [id, values[k]] as const),
      ['experience', experience] as const,
      ...MEASURES.map(({ id }) => [id, results[id]] as const),
    ];
    return `${JSON.stringify(Object.fromEntries(entries))}\n`;
  },
};
