import type { Experience } from '../../vocabulary/experiences.ts';
import { format } from '../../vocabulary/format.ts';
import type { Quantity } from '../../vocabulary/row.ts';
import { isDrawable, type Line, type Values } from './lines.ts';

/** What one experience has in a period; `value` is undefined when it has none. */
export interface Read {
  readonly experience: Experience;
  readonly value: number | undefined;
  readonly text: string;
}

/** One entry of a table: the number for reading, or a dash for what there is not. */
export function textOf(values: Values, index: number, quantity: Quantity): string {
  const value = values[index];
  return isDrawable(value) ? format(quantity, value) : '–';
}

/** The values of all lines in one period, the greatest first and those without a value last. */
export function readAt(lines: readonly Line[], index: number, quantity: Quantity): Read[] {
  return lines
    .map(({ experience, values }) => ({
      experience,
      value: isDrawable(values[index]) ? values[index] : undefined,
      text: textOf(values, index, quantity),
    }))
    .sort((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity) || 0);
}

/** A reading as one sentence: "quarter 9: one-to-one $104, targeted $98". */
export function sayReading(period: string, reads: readonly Read[]): string {
  return `${period}: ${reads.map(({ experience, text }) => `${experience} ${text}`).join(', ')}`;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const between = (low: number, value: number, high: number) => Math.max(low, Math.min(value, high));

/**
 * Where a readout goes, as left and top: beside the pointer within the plot; or else at the right or left edge of the
 * figure; or else under or over the pointer. It stays in a figure that is large enough, and off the pointer if it can.
 */
export function placeReadout(
  pointer: { readonly x: number; readonly y: number },
  { width, height }: { readonly width: number; readonly height: number },
  { plot, figure, gap }: { readonly plot: Box; readonly figure: Box; readonly gap: number },
): { left: number; top: number } {
  const top = between(figure.top, pointer.y - height / 2, figure.bottom - height);
  const after = pointer.x + gap;
  const before = pointer.x - gap - width;
  if (after + width <= plot.right) return { left: after, top };
  if (before >= plot.left) return { left: before, top };
  if (after + width <= figure.right) return { left: figure.right - width, top };
  if (before >= figure.left) return { left: figure.left, top };

  const left = between(figure.left, pointer.x - width / 2, figure.right - width);
  const below = pointer.y + gap;
  if (below + height <= figure.bottom) return { left, top: below };
  return { left, top: Math.max(figure.top, pointer.y - gap - height) };
}
