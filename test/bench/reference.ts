import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Business } from '../../src/vocabulary/business.ts';
import { perExperience } from '../../src/vocabulary/experiences.ts';
import type { NumericId } from '../../src/vocabulary/parameters.ts';
import { drawsOf, nearestNiche, unitMisfit } from './draws.ts';
import type { Ledger } from './ledger.ts';
import { progress } from './table.ts';

/** In the order of struct Parameters of reference.c. */
const ORDER: readonly NumericId[] = [
  'market.customers',
  'market.discountRate',
  'needs.variety',
  'response.pickiness',
  'response.retentionPerfect',
  'response.retentionPoor',
  'response.walletPoor',
  'response.involvement',
  'response.priceSensitivity',
  'interaction.contacts',
  'interaction.insight',
  'interaction.contactCost',
  'interaction.effort',
  'interaction.setup',
  'interaction.upkeep',
  'customization.flexibility',
  'customization.effort',
  'customization.costScale',
  'customization.setup',
  'customization.upkeep',
  'niches.count',
  'niches.setupEach',
  'niches.upkeepEach',
  'niches.unitCost',
  'niches.effort',
  'economics.spend',
  'economics.grossMargin',
];

export interface ReferenceRun {
  readonly nanoseconds: number;
  readonly results: Ledger;
}

/** The model in C, in a process of its own that runs on demand; draws are read before its clock starts. */
export interface Reference {
  run(business: Business): Promise<ReferenceRun>;
  close(): void;
}

const CACHE = path.join('node_modules', '.cache', 'fourfold');
const FLAGS = ['-O3', '-march=native', '-fno-tree-vectorize'];

/**
 * Builds the reference; undefined where there is no gcc.
 * @param kind plain: the model as it is written, all in every period; keeping: what does not change with time is
 * computed once a customer
 */
export function buildReference(kind: 'plain' | 'keeping' = 'plain'): string | undefined {
  if (spawnSync('gcc', ['--version']).error) {
    progress('there is no gcc here: the C reference is left out');
    return undefined;
  }
  mkdirSync(CACHE, { recursive: true });
  const program = path.join(CACHE, `reference-${kind}-${process.pid}`);
  const define = `-DKEEPING=${Number(kind === 'keeping')}`;
  execFileSync('gcc', [...FLAGS, define, 'test/bench/reference.c', '-o', program, '-lm']);
  process.on('exit', () => rmSync(program, { force: true }));
  return program;
}

/** Writes what is drawn or kept before the clock starts, as reference.c reads it: product components first. */
function writeDraws(file: string, business: Business): void {
  const draws = drawsOf(business);
  const { sample } = draws;
  const periods = business.parameters['market.periods'];
  const { offering } = business;
  const isProduct = (d: number) => offering[d].tailoredBy === 'product';
  const order = [...offering.keys()].sort((a, b) => Number(isProduct(b)) - Number(isProduct(a)));
  const importance = offering.reduce((sum, each) => sum + each.importance, 0);
  const units = offering.map((each) => (each.importance / importance) * each.variety ** 2);
  const everyone = Array.from({ length: sample }, (_, i) => i);
  const inNiche = (i: number) => {
    const niche = nearestNiche(draws, i);
    return unitMisfit(
      draws,
      i,
      units,
      draws.centres.map((list) => list[niche]),
    );
  };
  const average = offering.map(() => 0);
  const noise = new Float64Array(sample * periods * order.length);
  for (let row = 0; row < sample * periods; row++)
    order.forEach((d, k) => (noise[row * order.length + k] = draws.noise[d][row]));

  const out = openSync(file, 'w');
  writeSync(out, Int32Array.of(sample, periods, order.filter(isProduct).length, order.length));
  for (const list of [
    order.map((d) => offering[d].importance / importance),
    order.map((d) => offering[d].variety),
    order.map((d) => offering[d].unitCost),
    draws.value,
    draws.own,
    everyone.map((i) => unitMisfit(draws, i, units, average)),
    everyone.map(inNiche),
    everyone.flatMap((i) => order.map((d) => draws.needs[d][i])),
    noise,
  ])
    writeSync(out, Float64Array.from(list));
  closeSync(out);
}

function answerOf(line: string): ReferenceRun {
  const [nanoseconds, ...numbers] = line.split(' ').map(Number);
  const results = perExperience((_, e) => {
    const [value, loyalty, cost, customerBenefit] = numbers.slice(4 * e);
    return { value, loyalty, cost, customerBenefit };
  });
  return { nanoseconds, results };
}

/** Starts the reference with the draws of a business. */
export async function startReference(program: string, business: Business): Promise<Reference> {
  const file = `${program}-${business.parameters['market.sample']}.draws`;
  writeDraws(file, business);
  const child: ChildProcess = spawn(program, [file], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  const run = async ({ parameters }: Business) => {
    child.stdin!.write(`${ORDER.map((id) => parameters[id]).join(' ')}\n`);
    const { value, done } = await lines.next();
    if (done) throw new Error('the C reference stopped');
    return answerOf(value);
  };
  try {
    await run(business);
  } finally {
    rmSync(file, { force: true });
  }
  return { run, close: () => child.stdin!.end() };
}
