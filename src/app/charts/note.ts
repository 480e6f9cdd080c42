import { isDrawable, type Line, type Remark } from './lines.ts';
import type { Scales } from './path.ts';

/** Empty space for the words of a remark, in percent from the top; they start or end at its rule. */
export interface Place {
  readonly top: number;
  readonly bottom: number;
  readonly edge: 'start' | 'end';
}

/** The highest and lowest point, in percent from the top, of all lines between two places in percent from the left. */
function covered(lines: readonly Line[], at: readonly number[], scales: Scales, from: number, to: number) {
  let top = 100;
  let bottom = 0;
  for (const { values, baseline } of lines)
    for (const series of [values, baseline])
      for (let t = 0; series && t < Math.min(series.length, at.length); t++) {
        const isNear =
          scales.x(at[Math.min(t + 1, at.length - 1)]) > from && scales.x(at[Math.max(t - 1, 0)]) < to;
        if (!isNear || !isDrawable(series[t])) continue;
        top = Math.min(top, scales.y(series[t]));
        bottom = Math.max(bottom, scales.y(series[t]));
      }
  return { top, bottom };
}

/**
 * The largest empty place for a remark whose words are `width` × `height` percent of the plot: over all lines or under
 * them, and off the zero line; undefined when there is none, and the words belong under the chart.
 */
export function placeNote(
  { at: time }: Remark,
  lines: readonly Line[],
  at: readonly number[],
  scales: Scales,
  { width, height }: { readonly width: number; readonly height: number },
): Place | undefined {
  const x = scales.x(time);
  const zero = Math.max(0, Math.min(scales.y(0), 100));
  let best: Place | undefined;
  for (const edge of ['start', 'end'] as const) {
    const from = edge === 'start' ? x : x - width;
    if (from < 0 || from + width > 100) continue;
    const lined = covered(lines, at, scales, from, from + width);
    for (const [top, bottom] of [
      [Math.max(zero, lined.bottom), 100],
      [lined.bottom, zero],
      [zero, lined.top],
      [0, Math.min(zero, lined.top)],
    ]) {
      const room = bottom - top;
      if (room >= height && room > (best ? best.bottom - best.top : 0)) best = { top, bottom, edge };
    }
  }
  return best;
}
