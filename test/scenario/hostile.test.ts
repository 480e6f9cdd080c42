import { afterEach, expect, test } from 'vitest';
import { describe as line } from '../../src/scenario/problem.ts';
import { parseScenario, readScenario } from '../../src/scenario/parse.ts';
import { BOOKSTORE, file, problemsOf, scenarioOf } from './files.ts';

const members = Object.getOwnPropertyNames(Object.prototype);
afterEach(() => expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(members));

const inside = (entry: string) => `{"format":"fourfold-scenario","version":1,"name":"a",${entry}}`;
const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
const many = (count: number, make: (k: number) => string) =>
  Array.from({ length: count }, (_, k) => make(k)).join();

const HOSTILE: Record<string, string> = {
  empty: '',
  blank: ' \n',
  'a byte order mark alone': '\uFEFF',
  null: 'null',
  'a number': '1',
  'a text': '"fourfold-scenario"',
  'a list': '[]',
  'a list of files': `[${file()}]`,
  'a page': '<!doctype html><title>404</title>',
  'a prototype at the top': inside('"__proto__":{"polluted":1}'),
  'a prototype of parameters': inside('"parameters":{"__proto__":{"needs.variety":2}}'),
  'a prototype of ranges': inside('"ranges":{"__proto__":[0,1]}'),
  'a prototype of sources': inside('"sources":{"__proto__":"a"}'),
  'a prototype of a component': inside('"offering":[{"__proto__":{},"name":"a","tailoredBy":"contact"}]'),
  'a constructor': inside('"constructor":{"prototype":{"polluted":1}},"prototype":1'),
  'constructors of parameters': inside('"parameters":{"constructor":1,"toString":1,"prototype":1}'),
  'a number too large to hold': inside('"parameters":{"needs.variety":1e999}'),
  'a number too large to keep': inside('"x-mine":{"a":[1e999]}'),
  'a sample of 1e12': inside('"parameters":{"market.sample":1e12}'),
  'the largest of everything': inside(
    `"parameters":{"market.sample":1e6,"market.periods":240},"offering":[${many(24, (k) => `{"name":"${k}","tailoredBy":"contact"}`)}]`,
  ),
  'depth 10,000': deep(10_000),
  'depth 10,000 in a key of others': inside(`"x-deep":${deep(10_000)}`),
  'depth 400,000': deep(400_000),
  'a name of 1 MB': file({ name: 'x'.repeat(999_000) }),
  'more than 1 MB': file({ 'x-blob': 'x'.repeat(1_000_001) }),
  '90,000 unknown keys': `{${many(90_000, (k) => `"k${k}":0`)}}`,
  '50,000 unknown parameters': inside(`"parameters":{${many(50_000, (k) => `"needs.v${k}":0`)}}`),
  '400,000 components': inside(`"offering":[${many(400_000, () => '1')}]`),
  '40,000 unknown ranges': inside(`"ranges":{${many(40_000, (k) => `"offering.a${k}.b":0`)}}`),
  'a key of 900,000 characters': inside(`"${'k'.repeat(900_000)}":1`),
  'an override of direction': inside('"\u202Ename":1'),
  'a terminal sequence': inside('"seeds":"\\u001b[2J","\\u001b[31m":0'),
  'half a character': inside('"seed":"\\ud800"'),
  'wrong types everywhere': JSON.stringify({
    ...{ format: 'fourfold-scenario', version: 1, name: [], notes: {}, seed: 0, parameters: 'x' },
    ...{ offering: { length: 3 }, ranges: [], sources: null, $schema: 1 },
  }),
  'a missing end': BOOKSTORE.slice(0, -3),
  'keys given twice': inside('"name":"b"'),
};

test.each(Object.entries(HOSTILE))('%s is refused with a place, in printable lines', (_, text) => {
  const problems = problemsOf(text);
  expect(problems.length).toBeGreaterThan(0);
  for (const problem of problems) {
    expect(problem.place).not.toBe('');
    expect(line(problem)).toMatch(/^[^\p{C}\p{Zl}\p{Zp}]{1,1500}$/u);
  }
});

test('wrong types everywhere are told everywhere', () => {
  const places = problemsOf(HOSTILE['wrong types everywhere']!).map(({ place }) => place);
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
  const text = inside('"x-mine":{"__proto__":{"polluted":1}},"x-__proto__":1');
  const { extensions } = scenarioOf(text);
  expect(Object.keys(extensions['x-mine'] as object)).toEqual(['__proto__']);
  expect('polluted' in extensions).toBe(false);
  expect(parseScenario(text)).toHaveProperty('scenario');
});
