import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { call, smallScenario } from './program.ts';

const README = readFileSync('README.md', 'utf8');
const SHARDS = [...README.matchAll(/--shard ("[^"]*"|\S+)/g)].map(([, text]) => text!);
const NAMES = [...README.matchAll(/> ("\S*part-.*\.csv")/g)].map(([, text]) => text!);

/** What a shell makes of a text for each value of a variable from `first` on. */
function expanded(text: string, variable: string, first: number, count: number, more = ''): string[] {
  const loop = `${more} for k in $(seq ${first} ${first + count - 1}); do ${variable}=$k; echo ${text}; done`;
  return execFileSync('sh', ['-c', loop], { encoding: 'utf8' }).trimEnd().split('\n');
}

const COUNT = 64;
const ALL = Array.from({ length: COUNT }, (_, k) => `${k + 1}/${COUNT}`);
const [parallel, slurm, kubernetes] = SHARDS.filter((text) => /[{$]/.test(text)) as [string, string, string];

test('GNU parallel, a Slurm array and a Kubernetes indexed job each take every shard once, in order', () => {
  expect(README).toContain(`seq ${COUNT} | parallel --keep-order`);
  expect(ALL.map((_, k) => parallel.replace('{}', String(k + 1)))).toEqual(ALL);

  expect(README).toContain(`#SBATCH --array=1-${COUNT}`);
  const count = `SLURM_ARRAY_TASK_COUNT=${COUNT};`;
  expect(expanded(slurm, 'SLURM_ARRAY_TASK_ID', 1, COUNT, count)).toEqual(ALL);

  expect(README).toContain(`completions: ${COUNT}`);
  expect(expanded(kubernetes, 'JOB_COMPLETION_INDEX', 0, COUNT)).toEqual(ALL);
});

test('the files of array jobs come in the order of their shards when they are joined by cat', () => {
  expect(NAMES).toHaveLength(2);
  const [bySlurm, byKubernetes] = [
    expanded(NAMES[0]!, 'SLURM_ARRAY_TASK_ID', 1, COUNT),
    expanded(NAMES[1]!, 'JOB_COMPLETION_INDEX', 0, COUNT),
  ];
  for (const names of [bySlurm, byKubernetes]) {
    expect(new Set(names).size).toBe(COUNT);
    expect(names.toSorted()).toEqual(names);
  }
});

test('those shards join to the whole, byte for byte', async () => {
  const sweep = ['sweep', '-', '--vary', 'needs.variety=0:3:10', '--vary', 'customization.costScale=0:4:10'];
  const whole = await call(sweep, smallScenario());
  const shards: string[] = [];
  for (const shard of expanded(kubernetes, 'JOB_COMPLETION_INDEX', 0, COUNT)) {
    const { code, output } = await call([...sweep, '--shard', shard, '--workers', '1'], smallScenario());
    expect(code).toBe(0);
    shards.push(output);
  }
  expect(shards.join('')).toBe(whole.output);
});

test('the sweep that the README splits is one that the program takes', async () => {
  const varies = README.match(/--vary (\S+) --vary (\S+) \\/)!.slice(1);
  const args = varies.flatMap((vary) => ['--vary', vary]);
  // of a hundred thousand shards, one with a few cells
  const { code, errors } = await call(['sweep', '-', ...args, '--shard', '7/100000'], smallScenario());
  expect([code, errors]).toEqual([0, '']);
});
