import type { Writable } from 'node:stream';
import type { Progress } from '../analysis/watch.ts';
import { grouped } from '../vocabulary/format.ts';

const OFTEN = 100;
const CLEARED = '\r\u001b[K';

/** A line on a terminal that tells how far a job is, and goes when it is done. */
export function meter(stream: Writable, counts: string): { progress: Progress; clear(): void } {
  let shown = -Infinity;
  return {
    progress(done, total) {
      if (performance.now() - shown < OFTEN) return;
      shown = performance.now();
      stream.write(`${CLEARED}${grouped(done)} of ${grouped(total)} ${counts}`);
    },
    clear() {
      if (shown > 0) stream.write(CLEARED);
    },
  };
}
