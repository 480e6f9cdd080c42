import { parentPort, Worker } from 'node:worker_threads';
import type { Connect, Line } from '../simulation/line.ts';
import { createService } from '../simulation/service.ts';

/** Opens workers of Node that run a script which calls serveThread. */
export function threadsOf(script: URL): Connect {
  return () => {
    const worker = new Worker(script);
    const line: Line = {
      onmessage: null,
      onerror: null,
      postMessage: (message: unknown) => worker.postMessage(message),
      terminate: () => void worker.terminate(),
    };
    const end = (message: string) =>
      line.onerror?.call(undefined as never, { message, preventDefault() {} } as ErrorEvent);
    worker.on('message', (data) => line.onmessage?.call(undefined as never, { data } as MessageEvent));
    worker.on('error', (error) => end(error.message));
    worker.on('messageerror', (error) => end(error.message));
    worker.on('exit', (code) => end(`a worker ended with code ${code}`));
    return line;
  };
}

/** Makes this thread, started by threadsOf, answer messages. */
export function serveThread(): void {
  const port = parentPort!;
  port.on(
    'message',
    createService((message, transfer) => port.postMessage(message, transfer)),
  );
}
