import { availableParallelism } from 'node:os';
import { isWorthWorkers, workersFor } from '../simulation/effort.ts';
import { localLine } from '../simulation/local-line.ts';
import { createPool, type Pool } from '../simulation/pool.ts';
import type { Watch } from '../analysis/watch.ts';
import type { Business } from '../vocabulary/business.ts';
import { meter } from './meter.ts';
import { isTerminal, type Streams } from './streams.ts';

export const MOST_WORKERS = 64;

/** The user does not want to wait any longer. */
export class Interruption extends Error {}

export interface PooledJob {
  readonly businesses: number;
  /** The business that takes most. */
  readonly largest: Business;
  /** Workers to use, when the user says so. */
  readonly asked?: number;
  /** What is counted, in the plural. */
  readonly counts: string;
  /** Whether it writes rows as they are found: on a terminal they show by themselves how far it is. */
  readonly writesRows?: true;
}

function poolFor({ connect }: Streams, { businesses, largest, asked }: PooledJob): Pool {
  if (!connect || !isWorthWorkers(largest, businesses)) return createPool(localLine, 1);
  return createPool(connect, asked ?? workersFor(largest, availableParallelism()));
}

/**
 * Gives a job a pool for as long as it takes, in this thread when it is small. An interrupt calls the job off, at the
 * next line it would write; a second one ends the program at once.
 */
export async function withPool<T>(
  streams: Streams,
  job: PooledJob,
  work: (pool: Pool, watch: Watch) => Promise<T>,
): Promise<T> {
  const pool = poolFor(streams, job);
  const interrupt = new AbortController();
  const onInterrupt = () => interrupt.abort(new Interruption('interrupted'));
  const isShown = isTerminal(streams.errors) && !(job.writesRows && isTerminal(streams.output));
  const shown = isShown ? meter(streams.errors, job.counts) : undefined;
  process.once('SIGINT', onInterrupt);
  try {
    return await work(pool, { signal: interrupt.signal, progress: shown?.progress });
  } finally {
    process.off('SIGINT', onInterrupt);
    shown?.clear();
    pool.close();
  }
}
