import { createClient, type Ask } from './client.ts';
import SimulationWorker from './worker.ts?worker';

/** A client of a worker of the browser. */
export function connectWorker(): Ask {
  return createClient(() => new SimulationWorker());
}
