import { afterEach, expect, test } from 'vitest';
import { createEngine } from '../../src/engine/engine.ts';
import { describe as line } from '../../src/scenario/problem.ts';
import { parseScenario, readScenario } from '../../src/scenario/parse.ts';
import { businessOf } from '../../src/scenario/scenario.ts';
import { writeScenario } from '../../src/scenario/write.ts';
import { HOSTILE_FILES, STRANGE_FILES } from '../hostile/files.ts';
import { BOOKSTORE, problemsOf, scenarioOf } from './files.ts';

const members = Object.getOwnPropertyNames(Object.prototype);
afterEach(() => expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(members));

test.each(Object.entries(HOSTILE_FILES))('%s is refused with a place, in printable lines', (_, text) => {
  const problems = problemsOf(text);
  expect(problems.length).toBeGreaterThan(0);
  for (const problem of problems) {
    expect(problem.place).not.toBe('');
    expect(line(problem)).toMatch(/^[^\p{C}\p{Zl}\p{Zp}]{1,1500}$/u);
  }
});

test.each(Object.entries(STRANGE_FILES))('%s is a scenario that comes back as it was and runs', (_, text) => {
  const scenario = scenarioOf(text);
  expect(scenarioOf(writeScenario(scenario))).toEqual(scenario);
  const { verdict } = createEngine().run(businessOf(scenario));
  expect(verdict.difference).toSatisfy(Number.isFinite);
});

test('how its lines end changes nothing about a file', () => {
  for (const name of ['a byte order mark', 'two-byte ends of lines', 'ends of lines of old'])
    expect(scenarioOf(STRANGE_FILES[name]!)).toEqual(scenarioOf(BOOKSTORE));
});

test('wrong types everywhere are told everywhere', () => {
  const places = problemsOf(HOSTILE_FILES['wrong types everywhere']!).map(({ place }) => place);
  expect(new Set(places)).toEqual(
    new Set(['$schema', 'name', 'notes', 'seed', 'parameters', 'offering', 'ranges', 'sources']),
  );
});

test('a real file cut off anywhere is refused, and never throws', { timeout: 60_000 }, () => {
  const end = BOOKSTORE.trimEnd().length;
  for (let length = 0; length < end; length++)
    expect(problemsOf(BOOKSTORE.slice(0, length))[0]?.place).toMatch(/^line \d+, column \d+$/);
});

test.each([undefined, null, 0, NaN, '', true, Symbol('a'), () => 1, [], new Date(0), new Map(), {}])(
  'the value %s is refused without throwing',
  (value) => expect(readScenario(value)).toHaveProperty('problems.0.place'),
);

test('what other programs keep in x- keys cannot become a prototype', () => {
  const text = STRANGE_FILES['prototypes in keys of others']!;
  const { extensions } = scenarioOf(text);
  expect(Object.keys(extensions['x-mine'] as object)).toEqual(['__proto__']);
  expect('polluted' in extensions).toBe(false);
  expect(parseScenario(text)).toHaveProperty('scenario');
});
