import type { Axis } from '../analysis/sweep.ts';
import { EXPERIENCE_IDS } from '../vocabulary/experiences.ts';
import type { MeasuredCell } from '../simulation/measure.ts';
import { MEASURES } from '../vocabulary/measures.ts';

/** How the rows of a sweep are written; numbers with all their digits, so that reading them gives the same number. */
export interface RowFormat {
  /** The first line, if there is one. */
  header(axes: readonly Axis[]): string;
  /** A line for each experience. */
  rows(axes: readonly Axis[], cell: MeasuredCell): string;
}

/** A text as a CSV cell: quoted where it must be, and never taken for a formula by a spreadsheet. */
export function csvText(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

export const CSV: RowFormat = {
  header: (axes) =>
    `${[...axes.map(({ id }) => id), 'experience', ...MEASURES.map(({ id }) => id)].map(csvText).join(',')}\n`,
  rows: (_, { values, measures }) =>
    EXPERIENCE_IDS.map(
      (experience, e) =>
        `${[...values, experience, ...MEASURES.map(({ id }) => measures[e]![id] ?? '')].join(',')}\n`,
    ).join(''),
};

export const JSONL: RowFormat = {
  header: () => '',
  rows: (axes, { values, measures }) => {
    const varied = axes.map(({ id }, k) => [id, values[k]] as const);
    return EXPERIENCE_IDS.map((experience, e) => {
      const measured = MEASURES.map(({ id }) => [id, measures[e]![id]] as const);
      return `${JSON.stringify(Object.fromEntries([...varied, ['experience', experience], ...measured]))}\n`;
    }).join('');
  },
};
