import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_COMPARED, writeComparison, type Comparison } from '../../src/scenario/comparison.ts';
import { readLink, writeComparisonLink, writeLink } from '../../src/scenario/link/link.ts';
import { parseFile } from '../../src/scenario/parse.ts';
import { describe as line } from '../../src/scenario/problem.ts';
import { scenarios } from './arbitraries.ts';
import { BOOKSTORE, file, scenarioOf, SHIPPED } from './files.ts';

const shelf = SHIPPED.map(({ text }) => scenarioOf(text));
const comparisons = fc
  .array(scenarios, { minLength: 1, maxLength: MOST_COMPARED })
  .map((list): Comparison => ({ scenarios: list, extensions: {} }));

const wrapped = (changes: object) =>
  JSON.stringify({ format: 'fourfold-comparison', version: 1, scenarios: [JSON.parse(file())], ...changes });

function problemsOf(text: string) {
  const parsed = parseFile(text);
  return 'problems' in parsed ? parsed.problems : [];
}

test('a written comparison is read as the same', () => {
  fc.assert(
    fc.property(comparisons, (comparison) => {
      expect(parseFile(writeComparison(comparison))).toEqual({ comparison });
    }),
    { numRuns: 40 },
  );
});

test('a link holds the whole comparison', async () => {
  await fc.assert(
    fc.asyncProperty(comparisons, async (comparison) => {
      expect(await readLink((await writeComparisonLink(comparison))!)).toEqual({ comparison });
    }),
    { numRuns: 25 },
  );
});

test('the link of four businesses from the shelf stays short enough for any program', async () => {
  for (let k = 0; k + MOST_COMPARED <= shelf.length; k++) {
    const comparison = { scenarios: shelf.slice(k, k + MOST_COMPARED), extensions: {} };
    expect((await writeComparisonLink(comparison))!.length).toBeLessThan(1_900);
  }
});

test('a scenario is still read as a scenario, from file and link', async () => {
  const scenario = scenarioOf(BOOKSTORE);
  expect(parseFile(BOOKSTORE)).toEqual({ scenario });
  expect(await readLink((await writeLink(scenario))!)).toEqual({ scenario });
});

test('what other programs keep in x- keys is written back', () => {
  const text = wrapped({ 'x-room': { seats: 40 } });
  const parsed = parseFile(text);
  if (!('comparison' in parsed)) throw new Error('no comparison');
  expect(parsed.comparison.extensions).toEqual({ 'x-room': { seats: 40 } });
  expect(parseFile(writeComparison(parsed.comparison))).toEqual(parsed);
});

describe('what is wrong is refused with its place', () => {
  const one = JSON.parse(file()) as object;
  test.each<[string, object, string[]]>([
    ['no list', { scenarios: {} }, ['scenarios']],
    ['nothing', { scenarios: undefined }, ['scenarios']],
    ['none', { scenarios: [] }, ['scenarios']],
    ['five', { scenarios: [one, one, one, one, one] }, ['scenarios']],
    ['a newer version', { version: 2 }, ['version']],
    ['no version', { version: undefined }, ['version']],
    ['an unknown key', { scenario: one }, ['scenario']],
    ['a scenario that is none', { scenarios: [one, 7] }, ['scenarios[1]']],
    ['a list for a scenario', { scenarios: [[one]] }, ['scenarios[0]']],
    ['a comparison in a comparison', { scenarios: [JSON.parse(wrapped({}))] }, ['scenarios[0].format']],
    [
      'a value out of range in the second',
      { scenarios: [one, { ...one, parameters: { 'needs.variety': 9 } }] },
      ['scenarios[1].parameters["needs.variety"]'],
    ],
    [
      'a name in each',
      {
        scenarios: [
          { ...one, name: '' },
          { ...one, name: 3 },
        ],
      },
      ['scenarios[0].name', 'scenarios[1].name'],
    ],
  ])('%s', (_, changes, places) => {
    const problems = problemsOf(wrapped(changes));
    expect(problems.map(({ place }) => place)).toEqual(places);
    for (const problem of problems) expect(line(problem)).toMatch(/^[^\p{C}\p{Zl}\p{Zp}]{1,1500}$/u);
  });

  test('a prototype stays a key', () => {
    const text = wrapped({}).replace('"name":"Shop"', '"name":"Shop","__proto__":{"polluted":1}');
    expect(problemsOf(text).map(({ place }) => place)).toEqual(['scenarios[0].__proto__']);
    expect('polluted' in {}).toBe(false);
  });

  test('a file of many wrong scenarios tells fifty problems and how many more', () => {
    const bad = {
      ...one,
      parameters: Object.fromEntries(Array.from({ length: 40 }, (_, k) => [`a.${k}`, 1])),
    };
    const problems = problemsOf(wrapped({ scenarios: [bad, bad, bad] }));
    expect(problems).toHaveLength(51);
    expect(problems.at(-1)!.message).toMatch(/^\d+ more problems$/);
  });

  test('a comparison cut off anywhere is refused', () => {
    const text = writeComparison({ scenarios: shelf.slice(0, 2), extensions: {} }).trimEnd();
    for (let length = 0; length < text.length; length += 97)
      expect(problemsOf(text.slice(0, length))[0]?.place).toMatch(/^line \d+, column \d+$/);
  });
});
