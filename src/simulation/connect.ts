import { createClient, type Client } from './client.ts';
import SimulationWorker from './worker.ts?worker';

/** A client of a worker of the browser. */
export function connectWorker(): Client {
  return createClient(() => new SimulationWorker());
}
