import type { Line } from './line.ts';
import { createService } from './service.ts';

/** A line to this very thread: for jobs too small for a worker, and where there is none. */
export function localLine(): Line {
  let isOver = false;
  const line: Line = {
    onmessage: null,
    onerror: null,
    postMessage: (message: Parameters<typeof serve>[0]) =>
      void setTimeout(() => {
        if (!isOver) serve(message);
      }),
    terminate: () => void (isOver = true),
  };
  const serve = createService((data) => line.onmessage?.call(undefined as never, { data } as MessageEvent));
  return line;
}
