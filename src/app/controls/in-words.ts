import type { Parameter } from '../../vocabulary/parameters.ts';
import { bandOf } from '../../vocabulary/row.ts';
import { boxText } from './number-text.ts';

/** A parameter's value in short: 1.30 · all different. */
export function inWords(row: Parameter, value: number | string): string {
  if (row.kind === 'number') return `${boxText(row, Number(value))} · ${bandOf(row.bands, Number(value))}`;
  return row.options.find((option) => option.value === value)?.label ?? String(value);
}
