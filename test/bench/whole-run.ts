import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { createEngine } from '../../src/engine/engine.ts';
import { changed, defaultBusiness } from './businesses.ts';
import { race } from './clock.ts';
import { median } from './statistics.ts';
import { digits, print, progress } from './table.ts';

const SAMPLES = [1_000, 10_000];
const ROUNDS = 5;

/** Prints the nanoseconds of processor that a run after needs.variety takes in this process, one number a sample. */
export async function wholeRun(): Promise<void> {
  const times: number[] = [];
  for (const sample of SAMPLES) {
    const engine = createEngine();
    const business = defaultBusiness(sample);
    const run = (turn: number) =>
      void engine.results(changed(business, { 'needs.variety': 1 - ((turn % 97) + 1) / 2000 }));
    const taken = await race([{ name: 'run', batch: 5, run }], 100_000 / sample);
    times.push(taken.get('run')!);
  }
  console.log(JSON.stringify(times));
}

/** The same in a process of its own, started with some flags. */
function inProcess(flags: readonly string[]): number[] {
  const launcher = path.resolve('test/bench/launch.mjs');
  return JSON.parse(execFileSync(process.execPath, [...flags, launcher, 'whole-run'], { encoding: 'utf8' }));
}

/** A whole run where there is WebAssembly and where there is none: processes in turns, medians. */
export function wholeRuns(): void {
  const ways = [
    { name: 'plain TypeScript', flags: ['--no-expose-wasm'], times: [] as number[][] },
    { name: 'WebAssembly, two at a time', flags: [], times: [] as number[][] },
  ];
  for (let round = 1; round <= ROUNDS; round++) {
    progress(`whole run, round ${round} of ${ROUNDS}`);
    for (const { flags, times } of ways) times.push(inProcess(flags));
  }
  const medians = ways.map(({ times }) => SAMPLES.map((_, k) => median(times.map((each) => each[k]))));
  const rows = ways.map(({ name }, way) => [
    name,
    ...SAMPLES.flatMap((_, k) => [digits(medians[way][k] / 1e6), digits(medians[0][k] / medians[way][k])]),
  ]);
  const head = SAMPLES.flatMap((sample) => [`ms, ${sample.toLocaleString('en')} customers`, 'times as fast']);
  print('Whole run after needs.variety', ['', ...head], rows);
}
