import { createEngine, type Engine } from '../engine/engine.ts';

/** Samples above which an engine keeps so much that one has to do for all. */
const SMALL = 10_000;

/** Engines kept at the same time. */
const MOST = 3;

/**
 * An engine for every size of sample asked about lately: a map and lines that take turns in a worker then keep what
 * each has computed. The one asked for longest ago makes room.
 */
export function keepEngines(common: Engine): (sample: number) => Engine {
  const bySample = new Map<number, Engine>();
  return (sample) => {
    if (sample > SMALL) return common;
    const engine = bySample.get(sample) ?? createEngine();
    bySample.delete(sample);
    bySample.set(sample, engine);
    const [oldest] = bySample.keys();
    if (bySample.size > MOST) bySample.delete(oldest!);
    return engine;
  };
}
