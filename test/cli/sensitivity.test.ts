import { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtProgram } from '../../src/cli/build.mjs';
import { fourfold } from '../../src/cli/fourfold.ts';
import { threadsOf } from '../../src/cli/threads.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { doubtsOf } from '../../src/scenario/plausible.ts';
import { EXPERIENCE_IDS } from '../../src/vocabulary/experiences.ts';
import { call, collector, smallScenario } from './program.ts';

/** Only four numbers are in doubt; all others have a source. */
function scenario(more: object = {}): string {
  const ranges = {
    'needs.variety': [0.5, 2],
    'economics.spend': [50, 150],
    'response.retentionPoor': [0.6, 0.95],
    'offering.core, hot.unitCost': [1, 4],
  };
  const all = JSON.parse(smallScenario());
  const parsed = parseScenario(smallScenario());
  if ('problems' in parsed) throw new Error('the small scenario is not valid');
  const sources = Object.fromEntries(doubtsOf(parsed.scenario).map(({ id }) => [id, 'measured']));
  const parameters = { ...all.parameters, 'interaction.setup': 1_000, 'customization.setup': 2_000 };
  return smallScenario({ parameters, ranges, sources, ...more });
}

const SMALL = scenario();
const QUICK = ['--worlds', '40', '--base', '16'];
const IDS = ['needs.variety', 'response.retentionPoor', 'economics.spend', 'offering.core, hot.unitCost'];

async function jsonOf(...args: string[]) {
  const { code, output, errors } = await call(['sensitivity', '-', '--json', ...args], SMALL);
  expect([code, errors]).toEqual([0, '']);
  return JSON.parse(output);
}

test('the JSON has indices for every number in doubt, wins of worlds, and what else was found', async () => {
  const data = await jsonOf(...QUICK);
  expect(data.outputs.map((output: { name: string }) => output.name)).toEqual(['lead', 'wins']);
  for (const { parameters } of data.outputs) {
    expect(parameters.map(({ id }: { id: string }) => id)).toEqual(IDS);
    for (const { first, firstInterval, total, totalInterval } of parameters) {
      for (const [index, [low, high]] of [
        [first, firstInterval],
        [total, totalInterval],
      ])
        expect(low <= index && index <= high).toBe(true);
    }
  }
  expect(data.worlds.drawn).toBe(40);
  expect(Object.keys(data.worlds.wins)).toEqual(EXPERIENCE_IDS);
  const wins = Object.values(data.worlds.wins) as number[];
  expect(wins.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  expect(data.worlds.leads['one-to-one']).toHaveLength(50);
  for (const list of [data.decisive.inputs, data.tornado.bars, data.information.inputs])
    expect(list.map(({ id }: { id: string }) => id).sort()).toEqual([...IDS].sort());
  expect(data.forms).toHaveLength(3);
  expect(Object.keys(data.sureness)).toEqual(['chance', 'inputs', 'form']);
  expect(data.conditions.text).toMatch(/^One-to-one wins in .* plausible worlds/);
});

test('more worlds begin with those drawn before, and --worlds-only leaves the indices out', async () => {
  const [quick, other] = [await jsonOf(...QUICK), await jsonOf('--worlds', '40', '--worlds-only')];
  expect(other.outputs).toEqual([]);
  expect(other.worlds).toEqual(quick.worlds);
  expect((await jsonOf('--worlds', '40', '--base', '0')).worlds).toEqual(other.worlds);
});

test('what is set is asked about, within its stretched range', async () => {
  const { worlds } = await jsonOf('--worlds', '20', '--worlds-only', '--set', 'needs.variety=0.1');
  expect(worlds.doubts[0]).toEqual({ id: 'needs.variety', low: 0.1, likely: 0.1, high: 2 });
});

test('the text tells the three doubts and the numbers that matter, in lines of 80', async () => {
  const { code, output, errors } = await call(['sensitivity', '-', ...QUICK], SMALL);
  expect([code, errors]).toEqual([0, '']);
  for (const said of [/chance/, /plausible worlds/, /fit curve/, /Unit cost of core, hot/, /Sobol/])
    expect(output).toMatch(said);
  for (const line of output.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
  const brief = await call(['sensitivity', '-', '--worlds', '20', '--worlds-only'], SMALL);
  expect(brief.output).not.toContain('Sobol');
});

describe('refused in one line', () => {
  test.each([
    [['--worlds', '0'], '--worlds 0: allowed: a whole number from 20 to 20,000'],
    [['--worlds', 'many'], '--worlds many: allowed: a whole number from 20'],
    [['--base', '15'], '--base 15: allowed: 0 for none, or a whole number from 16 to 1,024'],
    [['--base', '1e9'], '--base 1e9: allowed'],
    [['--base', '64', '--worlds-only'], '--worlds-only and --base exclude each other'],
    [['--workers', '0'], '--workers 0: allowed'],
    [['--set', 'needs.varety=1'], 'did you mean "needs.variety"?'],
    [
      ['--set', 'response.retentionPoor=0.99'],
      'standard input with --set: parameters["response.retentionPoor"]',
    ],
    [['--vary', 'needs.variety=0:1:2'], '--vary is unknown'],
  ])('%j', async (args, line) => {
    const { code, output, errors } = await call(['sensitivity', '-', ...args], SMALL);
    expect([code, output]).toEqual([2, '']);
    expect(errors).toContain(line);
    expect(errors.trimEnd().split('\n')).toHaveLength(1);
  });

  test('a scenario without doubts', async () => {
    const { code, errors } = await call(['sensitivity', '-'], scenario({ ranges: {} }));
    expect(code).toBe(2);
    expect(errors).toMatch(/^standard input: no number is in doubt: .*add ranges\n$/);
  });

  test('no file', async () => {
    const { code, errors } = await call(['sensitivity']);
    expect([code, errors]).toEqual([2, 'sensitivity needs a FILE, or - for standard input\n']);
  });
});

describe('with workers', () => {
  let script: URL;
  beforeAll(async () => {
    script = pathToFileURL(await builtProgram('src/cli/main.ts'));
  }, 120_000);

  const BUSY = scenario({
    parameters: { 'market.sample': 1_000, 'market.periods': 8, 'niches.count': 2 },
  });

  test.each([1, 3])(
    '%d write what one thread writes, byte for byte',
    async (workers) => {
      const args = ['sensitivity', '-', '--json', '--worlds', '60', '--base', '16'];
      const output = collector();
      const errors = collector();
      let opened = 0;
      const connect = () => {
        opened++;
        return threadsOf(script)();
      };
      const streams = {
        input: Readable.from([BUSY]),
        output: output.stream,
        errors: errors.stream,
        connect,
      };
      expect(await fourfold([...args, '--workers', String(workers)], streams)).toBe(0);
      expect([errors.text(), opened]).toEqual(['', workers]);
      expect(output.text()).toBe((await call(args, BUSY)).output);
    },
    60_000,
  );
});

test('an interrupt ends it with exit code 130, and nothing is written', async () => {
  const output = collector();
  const errors = new Writable({
    write(_, __, done) {
      process.emit('SIGINT');
      done();
    },
  });
  const streams = {
    input: Readable.from([SMALL]),
    output: output.stream,
    errors: Object.assign(errors, { isTTY: true }),
  };
  expect(await fourfold(['sensitivity', '-', '--worlds', '20000', '--worlds-only'], streams)).toBe(130);
  expect(output.text()).toBe('');
});

test('progress is told on a terminal, as one job, and leaves nothing there', async () => {
  const errors = collector();
  const output = Object.assign(collector().stream, { isTTY: true });
  const streams = {
    input: Readable.from([SMALL]),
    output,
    errors: Object.assign(errors.stream, { isTTY: true }),
  };
  expect(await fourfold(['sensitivity', '-', ...QUICK], streams)).toBe(0);
  // a run, three forms, 40 worlds, nine of the tornado, 16 × 6 rows
  expect(errors.text()).toMatch(/\d+ of 149 businesses/);
  expect(errors.text().endsWith('\r\u001b[K')).toBe(true);
});
