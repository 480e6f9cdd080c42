import { MOST_WORKERS } from './pooled.ts';
import { Refusal } from './refusal.ts';

/** The number behind --workers; undefined when the user leaves it open. */
export function readWorkers(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const workers = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (workers >= 1 && workers <= MOST_WORKERS) return workers;
  throw new Refusal(`--workers ${text}: allowed: a whole number from 1 to ${MOST_WORKERS}`);
}
