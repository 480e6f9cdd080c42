import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describe } from '../../src/scenario/problem.ts';
import { flawOf } from '../../src/scenario/json.ts';
import { problemsOf } from './files.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const fragment = fc.oneof(
  fc.constantFrom('{', '}', '[', ']', ',', ':', ' ', '\n', '"a"', '"b"', '"\\u00e9"', '"\\x"', '"', '\\'),
  fc.constantFrom(
    '0',
    '-0',
    '01',
    '1.5',
    '1.',
    '.5',
    '1e5',
    '1e+',
    '-',
    'true',
    'nul',
    'null',
    'NaN',
    '\u00A0',
    '\t',
  ),
);
const nearJson = fc.array(fragment, { maxLength: 12 }).map((parts) => parts.join(''));

test('a text has a flaw exactly when JSON.parse refuses it, but for repeated keys', () => {
  const texts = fc.oneof(nearJson, fc.json({ maxDepth: 4 }), fc.string());
  fc.assert(
    fc.property(texts, (text) => {
      const flaw = flawOf(text);
      if (!flaw?.message.endsWith('is given twice')) expect(flaw === undefined).toBe(isJson(text));
    }),
    { numRuns: 5_000 },
  );
});

test.each([
  ['', 'line 1, column 1: expected a value, found the end of the text'],
  ['{"a": 1,\n "b": tru}', 'line 2, column 7: expected a value, found "tru}"'],
  ['{"a": 1,\r\n}', 'line 2, column 1: expected a key, found "}"'],
  ['{"a" 1}', 'line 1, column 6: expected a colon, found "1}"'],
  ['[1 2]', 'line 1, column 4: expected a comma or the end, found "2]"'],
  ['{} {}', 'line 1, column 4: expected nothing more, found "{}"'],
  ["{'a': 1}", 'line 1, column 2: expected a key or }, found "\'a\': 1}"'],
  ['{"a": 1, "\\u0061": 2}', 'line 1, column 10: "a" is given twice'],
  ['\uFEFF[1', 'line 1, column 3: expected a comma or the end, found the end of the text'],
])('%j has its flaw told by line and column', (text, line) => {
  expect(problemsOf(text).map(describe)).toEqual([line]);
});
