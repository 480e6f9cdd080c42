import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withValue } from '../../src/scenario/change.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { doubtsOf } from '../../src/scenario/plausible.ts';
import { numericIds } from '../../src/scenario/settings.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

function read(text: string): Scenario {
  const parsed = parseScenario(text);
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.scenario;
}

function scenario(more: object = {}): Scenario {
  const offering = [
    { name: 'a.b', tailoredBy: 'product', importance: 0.5, variety: 1, unitCost: 3, tailored: true },
  ];
  const base = { format: 'fourfold-scenario', version: 1, name: 'x', offering };
  return read(JSON.stringify({ ...base, ...more }));
}

const doubtAbout = (of: Scenario, id: string) => doubtsOf(of).find((doubt) => doubt.id === id);

test('a range of the file is the doubt, whatever the source says', () => {
  const of = scenario({
    parameters: { 'economics.spend': 80 },
    ranges: { 'economics.spend': [70, 100] },
    sources: { 'economics.spend': 'the annual report' },
  });
  expect(doubtAbout(of, 'economics.spend')).toEqual({
    id: 'economics.spend',
    component: undefined,
    low: 70,
    likely: 80,
    high: 100,
    isWhole: false,
  });
});

test.each([
  [undefined, true],
  ['assumed', true],
  ['assumed: as in other shops', true],
  ['Assumed by the owner', true],
  ['assumedly', false],
  ['the annual report', false],
])('with the source %j and no range a number is in doubt: %j', (source, isInDoubt) => {
  const of = scenario({
    parameters: { 'economics.spend': 80 },
    sources: source === undefined ? {} : { 'economics.spend': source },
  });
  const found = doubtAbout(of, 'economics.spend');
  if (!isInDoubt) return expect(found).toBeUndefined();
  expect([found!.low, found!.likely, found!.high]).toEqual([64, 80, 96]);
});

test('±20% ends where the scale does, and 0 stays 0', () => {
  const parameters = { 'response.retentionPerfect': 0.95, 'customization.flexibility': 1 };
  const of = scenario({ parameters });
  expect(doubtAbout(of, 'response.retentionPerfect')).toMatchObject({ low: 0.95 - 0.2 * 0.95, high: 0.999 });
  expect(doubtAbout(of, 'customization.flexibility')).toMatchObject({ low: 0.8, high: 1 });
  expect(doubtAbout(of, 'response.courtesy')).toBeUndefined();
});

test('components are in doubt too, by their place', () => {
  expect(doubtAbout(scenario(), 'offering.a.b.unitCost')).toMatchObject({ component: 0, low: 2.4 });
});

test('what cannot take a second value is left out, and how finely to simulate', () => {
  const of = scenario({
    parameters: { 'niches.count': 2, 'market.periods': 20 },
    ranges: { 'economics.premium': [0, 0], 'market.sample': [100, 5000] },
  });
  for (const id of ['niches.count', 'economics.premium', 'market.sample'])
    expect(doubtAbout(of, id), id).toBeUndefined();
  expect(doubtAbout(of, 'market.periods')).toMatchObject({ low: 16, high: 24, isWhole: true });
});

test('a value that is set has no source any more, and stretches a range', () => {
  const of = scenario({
    parameters: { 'economics.spend': 80, 'economics.grossMargin': 0.4 },
    ranges: { 'economics.spend': [70, 100] },
    sources: { 'economics.grossMargin': 'the annual report' },
  });
  expect(doubtAbout(of, 'economics.grossMargin')).toBeUndefined();
  expect(doubtAbout(withValue(of, 'economics.grossMargin', 0.5), 'economics.grossMargin')).toMatchObject({
    low: 0.4,
    high: 0.6,
  });
  expect(doubtAbout(withValue(of, 'economics.spend', 120), 'economics.spend')).toMatchObject({ high: 120 });
});

test.each(readdirSync('scenarios').filter((file) => file.endsWith('.json')))(
  'every doubt of %s lies within its scale, around its value',
  (file) => {
    const of = read(readFileSync(`scenarios/${file}`, 'utf8'));
    const scales = new Map(numericIds(of).map(({ id, rule, value }) => [id, { rule, value }]));
    const doubts = doubtsOf(of);
    expect(doubts.length).toBeGreaterThan(30);
    for (const { id, low, likely, high } of doubts) {
      const { rule, value } = scales.get(id)!;
      expect(likely).toBe(value);
      expect(rule.min <= low && low <= likely && likely <= high && high <= rule.max, id).toBe(true);
    }
  },
);
