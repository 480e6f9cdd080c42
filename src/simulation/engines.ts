import { createEngine, type Engine } from '../engine/engine.ts';
import { keepDesigns } from '../engine/niches/design.ts';
import { actsAfter } from '../analysis/sweep.ts';
import type { Task } from './messages.ts';

/** Samples above which an engine keeps so much that one has to do for all. */
const SMALL = 10_000;

/** Engines kept at the same time. */
const MOST = 5;

/**
 * What tasks must have in common so that an engine can answer one from what it has kept of the other: a map and
 * lines differ in their samples, and where needs or the offering vary every cell is another market. Undefined: nothing.
 */
function kindOf(task: Task): { readonly name: string; readonly isOneMarket: boolean } | undefined {
  if (task.kind !== 'cells') return undefined;
  const { business, targets, seeds, tailored } = task.batch;
  const sample = business.parameters['market.sample'];
  if (sample > SMALL) return undefined;
  // how many niches are designed does not change for whom
  const isOneMarket =
    !seeds &&
    !tailored &&
    targets.every((target) => target.id === 'niches.count' || actsAfter(target, 'niches'));
  return { name: `${isOneMarket ? 'cells' : 'markets'} of ${sample}`, isOneMarket };
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
    if (!kind) return common;
    const engine = kept.get(kind.name) ?? createEngine(kind.isOneMarket ? designs : undefined);
    kept.delete(kind.name);
    kept.set(kind.name, engine);
    const [oldest] = kept.keys();
    if (kept.size > MOST) kept.delete(oldest!);
    return engine;
  };
}
