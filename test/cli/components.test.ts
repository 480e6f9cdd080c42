import { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { componentWorths } from '../../src/analysis/component-worths.ts';
import { serveCurve } from '../../src/analysis/serving.ts';
import { builtProgram } from '../../src/cli/build.mjs';
import { takenApartAsText } from '../../src/cli/components-text.ts';
import { fourfold } from '../../src/cli/fourfold.ts';
import { threadsOf } from '../../src/cli/threads.ts';
import { EXPERIENCE_IDS } from '../../src/vocabulary/experiences.ts';
import { businessWith, gameSurvey, offeringOf } from '../analysis/tailored.ts';
import { call, collector, component, smallScenario } from './program.ts';

const OFFERING = [
  component('core, hot', 'product', { unitCost: 1 }),
  component('small talk', 'contact'),
  component('dear wrapping', 'product', { unitCost: 30, importance: 0.1 }),
  component('name badge', 'contact', { importance: 0 }),
];
const SMALL = smallScenario({ offering: OFFERING });
const NAMES = OFFERING.map(({ name }) => name);

async function jsonOf(...args: string[]) {
  const { code, output, errors } = await call(['components', '-', '--json', ...args], SMALL);
  expect([code, errors]).toEqual([0, '']);
  return JSON.parse(output);
}

/** One-to-one's value per customer with some components tailored and no others, as `run` has it. */
async function valueOf(names: readonly string[], file = SMALL): Promise<number> {
  const sets = NAMES.flatMap((name) => ['--set', `offering.${name}.tailored=${names.includes(name)}`]);
  const { output } = await call(['run', '-', '--json', ...sets], file);
  return JSON.parse(output).experiences['one-to-one'].valuePerCustomer;
}

test('the JSON has every component with its worths, the best set, and what was exact', async () => {
  const data = await jsonOf();
  expect(data.components.map(({ name }: { name: string }) => name)).toEqual(NAMES);
  for (const each of data.components)
    expect(Object.keys(each).slice(0, 6)).toEqual([
      'name',
      'alone',
      'lastIn',
      'shapley',
      'shapleyInterval',
      'cost',
    ]);
  expect(data).toMatchObject({ scenario: 'Small', experience: 'one-to-one' });
  expect(data.exact).toEqual({ shapley: true, best: true });
  expect(data.components[3]).toMatchObject({ canMatter: false, alone: 0, shapley: 0 });
  expect(data.sizes.map(({ size }: { size: number }) => size)).toEqual([0, 1, 2, 3]);
  expect(data.best).not.toContain('dear wrapping');
  expect(data.nearest.name).toBe('dear wrapping');
  expect(Object.keys(data.text)).toEqual(['best', 'sizes', 'nearest', 'serve']);
});

test('its values are those of run', async () => {
  const data = await jsonOf();
  const all = NAMES.slice(0, 3);
  expect(data.bestValue).toBe(await valueOf(data.best));
  expect(data.none).toBe(await valueOf([]));
  expect(data.all).toBe(await valueOf(all));
  for (const { size, names, value } of data.sizes) {
    expect(names).toHaveLength(size);
    expect(value).toBe(await valueOf(names));
  }
  for (const { name, alone, lastIn } of data.components.slice(0, 3)) {
    expect(alone).toBeCloseTo((await valueOf([name])) - data.none, 9);
    expect(lastIn).toBeCloseTo(data.all - (await valueOf(all.filter((other) => other !== name))), 9);
  }
  const shares = data.components.reduce((sum: number, { shapley }: { shapley: number }) => sum + shapley, 0);
  expect(shares).toBeCloseTo(data.all - data.none, 9);
});

test('whom to serve goes from nobody to everybody, with the spending of each share', async () => {
  const { serve } = await jsonOf('--set', 'needs.valueSkew=1.37');
  expect(Object.keys(serve.best)).toEqual(EXPERIENCE_IDS);
  expect(serve.points[0]).toMatchObject({ share: 0, spending: 0 });
  expect(serve.points.at(-1)).toMatchObject({ share: 1, spending: 1 });
  expect(serve.spendingOfTop20).toBeCloseTo(0.7, 2);
});

test('what is set is asked about', async () => {
  const cheap = await jsonOf('--set', 'offering.dear wrapping.unitCost=0', '--set', 'customization.effort=0');
  expect(cheap.best).toContain('dear wrapping');
  expect(cheap.nearest).toBeNull();
});

test('the text names the best set and has a line for each component, in lines of 80', async () => {
  const { code, output, errors } = await call(['components', '-'], SMALL);
  expect([code, errors]).toEqual([0, '']);
  for (const name of NAMES) expect(output).toMatch(new RegExp(`^${name} .*(yes|no)`, 'm'));
  for (const said of [/^Worth tailoring: /m, /Nearest to being worth it is/, /Whom to serve/, /The top 20%/])
    expect(output).toMatch(said);
  for (const line of output.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
});

test('of more than 12 components the text says that shares are sampled and the best set searched for', async () => {
  const business = businessWith(offeringOf(13));
  const { survey } = gameSurvey((flags) => flags.filter(Boolean).length);
  const worths = await componentWorths({ business }, survey);
  const serve = await serveCurve(business, survey);
  const text = { best: '', sizes: '', nearest: '', serve: '' };
  const found = { worths, nearest: undefined, serve, text };
  expect(takenApartAsText('Many', business, found).replaceAll('\n', ' ')).toContain('shares are sampled');
});

describe('refused in one line', () => {
  test.each([
    [['--workers', '0'], '--workers 0: allowed'],
    [['--set', 'offering.small tal.tailored=false'], 'did you mean "offering.small talk.tailored"?'],
    [
      ['--set', 'response.retentionPoor=0.99'],
      'standard input with --set: parameters["response.retentionPoor"]',
    ],
    [['--worlds', '10'], '--worlds is unknown'],
  ])('%j', async (args, line) => {
    const { code, output, errors } = await call(['components', '-', ...args], SMALL);
    expect([code, output]).toEqual([2, '']);
    expect(errors).toContain(line);
    expect(errors.trimEnd().split('\n')).toHaveLength(1);
  });

  test('no file', async () => {
    const { code, errors } = await call(['components']);
    expect([code, errors]).toEqual([2, 'components needs a FILE, or - for standard input\n']);
  });
});

describe('with workers', () => {
  let script: URL;
  beforeAll(async () => {
    script = pathToFileURL(await builtProgram('src/cli/main.ts'));
  }, 120_000);

  const BUSY = smallScenario({
    offering: OFFERING,
    parameters: { 'market.sample': 1_000, 'market.periods': 12 },
  });

  test.each([1, 3])(
    '%d write what one thread writes, byte for byte',
    async (workers) => {
      const args = ['components', '-', '--json'];
      const output = collector();
      const errors = collector();
      let opened = 0;
      const connect = () => {
        opened++;
        return threadsOf(script)();
      };
      const streams = { input: Readable.from([BUSY]), output: output.stream, errors: errors.stream, connect };
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
  expect(await fourfold(['components', '-'], streams)).toBe(130);
  expect(output.text()).toBe('');
});

test('progress is told on a terminal, as one job, and leaves nothing there', async () => {
  const errors = collector();
  const streams = {
    input: Readable.from([SMALL]),
    output: Object.assign(collector().stream, { isTTY: true }),
    errors: Object.assign(errors.stream, { isTTY: true }),
  };
  expect(await fourfold(['components', '-'], streams)).toBe(0);
  // eight sets, six for unit costs, mass, about 50 for the nearest, at most 95 shares to serve
  expect(errors.text()).toMatch(/\d+ of 160 businesses/);
  expect(errors.text().endsWith('\r\u001b[K')).toBe(true);
});
