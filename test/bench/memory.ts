import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createEngine } from '../../src/engine/engine.ts';
import { changed, defaultBusiness } from './businesses.ts';
import { digits, print, progress } from './table.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

function held(): number {
  // the first collection only begins to let go of what other tables have left
  collectGarbage();
  collectGarbage();
  return process.memoryUsage().arrayBuffers;
}

/** Bytes of typed arrays a simulated customer takes while an engine is kept: after a run, and at most in between. */
function measure(sample: number, ask: 'measure' | 'run'): string[] {
  const business = defaultBusiness(sample);
  // what all engines share is there before
  createEngine()[ask](business);
  const before = held();
  const engine = createEngine();
  engine[ask](business);
  const most = process.memoryUsage().arrayBuffers - before;
  const first = held() - before;
  for (const variety of [0.9, 1.1]) engine[ask](changed(business, { 'needs.variety': variety }));
  const later = held() - before;
  engine[ask](business);
  const name = `${sample} customers, ${ask === 'run' ? 'with chance' : 'measures'}`;
  return [name, digits(first / sample), digits(later / sample), digits(most / sample)];
}

/** Memory of the engine's typed arrays per simulated customer. */
export function memory(): void {
  progress('memory');
  const rows = [10_000, 100_000].flatMap((sample) =>
    (['measure', 'run'] as const).map((ask) => measure(sample, ask)),
  );
  const head = ['', 'kept', 'kept after other runs', 'first run before garbage is collected'];
  print('Memory: bytes of typed arrays per simulated customer, 20 periods', head, rows);
}
