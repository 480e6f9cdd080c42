import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { readTrials } from '../../src/analysis/signs/record/rows.ts';
import { STORED_SEED, STORED_TRIALS } from '../../src/analysis/signs/record/stored.ts';
import { shareOf } from '../../src/analysis/wilson.ts';
import { builtProgram } from '../../src/cli/build.mjs';
import { fourfold } from '../../src/cli/fourfold.ts';
import { threadsOf } from '../../src/cli/threads.ts';
import { call, collector, component, smallScenario } from './program.ts';

const SMALL = smallScenario({
  parameters: { 'market.sample': 200, 'market.periods': 6, 'niches.count': 5 },
  offering: [
    component('core', 'product', { unitCost: 1 }),
    component('finish', 'product', { variety: 0.8 }),
    component('small talk', 'contact'),
  ],
});

async function jsonOf(...args: string[]) {
  const { code, output, errors } = await call(['signs', '-', '--json', ...args], SMALL);
  expect([code, errors]).toEqual([0, '']);
  return JSON.parse(output);
}

test('the JSON has the segmentation, the pilot and the concentration in the documented shape', async () => {
  const data = await jsonOf(
    '--customers',
    '60',
    '--periods',
    '3',
    '--tests',
    '4',
    '--experience',
    'targeted',
  );
  expect(Object.keys(data).slice(0, 3)).toEqual(['scenario', 'seed', 'modelVersion']);
  const { segmentation, pilot, concentration } = data;
  expect(segmentation.withinShare).toHaveLength(12);
  expect(segmentation.sizes.reduce((sum: number, size: number) => sum + size, 0)).toBeCloseTo(1, 10);
  const enough = segmentation.withinShare.findIndex((share: number) => share <= 0.2);
  expect(segmentation.groups80).toBe(enough < 0 ? null : enough + 1);
  expect(pilot).toMatchObject({ experience: 'targeted', customers: 60, periods: 3, tests: 4 });
  expect(pilot.streaks).toHaveLength(4);
  expect(Object.keys(concentration.topShares)).toEqual(['1', '3', '10']);
  expect(concentration.topShares['10']).toBeCloseTo(1, 10);
  expect(Object.keys(data.isOn)).toHaveLength(7);
  expect(data.analytics.indicators.length).toBeGreaterThanOrEqual(6);
  expect(Object.keys(data.text.questions)).toEqual(['involvement', 'benefit', 'simpler', 'costs']);
});

test('its numbers are those of run', async () => {
  const [data, { output }] = await Promise.all([jsonOf(), call(['run', '-', '--json'], SMALL)]);
  const { experiences } = JSON.parse(output);
  const gain = experiences['one-to-one'].valuePerCustomer - experiences.mass.valuePerCustomer;
  expect(data.pilot.gain).toBe(gain);
  expect(data.questions.simpler.gain).toBe(gain);
  expect(data.questions.costs['one-to-one'].payback).toBe(experiences['one-to-one'].payback);
});

test('what is set is asked about', async () => {
  const alike = await jsonOf('--set', 'needs.variety=0');
  expect([alike.segmentation.kind, alike.isOn.segmentation, alike.isOn.benefit]).toEqual([
    'alike',
    false,
    false,
  ]);
});

test('the text has the questions, the signs and the record, in lines of 80', async () => {
  const { code, output, errors } = await call(['signs', '-'], SMALL);
  expect([code, errors]).toEqual([0, '']);
  for (const said of [
    'FOUR QUESTIONS',
    'THREE SIGNS',
    'CONCENTRATION',
    'HOW FAR TO TRUST',
    'relative costs: speaks',
  ])
    expect(output).toContain(said);
  for (const line of output.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
});

describe('the track record', () => {
  test('begins with the businesses of the one that is kept', async () => {
    const { code, output } = await call(['signs', '--track-record', '--businesses', '20', '--json']);
    expect(code).toBe(0);
    const data = JSON.parse(output);
    expect([data.businesses, data.seed]).toEqual([20, STORED_SEED]);
    expect(data.trials).toBe(STORED_TRIALS.slice(0, data.trials.length));
    const won = readTrials(data.trials).filter(({ winner }) => winner === 3).length;
    expect(data.wins['one-to-one']).toEqual(shareOf(won, 20));
    expect(data.checks.map(({ kind }: { kind: string }) => kind)).toEqual([
      ...Array(4).fill('question'),
      ...Array(3).fill('sign'),
    ]);
    expect(data.text).toContain('In 20 plausible businesses');
  });

  test('is a table with intervals, in lines of 80', async () => {
    const { output } = await call(['signs', '--track-record', '--businesses', '20', '--seed', 'another']);
    expect(output).toMatch(/^segmentation +\d+%/m);
    expect(output.replaceAll('\n', ' ')).toContain('(seed another)');
    for (const line of output.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
  });
});

describe('refused in one line', () => {
  test.each([
    [['-', '--customers', '5'], '--customers 5: allowed: a whole number from 10 to 1,000,000'],
    [['-', '--periods', 'many'], '--periods many: allowed'],
    [['-', '--experience', 'mass'], '--experience mass: it is one of niche, targeted, one-to-one'],
    [['-', '--seed', 'x'], '--seed goes with --track-record'],
    [['-', '--set', 'needs.variety=9'], 'needs.variety'],
    [['-', '--set', 'response.retentionPoor=0.99'], 'standard input with --set:'],
    [['--track-record', '-'], '--track-record takes no FILE, not -'],
    [['--track-record', '--tests', '3'], '--tests goes with a FILE, not with --track-record'],
    [['--track-record', '--businesses', '5'], '--businesses 5: allowed: a whole number from 20 to 100,000'],
    [['--workers', '0', '-'], '--workers 0: allowed'],
    [[], 'signs needs a FILE, or - for standard input'],
  ])('%j', async (args, line) => {
    const { code, output, errors } = await call(['signs', ...args], SMALL);
    expect([code, output]).toEqual([2, '']);
    expect(errors).toContain(line);
    expect(errors.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('with workers', () => {
  let script: URL;
  beforeAll(async () => {
    script = pathToFileURL(await builtProgram('src/cli/main.ts'));
  }, 120_000);

  test('two write what one thread writes, byte for byte', async () => {
    const args = ['signs', '-', '--json'];
    const [output, errors] = [collector(), collector()];
    const connect = threadsOf(script);
    const streams = { input: Readable.from([SMALL]), output: output.stream, errors: errors.stream, connect };
    expect(await fourfold([...args, '--workers', '2'], streams)).toBe(0);
    expect(errors.text()).toBe('');
    expect(output.text()).toBe((await call(args, SMALL)).output);
  }, 120_000);
});
