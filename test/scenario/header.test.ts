import { expect, test } from 'vitest';
import { describe } from '../../src/scenario/problem.ts';
import { file, problemsOf, scenarioOf } from './files.ts';

const linesOf = (changes: object) => problemsOf(file({ ...changes })).map(describe);

test('a file of a newer version is refused by its name', () => {
  expect(linesOf({ version: 2, needs: 'whatever is new' })).toEqual([
    'version: made by a newer version (2) of Fourfold, this one reads up to 1',
  ]);
});

test.each([0, -1, 1.5, '1', null, [], {}])('version %j is refused with what is allowed', (version) => {
  expect(linesOf({ version })).toEqual([expect.stringMatching(/^version: .* is not known; allowed: 1$/)]);
});

test('another format is refused with what is allowed, and nothing else is judged', () => {
  expect(linesOf({ format: 'excalidraw', elements: [] })).toEqual([
    'format: "excalidraw" is not known; allowed: "fourfold-scenario"',
  ]);
});

test('all that is missing is told at once', () => {
  expect(problemsOf('{}').map(describe)).toEqual([
    'format: is missing; allowed: "fourfold-scenario"',
    'version: is missing; allowed: 1',
    'name: is missing; allowed: text of 1 to 80 characters',
  ]);
});

test('a misspelt key is refused and the right one suggested', () => {
  expect(linesOf({ paramters: {} })).toEqual([
    'paramters: "paramters" is no known key; did you mean "parameters"?',
  ]);
});

test.each([
  ['name', ''],
  ['name', 7],
  ['name', 'x'.repeat(81)],
  ['name', 'a\u0007b'],
  ['notes', null],
  ['notes', 'x'.repeat(10_001)],
  ['seed', 1],
  ['seed', 'x'.repeat(201)],
  ['seed', '\uDC00'],
  ['parameters', []],
  ['parameters', null],
  ['ranges', 'all'],
  ['sources', 3],
  ['$schema', {}],
])('%s as %j is refused at its place', (key, value) => {
  expect(problemsOf(file({ [key]: value })).map(({ place }) => place)).toEqual([key]);
});

test('notes and seed have defaults, a name has no spaces around it', () => {
  expect(scenarioOf(file({ name: ' Shop ' }))).toMatchObject({ name: 'Shop', notes: '', seed: 'fourfold' });
});

test('after fifty problems the others are counted', () => {
  const keys = Object.fromEntries(Array.from({ length: 70 }, (_, k) => [`key${k}`, 0]));
  const lines = linesOf(keys);
  expect(lines).toHaveLength(51);
  expect(lines.at(-1)).toBe('file: 20 more problems');
});
