import { isDrawable, type Line, type Remark } from './lines.ts';
import type { Scales } from './path.ts';

/** Where the words of a remark go: over or under the lines, starting or ending at its rule. */
export interface Place {
  readonly side: 'above' | 'below';
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
          scales.x(at[Math.min(t + 1, at.length - 1)]) >= from && scales.x(at[Math.max(t - 1, 0)]) <= to;
        if (!isNear || !isDrawable(series[t])) continue;
        top = Math.min(top, scales.y(series[t]));
        bottom = Math.max(bottom, scales.y(series[t]));
      }
  return { top, bottom };
}

/**
 * The empty place for a remark whose words are `width` × `height` percent of the plot, with more room being better;
 * undefined when no place is free of lines, and the words belong under the chart.
 */
export function placeNote(
  { at: time }: Remark,
  lines: readonly Line[],
  at: readonly number[],
  scales: Scales,
  { width, height }: { readonly width: number; readonly height: number },
): Place | undefined {
  const x = scales.x(time);
  let best: (Place & { room: number }) | undefined;
  for (const edge of ['start', 'end'] as const) {
    const from = edge === 'start' ? x : x - width;
    if (from < 0 || from + width > 100) continue;
    const { top, bottom } = covered(lines, at, scales, from, from + width);
    for (const [side, room] of [
      ['below', 100 - bottom],
      ['above', top],
    ] as const)
      if (room >= height && room > (best?.room ?? 0)) best = { side, edge, room };
  }
  return best && { side: best.side, edge: best.edge };
}
