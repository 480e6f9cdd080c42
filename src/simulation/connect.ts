import { createClient, type Ask } from './client.ts';
import { createPool, type Pool } from './pool.ts';
import SimulationWorker from './worker.ts?worker';

/** A client of a worker of the browser. */
export function connectWorker(): Ask {
  return createClient(() => new SimulationWorker());
}

/** A pool of workers of the browser, one a core; the page keeps drawing in between. */
export function connectPool(workers = Math.min(navigator.hardwareConcurrency || 1, 8)): Pool {
  return createPool(() => new SimulationWorker(), workers);
}
