import type { Watch } from './watch.ts';

/**
 * Lets one who waits follow a job of several phases as one: each call begins the next phase, of so many units, and
 * gives the watch for it.
 */
export function inPhases({ progress, signal }: Watch, total: number): (units: number) => Watch {
  let begun = 0;
  return (units) => {
    const start = begun;
    begun += units;
    if (!progress) return { signal };
    return { signal, progress: (done) => progress(start + done, total) };
  };
}
