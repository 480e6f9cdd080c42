import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeOf } from '../../src/scenario/problem.ts';
import { quote } from '../../src/scenario/quote.ts';

test('a quoted value is at most 60 characters, all of them visible, whatever it is', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 100 }), fc.anything()), (value) => {
      expect(quote(value)).toMatch(/^[^\p{C}\p{Zl}\p{Zp}]*$/u);
      expect(quote(value).length).toBeLessThanOrEqual(60);
    }),
  );
});

test.each([
  ['a\u202Eb', '"a\\u202Eb"'],
  ['\u001B[2J', '"\\u001B[2J"'],
  ['say "hi"\\', '"say \\"hi\\"\\\\"'],
  ['\uD800', '"\\uD800"'],
  ['\u{E0041}', '"\\u{E0041}"'],
  ['Größe 🚗', '"Größe 🚗"'],
  ['x'.repeat(99), `"${'x'.repeat(57)}…"`],
  [Infinity, 'Infinity'],
  [null, 'null'],
  [[1, 2], 'a list of 2'],
  [{}, 'an object'],
])('%j is shown as %s', (value, shown) => {
  expect(quote(value)).toBe(shown);
});

test.each([
  ['', 'name', 'name'],
  ['offering', 2, 'offering[2]'],
  ['offering[2]', 'importance', 'offering[2].importance'],
  ['parameters', 'needs.variety', 'parameters["needs.variety"]'],
  ['', '', '[""]'],
])('in %j the place of %j is %s', (parent, key, place) => {
  expect(placeOf(parent, key)).toBe(place);
});
