import type { Engine } from '../../engine/engine.ts';
import { keysOf } from '../../engine/random/keys.ts';
import type { Stretch } from '../sweep.ts';
import { demandOf } from './concentration/demand.ts';
import { measureIndicators } from './indicators/measured.ts';
import { drawTest } from './pilot/draw.ts';
import { rememberArms } from './pilot/setting.ts';
import { runSmallTests } from './pilot/run-small-tests.ts';
import type { Found, Probe } from './probe.ts';
import { readRecord } from './record/track-record.ts';
import { tryBusiness } from './record/trial.ts';
import { groundOfBusiness, onAxes } from './segmentation/ground.ts';
import { DRAWN, partition } from './segmentation/partition.ts';

const arms = rememberArms();

function groundAt(business: Parameters<typeof groundOfBusiness>[0]): Found['ground'] {
  const ground = groundOfBusiness(business);
  const drawn = ground.points.map((list) => list.subarray(0, DRAWN));
  return {
    places: onAxes(ground, drawn, drawn[0]?.length ?? 0),
    axisShares: ground.axes.map(([, share]) => share),
    isDiffering: ground.total > 0,
  };
}

/** Finds one unit of a probe. */
function examineUnit(engine: Engine, probe: Probe, unit: number): Found[Probe['kind']] {
  switch (probe.kind) {
    case 'results':
      return engine.results(probe.businesses[unit]!);
    case 'ground':
      return groundAt(probe.business);
    case 'partitions':
      return partition(groundOfBusiness(probe.business), probe.counts[unit]!);
    case 'arms': {
      const [mass, treated] = arms(probe.setting);
      return { customers: mass.lives.customers, mass: mass.spread, treated: treated.spread };
    }
    case 'tests': {
      const [mass, treated] = arms(probe.setting);
      return drawTest(mass, treated, probe.customers, keysOf(probe.setting.business.seed), unit);
    }
    case 'small tests':
      return runSmallTests(engine, probe.business);
    case 'indicators':
      return measureIndicators(engine, probe.business, engine.results(probe.business));
    case 'demand':
      return demandOf(engine, probe.question);
    case 'record':
      return readRecord(probe.trials, probe.seed);
    case 'trials':
      return tryBusiness(engine, probe.seed, probe.from + unit);
  }
}

/** Finds a stretch of the units of a probe, in order. */
export function examine(engine: Engine, probe: Probe, { from, to }: Stretch): Found[Probe['kind']][] {
  return Array.from({ length: to - from }, (_, k) => examineUnit(engine, probe, from + k));
}
