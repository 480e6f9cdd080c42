import { MODEL_VERSION } from '../../vocabulary/model-version.ts';
import type { About, Cell, TableData } from '../exporting.svelte.ts';

/** What a spreadsheet would take for a formula, also behind spaces and in wide letters, and control characters before one. */
const FORMULA = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;

/** A text that no spreadsheet runs: an apostrophe before what would begin a formula. */
export function neutral(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** An entry as it is written: a number in full, so that it stays one, and nothing for what is no number. */
function written(cell: Cell): string {
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  return cell === undefined ? '' : neutral(cell);
}

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const lineOf = (cells: readonly Cell[]) => cells.map((cell) => quoted(written(cell))).join(',');

/** Lines of a table (RFC 4180), each with its line end. */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${lineOf(row)}\r\n`).join('');
}

/** What the numbers come from, one line each, beginning with #. */
function headOf({ name, file }: About, what: string): Cell[][] {
  return [
    ['# Fourfold', `model version ${MODEL_VERSION}`],
    ['# what', what],
    ['# scenario', name],
    ['# file', JSON.stringify(file)],
  ];
}

/** The text of a CSV file: a byte order mark, which spreadsheets read as UTF-8, head lines, and the table. */
export function csvFile(about: About, what: string, { columns, rows }: TableData): string {
  return `\uFEFF${csvOf([...headOf(about, what), columns, ...rows])}`;
}

/** The same table for the clipboard: tabs between entries, none within. */
export function tabbed({ columns, rows }: TableData): string {
  const line = (cells: readonly Cell[]) =>
    cells.map((cell) => written(cell).replace(/[\t\r\n]+/g, ' ')).join('\t');
  return [columns, ...rows].map(line).join('\n');
}
