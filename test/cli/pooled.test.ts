import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { Readable } from 'node:stream';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtProgram } from '../../src/cli/build.mjs';
import { fourfold } from '../../src/cli/fourfold.ts';
import { meter } from '../../src/cli/meter.ts';
import { threadsOf } from '../../src/cli/threads.ts';
import type { Connect } from '../../src/simulation/line.ts';
import { call, collector, smallScenario, start } from './program.ts';

const BUSY = smallScenario({
  parameters: { 'market.sample': 2_000, 'market.periods': 20, 'niches.count': 2 },
});
const VARY = ['--vary', 'economics.spend=50:100:20', '--vary', 'needs.variety=0:1:2'];

let connect: Connect;
beforeAll(async () => {
  connect = threadsOf(pathToFileURL(await builtProgram('src/cli/main.ts')));
}, 120_000);

/** The program in this process, with workers; how many it opened. */
async function withWorkers(args: readonly string[], input: string) {
  const [output, errors] = [collector(), collector()];
  let opened = 0;
  const counted = () => {
    opened++;
    return connect();
  };
  const streams = { input: Readable.from([input]), output: output.stream, errors: errors.stream };
  const code = await fourfold(args, { ...streams, connect: counted });
  return { code, output: output.text(), errors: errors.text(), opened };
}

describe('a sweep by workers writes what one thread writes, byte for byte', () => {
  test.each([1, 2, 3])(
    'with %d',
    async (workers) => {
      const args = ['sweep', '-', ...VARY];
      const alone = await call(args, BUSY);
      const pooled = await withWorkers([...args, '--workers', String(workers)], BUSY);
      expect([pooled.code, pooled.errors, pooled.opened]).toEqual([0, '', workers]);
      expect(pooled.output).toBe(alone.output);
      const halves = ['1/2', '2/2'].map((shard) =>
        withWorkers([...args, '--workers', String(workers), '--shard', shard], BUSY),
      );
      expect((await Promise.all(halves)).map(({ output }) => output).join('')).toBe(alone.output);
    },
    60_000,
  );

  test('and a short one opens no worker', async () => {
    const args = ['sweep', '-', '--vary', 'needs.variety=0:1:2', '--workers', '2'];
    expect(await withWorkers(args, smallScenario())).toMatchObject({ code: 0, errors: '', opened: 0 });
  });
});

test('a large business by workers has the digits of one thread', async () => {
  const args = ['run', '-', '--json', '--set', 'market.sample=60000'];
  const pooled = await withWorkers(args, BUSY);
  expect([pooled.code, pooled.errors]).toEqual([0, '']);
  expect(pooled.opened).toBeGreaterThan(0);
  expect(pooled.output).toBe((await call(args, BUSY)).output);
}, 60_000);

test('a worker that cannot start ends the program in one line and exit code 1', async () => {
  const broken = threadsOf(pathToFileURL('/nowhere/main.mjs'));
  const errors = collector();
  const streams = { input: Readable.from([BUSY]), output: collector().stream, errors: errors.stream };
  expect(await fourfold(['sweep', '-', ...VARY], { ...streams, connect: broken })).toBe(1);
  expect(errors.text()).toMatch(/^fourfold: something went wrong inside: .*nowhere.*\n$/);
});

test.each(['0', '65', 'all', '1.5', ''])('--workers=%s is refused', async (workers) => {
  const { code, output, errors } = await call(['sweep', '-', ...VARY, `--workers=${workers}`], BUSY);
  expect([code, output]).toEqual([2, '']);
  expect(errors).toBe(`--workers ${workers}: allowed: a whole number from 1 to 64\n`);
});

describe('an interrupt ends the built program with exit code 130, in silence', () => {
  const whole = ['--vary', 'needs.variety=0:3:500', '--vary', 'response.pickiness=0:5:500'];

  test('after a whole line of a sweep', async () => {
    const child = await start(['sweep', '-', ...whole]);
    child.stdin.end(BUSY);
    let output = '';
    let errors = '';
    child.stderr.on('data', (text) => (errors += text));
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (output.split('\n').length < 40 && (output + text).split('\n').length >= 40) child.kill('SIGINT');
      output += text;
    });
    expect(await once(child, 'close')).toEqual([130, null]);
    expect(errors).toBe('');
    const lines = output.split('\n');
    expect(lines.pop()).toBe('');
    expect(new Set(lines.map((line) => line.split(',').length)).size).toBe(1);
    expect((lines.length - 1) % 4).toBe(0);
  }, 60_000);
});

test('the meter tells how far a job is on one line, not too often, and goes', () => {
  const { stream, text } = collector();
  const { progress, clear } = meter(stream, 'cells');
  progress(0, 1_600);
  progress(1, 1_600);
  clear();
  expect(text()).toBe('\r\u001b[K0 of 1,600 cells\r\u001b[K');
});

test('progress is told on a terminal only, and leaves nothing there', async () => {
  const errors = collector();
  const streams = { input: Readable.from([BUSY]), output: collector().stream, errors: errors.stream };
  expect(
    await fourfold(['sweep', '-', ...VARY], {
      ...streams,
      errors: Object.assign(errors.stream, { isTTY: true }),
    }),
  ).toBe(0);
  expect(errors.text().startsWith('\r\u001b[K0 of 40 cells')).toBe(true);
  expect(errors.text().endsWith('\r\u001b[K')).toBe(true);
});
