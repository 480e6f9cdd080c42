import type { TableData } from '../exporting.svelte.ts';
import { tabbed } from './csv.ts';

/** Puts a table on the clipboard, to be pasted into a sheet; pages without https have only the older way. */
export async function copyTable(table: TableData): Promise<void> {
  const text = tabbed(table);
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = Object.assign(document.createElement('textarea'), { value: text });
    document.body.append(field);
    field.select();
    const isCopied = document.execCommand('copy');
    field.remove();
    if (!isCopied) throw new Error('this browser lets nothing be copied');
  }
}
