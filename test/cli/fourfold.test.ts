import { Readable } from 'node:stream';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtProgram } from '../../src/cli/build.mjs';
import { BOOKSTORE, call, run, start } from './program.ts';

beforeAll(() => builtProgram('src/cli/main.ts'), 120_000);

const WIDEST = 80;

test.each([[['--help']], [['help']], [['run', '--help']], [['sweep', 'FILE', '-h']]])(
  '%j shows how the program is used',
  async (args) => {
    const { code, output, errors } = await call(args);
    expect([code, errors]).toEqual([0, '']);
    for (const command of ['run', 'sweep', 'break-even', 'sensitivity', 'components', 'check'])
      expect(output).toContain(`fourfold ${command} FILE`);
    for (const line of output.split('\n')) expect(line.length).toBeLessThanOrEqual(WIDEST);
  },
);

test('without arguments the usage is shown and a command asked for', async () => {
  const { code, output, errors } = await run([]);
  expect(code).toBe(2);
  expect(output).toContain('fourfold run FILE');
  expect(errors).toBe(
    'a command is missing: it is one of run, sweep, break-even, sensitivity, components, signs, check\n',
  );
});

test('help exits with 0 and writes no errors', async () => {
  const { code, errors } = await run(['help']);
  expect([code, errors]).toEqual([0, '']);
});

describe('one line on standard error and exit code 2', () => {
  test.each([
    [
      ['fly'],
      '"fly" is not a command: it is one of run, sweep, break-even, sensitivity, components, signs, check; fourfold --help shows how it is used',
    ],
    [['fly\u001b[31m\n'], '"fly [31m " is not a command'],
    [['run'], 'run needs a FILE, or - for standard input'],
    [['sweep', '--csv'], 'sweep needs a FILE'],
    [['check'], 'check needs at least one FILE'],
    [['check', '-', '-'], 'check can read standard input, -, once'],
    [['run', BOOKSTORE, 'more'], `run takes one FILE, not 2: ${BOOKSTORE} more`],
    [['run', BOOKSTORE, '--fast'], '--fast is unknown; the flags here are --set, --json, --help'],
    [['check', BOOKSTORE, '--json'], '--json is unknown; the flags here are --help'],
    [['run', BOOKSTORE, '--set'], '--set needs a value'],
    [['run', BOOKSTORE, '--set', '--json'], '--set needs a value'],
    [['run', BOOKSTORE, '--json=yes'], '--json takes no value'],
    [['run', BOOKSTORE, '--json', '--json'], '--json is given 2 times; once is enough'],
    [['sweep', BOOKSTORE, '--shard', '1/2', '--shard', '2/2'], '--shard is given 2 times'],
    [['run', 'scenarios/nowhere.json'], 'scenarios/nowhere.json: there is no such file'],
    [['run', `${BOOKSTORE}/x`], `${BOOKSTORE}/x: there is no such file`],
    [['run', 'scenarios'], 'scenarios: this is a folder, not a file'],
  ])('%j', async (args, line) => {
    const { code, output, errors } = await call(args);
    expect([code, output]).toEqual([2, '']);
    expect(errors).toContain(line);
    expect(errors.trimEnd().split('\n')).toHaveLength(1);
  });
});

test('a refusal leaves the built program with exit code 2 and an empty standard output', async () => {
  const { code, output, errors } = await run(['run', 'scenarios/nowhere.json']);
  expect([code, output]).toEqual([2, '']);
  expect(errors).toBe('scenarios/nowhere.json: there is no such file\n');
});

test('bytes that are no text are refused as such', async () => {
  const { code, errors } = await call(['run', '-'], Readable.from([Buffer.from([0xff, 0xfe, 0x7b, 0x00])]));
  expect(code).toBe(2);
  expect(errors).toBe('standard input: this is not text in UTF-8\n');
});

test('something unexpected ends in one line and exit code 1, and where it was only when asked', async () => {
  const broken = () =>
    Readable.from(
      (async function* () {
        yield '{';
        throw new Error('the reader\nbroke');
      })(),
    );
  const { code, errors } = await call(['run', '-'], broken());
  expect(code).toBe(1);
  expect(errors).toBe(
    'fourfold: something went wrong inside: the reader broke (FOURFOLD_DEBUG=1 shows where)\n',
  );
  process.env.FOURFOLD_DEBUG = '1';
  try {
    expect((await call(['run', '-'], broken())).errors).toMatch(/broke\n\s+at /);
  } finally {
    delete process.env.FOURFOLD_DEBUG;
  }
});

test('a reader that leaves early ends the program in silence', async () => {
  const child = await start(['sweep', BOOKSTORE, '--vary', 'economics.spend=1:1000:200000']);
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect([code, errors]).toEqual([0, '']);
}, 60_000);
