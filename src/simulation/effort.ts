import type { Business } from '../vocabulary/business.ts';

/** From how many simulated customers on a business is run in blocks, with progress. */
const LARGE = 50_000;

/** Customer-periods from which on workers save more than their start takes, a few tenths of a second. */
const WORTH_WORKERS = 1e6;

/** Bytes that all engines together may keep of their customers. */
const MEMORY = 700e6;

const MOST_WORKERS = 16;

export function isLarge({ parameters }: Business): boolean {
  return parameters['market.sample'] >= LARGE;
}

/** Whether to run this many such businesses is worth the start of workers. */
export function isWorthWorkers({ parameters: p }: Business, businesses: number): boolean {
  return businesses * p['market.sample'] * p['market.periods'] >= WORTH_WORKERS;
}

/** Bytes that an engine keeps of the customers of a business, about: each has draws, needs and what follows from them. */
function bytesOf({ parameters, offering }: Business): number {
  return parameters['market.sample'] * (16 * offering.length + 120);
}

/** Customers × periods × components that take a few milliseconds. */
const MOMENT = 500_000;

/** How many such businesses a worker runs in a moment; 1 at least. */
export function runsInAMoment({ parameters: p, offering }: Business): number {
  const run = p['market.sample'] * p['market.periods'] * offering.length;
  return Math.max(1, Math.min(16, Math.floor(MOMENT / run)));
}

/** How many workers to run a business with: a core each, as far as their customers have room. */
export function workersFor(business: Business, cores: number): number {
  const fitting = Math.floor(MEMORY / bytesOf(business));
  return Math.max(1, Math.min(cores, fitting, MOST_WORKERS));
}
