import { pathToFileURL } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import type { Probe } from '../../src/analysis/signs/probe.ts';
import { builtProgram } from '../../src/cli/build.mjs';
import { threadsOf } from '../../src/cli/threads.ts';
import { inspectWith } from '../../src/simulation/inspect.ts';
import type { Connect } from '../../src/simulation/line.ts';
import { localLine } from '../../src/simulation/local-line.ts';
import { createPool } from '../../src/simulation/pool.ts';
import { localInspect } from '../analysis/signs/inspect.ts';
import { heldLines, settled, small } from './lines.ts';

let threads: Connect;
beforeAll(async () => {
  threads = threadsOf(pathToFileURL(await builtProgram('src/cli/main.ts')));
}, 120_000);

const business = small();
const setting = { business, experience: 'one-to-one', periods: 3 } as const;
const PROBES: Probe[] = [
  { kind: 'results', businesses: [business, small({ 'niches.count': 3 })] },
  { kind: 'partitions', business, counts: [1, 2, 3] },
  { kind: 'ground', business },
  { kind: 'arms', setting },
  { kind: 'tests', setting, customers: 40, count: 50 },
  { kind: 'small tests', business },
  { kind: 'indicators', business },
  { kind: 'demand', question: { business, popular: null } },
  { kind: 'trials', seed: 'pool', from: 2, count: 2 },
];

test.each(PROBES.map((probe) => [probe.kind, probe] as const))(
  '%s: two threads find what one engine finds, to the last bit',
  async (_, probe) => {
    const pool = createPool(threads, 2);
    const steps: number[] = [];
    try {
      const found = await inspectWith(pool)(probe, { progress: (done) => steps.push(done) });
      expect(found).toEqual(await localInspect()(probe));
      expect(steps.at(-1)).toBe(found.length);
    } finally {
      pool.close();
    }
  },
);

test('what fails in a worker fails the inspection with its reason', async () => {
  const pool = createPool(localLine, 1);
  const wrong = { kind: 'results', businesses: [undefined] } as never;
  await expect(inspectWith(pool)(wrong)).rejects.toThrow(/undefined/);
  pool.close();
});

test('an inspection that is called off ends at once', async () => {
  const { connect } = heldLines();
  const off = new AbortController();
  const asked = inspectWith(createPool(connect, 1))(PROBES[4]!, { signal: off.signal });
  await settled();
  off.abort(new Error('enough'));
  await expect(asked).rejects.toThrow('enough');
});
