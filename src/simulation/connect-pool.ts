import { createPool, type Pool } from './pool.ts';
import SimulationWorker from './worker.ts?worker';

/** A pool of workers of the browser, one a core; the page keeps drawing in between. */
export function connectPool(workers = Math.min(navigator.hardwareConcurrency || 1, 8)): Pool {
  return createPool(() => new SimulationWorker(), workers);
}
