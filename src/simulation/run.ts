import type { Contribution, Outcome } from '../engine/engine.ts';
import { blocksOf } from '../engine/blocks.ts';
import type { Business } from '../vocabulary/business.ts';
import { join } from './join.ts';
import type { Pool } from './pool.ts';
import { inStretches } from './stretches.ts';
import type { Watch } from '../analysis/watch.ts';

/** Runs one business with all workers of a pool: the digits are those of an engine that runs it alone. */
export async function runWith(pool: Pool, business: Business, watch: Watch = {}): Promise<Outcome> {
  const job = {
    units: blocksOf(business.parameters['market.sample']),
    task: ({ from, to }: { from: number; to: number }) => ({ kind: 'blocks', business, from, to }) as const,
  };
  let sofar: Contribution | undefined;
  for await (const contribution of inStretches(job, pool, watch)) sofar = join(sofar, contribution);
  // a worker knows the customers by now; here they would have to be drawn again
  const task = { kind: 'outcome', business, contribution: sofar! } as const;
  return (await pool.ask(task, watch.signal)).finding;
}
