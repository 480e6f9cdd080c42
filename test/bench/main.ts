import { accuracy } from './accuracy.ts';
import { customers } from './live/customers.ts';
import { kernels } from './kernel.ts';
import { live } from './live/live.ts';
import { map } from './live/map.ts';
import { memory } from './memory.ts';
import { peers } from './peers/peers.ts';
import { sample } from './sample.ts';
import { sets } from './sets.ts';
import { speed } from './speed.ts';
import { sweep } from './sweep.ts';
import { wholeRun, wholeRuns } from './whole-run.ts';

const TABLES: Readonly<Record<string, readonly (() => void | Promise<void>)[]>> = {
  speed: [speed, kernels, wholeRuns, memory],
  accuracy: [accuracy],
  sample: [sample],
  sets: [sets],
  sweep: [sweep],
  live: [live],
  map: [map],
  customers: [customers],
  peers: [peers],
  // a part of speed, in a process of its own
  'whole-run': [wholeRun],
  runs: [wholeRuns],
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !Object.hasOwn(TABLES, name));
if (unknown !== undefined) {
  console.error(`${unknown} is not a table; there are ${Object.keys(TABLES).join(', ')}`);
  process.exit(2);
}
for (const name of asked.length > 0 ? asked : ['speed', 'accuracy', 'sample']) {
  for (const table of TABLES[name]) await table();
}
