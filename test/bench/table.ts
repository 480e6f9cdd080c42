import { availableParallelism, loadavg } from 'node:os';

/** One line of text a row, columns as wide as they need to be: the first to the left, the others to the right. */
export function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, c) => Math.max(title.length, ...rows.map((row) => row[c].length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, c) => (c === 0 ? cell.padEnd(widths[c]) : cell.padStart(widths[c])))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [line(head), rule, ...rows.map(line)].join('\n');
}

/** A number with as many digits as tell something: three. */
export function digits(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return '–';
  const decimals = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value) || 1)));
  return value.toFixed(Math.min(6, decimals));
}

export function print(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  console.log(`\n${title}\n\n${formatTable(head, rows)}`);
}

/** Says on standard error what is being done, so that tables stay clean. */
export function progress(text: string): void {
  process.stderr.write(`… ${text}\n`);
}

/** What the times of a table were taken on. */
export function machine(): string {
  return `${availableParallelism()} cores, load ${digits(loadavg()[0])}`;
}
