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
 * Where a readout goes, as left and top: beside the pointer inside the first of the rooms that has space there, or else
 * under or over it; within the last room if that is large enough, and off the pointer unless there is no way.
 */
export function placeReadout(
  pointer: { readonly x: number; readonly y: number },
  size: { readonly width: number; readonly height: number },
  rooms: readonly Box[],
  gap: number,
): { left: number; top: number } {
  const outer = rooms[rooms.length - 1];
  const top = between(outer.top, pointer.y - size.height / 2, outer.bottom - size.height);
  for (const room of rooms) {
    const after = pointer.x + gap;
    const before = pointer.x - gap - size.width;
    if (after + size.width <= room.right) return { left: after, top };
    if (before >= room.left) return { left: before, top };
  }
  const left = between(outer.left, pointer.x - size.width / 2, outer.right - size.width);
  const below = pointer.y + gap;
  const above = pointer.y - gap - size.height;
  if (below + size.height <= outer.bottom) return { left, top: below };
  return { left, top: Math.max(outer.top, above) };
}
