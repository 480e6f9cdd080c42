import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseScenario } from '../../src/scenario/parse.ts';
import { checkScenario } from '../../src/scenario/relations.ts';
import { writeScenario } from '../../src/scenario/write.ts';
import { BOOKSTORE } from './files.ts';

/** A text with a stretch of it replaced. */
const edits = fc
  .record({
    at: fc.nat({ max: BOOKSTORE.length }),
    gone: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 300 })),
    put: fc.oneof(
      fc.constantFrom(
        '',
        '-',
        '1',
        'e9',
        '.',
        '"',
        ',',
        '{',
        '}',
        '[',
        ']',
        'null',
        '"__proto__":{},',
        '\u202E',
      ),
      fc.string({ maxLength: 4, unit: 'binary' }),
    ),
  })
  .map(({ at, gone, put }) => BOOKSTORE.slice(0, at) + put + BOOKSTORE.slice(at + gone));

type Path = readonly (string | number)[];

function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const keys = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return [path, ...keys.flatMap((key) => pathsIn((value as never)[key], [...path, key]))];
}

function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  const inner = replaced((value as never)[key], rest, by);
  if (Array.isArray(value)) return value.map((each: unknown, index) => (index === key ? inner : each));
  return { ...(value as object), [key]: inner };
}

const whole = JSON.parse(BOOKSTORE) as unknown;

/** A file with one of its values, small or large, become another. */
const swaps = fc
  .tuple(
    fc.constantFrom(...pathsIn(whole)),
    fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.double(),
      fc.constantFrom(0, 1, -1, 1e308, 1e-308, '', undefined),
    ),
  )
  .map(([path, by]) => JSON.stringify(replaced(whole, path, by)) ?? '');

test(
  '2,000 changes of a real file each give a scenario that may run, or problems with a place',
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(fc.oneof(edits, swaps), (text) => {
        const parsed = parseScenario(text);
        if ('problems' in parsed) {
          expect(parsed.problems.length).toBeGreaterThan(0);
          for (const { place, message } of parsed.problems) expect(place && message).toBeTruthy();
        } else {
          expect(checkScenario(parsed.scenario)).toEqual([]);
          expect(isDeepStrictEqual(parseScenario(writeScenario(parsed.scenario)), parsed)).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  },
);
