import { expect, test } from 'vitest';
import { VERSION } from '../../src/scenario/format.ts';
import { migrate, STEPS, type Step } from '../../src/scenario/migrate.ts';
import { readScenario } from '../../src/scenario/read.ts';
import { BOOKSTORE } from './files.ts';

/** Version 2 has other defaults for two parameters; version 3 says the seed elsewhere. */
const MADE_UP: readonly Step[] = [
  { defaults: { 'needs.variety': 0.77, 'economics.spend': 33 } },
  {
    defaults: { 'economics.spend': 44, 'response.pickiness': 0.66 },
    change: ({ draw, ...file }) => ({ ...file, seed: draw }),
  },
];

const file = (version: unknown, more: object = {}) => ({
  format: 'fourfold-scenario',
  version,
  name: 'Shop',
  draw: 'a',
  ...more,
});

test('there is a step to every version but the first', () => expect(STEPS).toHaveLength(VERSION - 1));

test('an old file keeps the defaults of its own version, and they are listed', () => {
  const read = readScenario(file(1, { parameters: { 'economics.spend': 50 } }), MADE_UP);
  expect(read).toMatchObject({
    scenario: {
      seed: 'a',
      parameters: { 'economics.spend': 50, 'needs.variety': 0.77, 'response.pickiness': 0.66 },
    },
    filled: ['needs.variety', 'response.pickiness'],
  });
});

test('a value filled in by one step is not filled in again by the next', () => {
  const { file: newest, filled } = migrate(file(1), MADE_UP);
  expect(newest.parameters).toMatchObject({ 'economics.spend': 33 });
  expect(newest.version).toBe(3);
  expect(filled).toEqual(['needs.variety', 'economics.spend', 'response.pickiness']);
});

test('a file in the middle takes only the steps that are left', () => {
  const { file: newest, filled } = migrate(file(2), MADE_UP);
  expect(newest.parameters).toEqual({ 'economics.spend': 44, 'response.pickiness': 0.66 });
  expect(filled).toEqual(['economics.spend', 'response.pickiness']);
});

test('the newest file takes none, and nothing is listed', () => {
  const newest = JSON.parse(BOOKSTORE) as Record<string, unknown>;
  expect(migrate(newest)).toEqual({ file: newest, filled: [] });
  expect(readScenario(newest)).not.toHaveProperty('filled');
});

test.each([0, -1, 1.5, '1', null, undefined, NaN, 4, Infinity])(
  'version %s is none of the three: refused, not migrated',
  (version) => {
    expect(migrate(file(version), MADE_UP).filled).toEqual([]);
    expect(readScenario(file(version), MADE_UP)).toHaveProperty('problems.0.place', 'version');
  },
);

test.each([[[]], ['x'], [1], [null]])('parameters that are %s are refused after as before', (parameters) => {
  expect(readScenario(file(1, { parameters }), MADE_UP)).toHaveProperty('problems.0.place');
});

test('prototype keys of an old file stay keys', () => {
  const old = JSON.parse('{"version":1,"parameters":{"__proto__":{"needs.variety":2}}}') as object;
  const { file: newest } = migrate(old as never, MADE_UP);
  expect(Object.keys(newest.parameters as object)).toContain('__proto__');
  expect(newest.parameters).toHaveProperty(['needs.variety'], 0.77);
});
