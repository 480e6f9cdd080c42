import { createEngine, type Engine } from '../engine/engine.ts';
import { keepDesigns } from '../engine/niches/design.ts';
import type { Task } from './messages.ts';

/** Samples above which an engine keeps so much that one has to do for all. */
const SMALL = 10_000;

/** Engines kept at the same time. */
const MOST = 4;

/**
 * What tasks must have in common so that an engine can answer one from what it has kept of the other: a map and
 * lines differ in their samples, and worlds are other markets every time.
 */
function kindOf(task: Task): string {
  if (task.kind !== 'cells') return 'any';
  const sample = task.batch.business.parameters['market.sample'];
  if (sample > SMALL) return 'any';
  return isOfWorlds(task) ? `worlds of ${sample}` : `cells of ${sample}`;
}

function isOfWorlds(task: Task): boolean {
  return task.kind === 'cells' && task.batch.seeds !== undefined;
}

/**
 * An engine for every kind of task done lately, so that those that take turns in a worker keep what each has computed.
 * The one asked for longest ago makes room.
 */
export function keepEngines(common: Engine): (task: Task) => Engine {
  const kept = new Map<string, Engine>();
  // a map and lines are of one market, whatever their samples
  const designs = keepDesigns();
  return (task) => {
    const kind = kindOf(task);
    if (kind === 'any') return common;
    const engine = kept.get(kind) ?? createEngine(isOfWorlds(task) ? undefined : designs);
    kept.delete(kind);
    kept.set(kind, engine);
    const [oldest] = kept.keys();
    if (kept.size > MOST) kept.delete(oldest!);
    return engine;
  };
}
