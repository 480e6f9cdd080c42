import { formatNumber, grouped } from '../../vocabulary/format.ts';
import type { Quantity } from '../../vocabulary/row.ts';
import type { Domain } from './axis.ts';

export interface Tick {
  readonly value: number;
  readonly text: string;
}

const SIZES = [
  [1e12, ' tn'],
  [1e9, ' bn'],
  [1e6, ' M'],
  [0, ''],
] as const;

/** How many decimals tell the multiples of a step apart: 1 for 2.5, 0 for 25; 7 where none do. */
function decimalsOf(step: number): number {
  let decimals = 0;
  while (decimals < 7 && Math.abs(step - Number(step.toFixed(decimals))) > step * 1e-6) decimals++;
  return decimals;
}

/** The gridlines of a domain from the bottom up, each with its number; the topmost says the unit: $50, 40 … 0. */
export function ticksOf({ low, high, step }: Domain, quantity: Quantity): Tick[] {
  const factor = quantity === 'share' ? 100 : 1;
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  const most = Math.max(Math.abs(low), Math.abs(high)) * factor;
  const [least, word] = SIZES.find(([size]) => most >= size)!;
  const size = least || 1;
  const decimals = decimalsOf((step * factor) / size);

  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => {
    const value = (first + i) * step;
    const number = (Math.abs(value) * factor) / size;
    const digits =
      decimals > 6 || number >= 1e21 ? formatNumber(number) : grouped(Number(number.toFixed(decimals)));
    const minus = value < 0 ? '−' : '';
    if (first + i < last) return { value, text: minus + digits };
    return {
      value,
      text: `${minus}${quantity === 'money' ? '$' : ''}${digits}${word}${quantity === 'share' ? '%' : ''}`,
    };
  });
}

/** How wide, in rem, the numbers of an axis and their distance from the plot are. */
export function gutterOf(ticks: readonly Tick[]): number {
  const digits = ticks.map(({ text }) => text.length + (text.endsWith('%') ? 0.7 : 0));
  return Math.max(2.25, Math.max(0, ...digits) * 0.405 + 0.5);
}

/**
 * The ticks of a time axis that have room for their labels: every one, every second, every third…; always the last,
 * which says the unit. `xOf` and `widthOf` in the same unit.
 */
export function thinned<T>(ticks: readonly T[], xOf: (tick: T) => number, widthOf: (tick: T) => number): T[] {
  const isApart = (a: T, b: T) => Math.abs(xOf(a) - xOf(b)) >= (widthOf(a) + widthOf(b)) / 2;
  const last = ticks[ticks.length - 1];
  for (let stride = 1; stride < ticks.length; stride++) {
    const kept = ticks.filter((tick, i) => tick !== last && i % stride === 0);
    if (!kept.every((tick, i) => i === 0 || isApart(kept[i - 1], tick))) continue;
    while (kept.length > 0 && !isApart(kept[kept.length - 1], last)) kept.pop();
    return [...kept, last];
  }
  return ticks.slice(-1);
}
