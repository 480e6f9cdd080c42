import type { Crossing } from '../analysis/crossings.ts';
import { formatDigits } from '../vocabulary/digits.ts';
import type { Experience } from '../vocabulary/experiences.ts';
import { bandOf } from '../vocabulary/row.ts';
import { scaleOf } from '../vocabulary/scale-of.ts';
import type { Span } from '../vocabulary/span.ts';

/** Significant digits of a crossing; whole numbers have all of theirs. */
const DIGITS = 4;
const WHOLE_DIGITS = 6;

/** A value of a span as the table shows it. */
export function valueIn(span: Span, value: number): string {
  return formatDigits(scaleOf(span).quantity, value, span.isWhole ? WHOLE_DIGITS : DIGITS);
}

/** The word for a value on its scale. */
export function wordFor(span: Span, value: number): string {
  return bandOf(scaleOf(span).bands, value);
}

/** For reading, a line a stretch between crossings: from where to where, in words, and what is best there. */
export function stretchesTable(span: Span, crossings: readonly Crossing[], best: Experience): string {
  const starts = [span.from, ...crossings.map(({ at }) => at)];
  // the last whole number before the first at which another is best
  const ends = [...crossings.map(({ at }) => (span.isWhole ? at - 1 : at)), span.to];
  const bests = [crossings[0]?.from ?? best, ...crossings.map(({ to }) => to)];
  const rows = starts.map((start, k) => {
    const end = ends[k]!;
    const [word, last] = [wordFor(span, start), wordFor(span, end)];
    return [
      valueIn(span, start),
      start === end ? '' : `to ${valueIn(span, end)}`,
      word === last ? word : `${word} to ${last}`,
      bests[k]!,
    ];
  });
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  const pad = (cell: string, column: number) =>
    column === 0 ? cell.padStart(widths[0]!) : cell.padEnd(widths[column] ?? 0);
  return rows.map((row) => `  ${row.map(pad).join('  ')}`.trimEnd()).join('\n');
}
