import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createEngine } from '../../src/engine/engine.ts';
import type { Business } from '../../src/vocabulary/business.ts';
import { changed, defaultBusiness } from './businesses.ts';
import { digits, print, progress } from './table.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

async function held(): Promise<number> {
  // what is let go of is counted until a turn later
  for (let turn = 0; turn < 3; turn++) {
    collectGarbage();
    await pause(20);
  }
  return process.memoryUsage().arrayBuffers;
}

type Ask = 'measure' | 'run';

/** What all engines share is there afterwards; in a function of its own, as its engine would else still be held. */
function warmUp(business: Business, ask: Ask): void {
  createEngine()[ask](business);
}

/** Bytes of typed arrays a simulated customer takes while an engine is kept: after a run, and at most in between. */
async function measure(sample: number, ask: Ask): Promise<string[]> {
  const business = defaultBusiness(sample);
  warmUp(business, ask);
  const before = await held();
  const engine = createEngine();
  engine[ask](business);
  const most = process.memoryUsage().arrayBuffers - before;
  const first = (await held()) - before;
  for (const variety of [0.9, 1.1]) engine[ask](changed(business, { 'needs.variety': variety }));
  const later = (await held()) - before;
  engine[ask](business);
  const name = `${sample} customers, ${ask === 'run' ? 'with chance' : 'measures'}`;
  return [name, digits(first / sample), digits(later / sample), digits(most / sample)];
}

/** Memory of the engine's typed arrays per simulated customer. */
export async function memory(): Promise<void> {
  progress('memory');
  const rows: string[][] = [];
  for (const sample of [10_000, 100_000])
    for (const ask of ['measure', 'run'] as const) rows.push(await measure(sample, ask));
  const head = ['', 'kept', 'kept after other runs', 'first run before garbage is collected'];
  print('Memory: bytes of typed arrays per simulated customer, 20 periods', head, rows);
}
