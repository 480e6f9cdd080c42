import type { Stretch } from '../analysis/sweep.ts';
import type { Task } from './messages.ts';
import { Pace } from './pace.ts';
import type { Found, Pool } from './pool.ts';
import type { Watch } from '../analysis/watch.ts';

/** Something to be done in units: cells of a grid, blocks of customers. */
export interface Job<T extends Task> {
  readonly units: number;
  /** How many to begin with, where it is known that they take no long time; 1 when left out. */
  readonly first?: number;
  /** Somebody waits for it with a hand on a slider. */
  readonly isUrgent?: boolean;
  /** The task of some of the units. */
  task(stretch: Stretch): T;
}

/** Stretches that are handed out at most for each worker, and not yet taken by whoever waits for them. */
const AHEAD = 3;

/**
 * Has a job done by a pool in stretches, and gives what they find in order, as fast as it is taken. Fails with the
 * first stretch that fails and as soon as it is called off; then nothing more is handed out.
 */
export async function* inStretches<T extends Task>(
  { units, first, isUrgent, task }: Job<T>,
  pool: Pool,
  { signal, progress }: Watch = {},
): AsyncGenerator<Found<T>['finding']> {
  const over = new AbortController();
  const callOff = () => over.abort(signal!.reason);
  signal?.addEventListener('abort', callOff);
  const pace = new Pace(first);
  const pending: { to: number; found: Promise<Found<T>> }[] = [];

  // towards the end stretches get shorter, so that no worker is left alone with a long one
  const shareOf = (left: number) => Math.ceil(left / (2 * pool.workers));
  // two for each worker: the page that hands them out is busy drawing, and whoever is urgent would wait for it
  const urgent = (from: number) => Math.min(units - from, shareOf(units));

  function handOut(from: number): number {
    const to = from + (isUrgent ? urgent(from) : Math.min(pace.size, shareOf(units - from)));
    const found = pool.ask(task({ from, to }), over.signal, isUrgent);
    found.then(
      ({ took }) => pace.took(to - from, took),
      () => {}, // whoever waits hears of it
    );
    pending.push({ to, found });
    return to;
  }

  try {
    let next = 0;
    progress?.(0, units);
    while (true) {
      signal?.throwIfAborted();
      while (next < units && pending.length < AHEAD * pool.workers) next = handOut(next);
      const first = pending.shift();
      if (!first) return;
      const { finding } = await first.found;
      progress?.(first.to, units);
      yield finding;
    }
  } finally {
    signal?.removeEventListener('abort', callOff);
    over.abort();
  }
}
