import type { Watch } from '../analysis/watch.ts';

/** The watch over a part of some work, from one share of the whole to another; never goes back. */
export function partOf({ progress, signal }: Watch, from: number, to: number): Watch {
  if (!progress) return { signal };
  let most = from;
  return {
    signal,
    progress: (done, total) => {
      most = Math.max(most, from + (to - from) * (total > 0 ? done / total : 0));
      progress(most, 1);
    },
  };
}
