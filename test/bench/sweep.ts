import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pointsBetween } from '../../src/analysis/sweep.ts';
import { EXPERIENCE_IDS } from '../../src/vocabulary/experiences.ts';
import { changed, defaultBusiness } from './businesses.ts';
import { buildReference, startReference } from './reference.ts';
import { median } from './statistics.ts';
import { digits, machine, print, progress } from './table.ts';

const STEPS = 40;
const ROUNDS = 5;
const VARIETY = pointsBetween(0, 3, STEPS);
const PICKINESS = pointsBetween(0, 5, STEPS);
const BUSINESS = defaultBusiness(1_000, 'sweep');
const CELLS = VARIETY.flatMap((variety) =>
  PICKINESS.map((pickiness) =>
    changed(BUSINESS, { 'needs.variety': variety, 'response.pickiness': pickiness }),
  ),
);

interface Swept {
  readonly seconds: number;
  /** By cell, then experience. */
  readonly values: readonly number[];
}

/** All cells through the command line, from the start of its process to its end. */
function byCommandLine(file: string): Swept {
  const vary = [`needs.variety=0:3:${STEPS}`, `response.pickiness=0:5:${STEPS}`];
  const args = ['src/cli/launch.mjs', 'sweep', file, ...vary.flatMap((each) => ['--vary', each])];
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(stderr);
  const [head, ...lines] = stdout.trim().split('\n');
  const column = head.trim().split(',').indexOf('value');
  return { seconds, values: lines.map((line) => Number(line.split(',')[column])) };
}

/** All cells in C on one thread; seconds of processor, started and with its draws read. */
async function inC(program: string): Promise<Swept> {
  const reference = await startReference(program, BUSINESS);
  const values: number[] = [];
  let nanoseconds = 0;
  for (const cell of CELLS) {
    const run = await reference.run(cell);
    nanoseconds += run.nanoseconds;
    for (const id of EXPERIENCE_IDS) values.push(run.results[id].value);
  }
  reference.close();
  return { seconds: nanoseconds / 1e9, values };
}

function agree(ours: readonly number[], theirs: readonly number[]): void {
  const far = theirs.findIndex((value, k) => !(Math.abs(value - ours[k]) <= 1e-6 * Math.abs(ours[k])));
  if (far >= 0 || ours.length !== theirs.length)
    throw new Error(`cell ${far >> 2}: the command line says ${ours[far]}, the C reference ${theirs[far]}`);
}

/** A break-even map from the command line, process start included, against the same cells in C on one thread. */
export async function sweep(): Promise<void> {
  const programs = (['plain', 'keeping'] as const).map((kind) => buildReference(kind));
  const folder = mkdtempSync(path.join(tmpdir(), 'fourfold-bench-'));
  const file = path.join(folder, 'default.fourfold.json');
  const parameters = { 'market.sample': 1_000 };
  writeFileSync(
    file,
    JSON.stringify({ format: 'fourfold-scenario', version: 1, name: 'Default', seed: 'sweep', parameters }),
  );
  const times = { ours: [] as number[], c: programs.map((): number[] => []) };
  try {
    byCommandLine(file); // builds the program if its sources have changed
    for (let round = 0; round < ROUNDS; round++) {
      progress(`sweep, round ${round + 1} of ${ROUNDS}`);
      const ours = byCommandLine(file);
      times.ours.push(ours.seconds);
      for (const [k, program] of programs.entries()) {
        if (!program) continue;
        const theirs = await inC(program);
        agree(ours.values, theirs.values);
        times.c[k].push(theirs.seconds);
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  const row = (name: string, all: readonly number[]) => [
    name,
    ...(all.length > 0 ? [digits(median(all)), digits(Math.min(...all))] : ['no gcc', '']),
    ...times.c.map((c) => (c.length > 0 ? digits(median(all) / median(c)) : '')),
  ];
  print(
    `Sweep: ${STEPS} × ${STEPS} cells, 1,000 customers; seconds, median of ${ROUNDS}; ${machine()}`,
    ['', 'median', 'least', 'to C', 'to C that keeps'],
    [
      row('command line, start included', times.ours),
      row('C reference, one thread, processor time', times.c[0]),
      row('C, keeping what stays', times.c[1]),
    ],
  );
}
