import { describe, expect, test } from 'vitest';
import { COMPONENT_FIELDS } from '../../src/vocabulary/offering.ts';
import { businessOf } from '../../src/scenario/scenario.ts';
import { file, problemsOf, scenarioOf } from './files.ts';

const fuel = { name: 'fuel', tailoredBy: 'product' };
const placesOf = (offering: unknown) => problemsOf(file({ offering })).map(({ place }) => place);

test('a component needs a name and what it is tailored by; the rest has defaults', () => {
  expect(scenarioOf(file({ offering: [fuel] })).offering).toEqual([
    { name: 'fuel', tailoredBy: 'product', importance: 1, variety: 1, unitCost: 0, tailored: true },
  ]);
  expect(placesOf([{}])).toEqual(['offering[0].tailoredBy', 'offering[0].name']);
});

test('without an offering the default one is sold', () => {
  const scenario = scenarioOf(file());
  expect(scenario.offering).toBeUndefined();
  expect(businessOf(scenario).offering).toHaveLength(7);
});

describe.each(COMPONENT_FIELDS)('$field', ({ field, min, max }) => {
  test('is allowed from end to end of its range', () => {
    const other = { name: 'shop', tailoredBy: 'contact' };
    for (const value of [min, max]) expect(placesOf([{ ...fuel, [field]: value }, other])).toEqual([]);
  });

  test.each([min - 1, max + 1, '1', null, [1]])('is refused as %j', (value) => {
    expect(problemsOf(file({ offering: [fuel, { ...fuel, name: 'b', [field]: value }] }))).toEqual([
      {
        place: `offering[1].${field}`,
        message: expect.stringContaining(`allowed: a number from ${min} to ${max}`),
      },
    ]);
  });
});

test.each([
  ['no component', [], ['offering']],
  ['25 components', Array.from({ length: 25 }, (_, k) => ({ ...fuel, name: `${k}` })), ['offering']],
  ['an object', { 0: fuel }, ['offering']],
  ['null', null, ['offering']],
  ['something that is no component', [fuel, 'fuel', null], ['offering[1]', 'offering[2]']],
  ['the same name twice', [fuel, { ...fuel, name: ' fuel ' }], ['offering[1].name']],
  ['a name of spaces', [{ ...fuel, name: '  ' }], ['offering[0].name']],
  ['a name of 81 characters', [{ ...fuel, name: 'x'.repeat(81) }], ['offering[0].name']],
  ['a name on two lines', [{ ...fuel, name: 'a\nb' }], ['offering[0].name']],
  ['a name that turns the direction', [{ ...fuel, name: 'a\u202Eb' }], ['offering[0].name']],
  ['half a character', [{ ...fuel, name: 'a\uD800' }], ['offering[0].name']],
  ['an unknown way of tailoring', [{ ...fuel, tailoredBy: 'price' }], ['offering[0].tailoredBy']],
  ['tailored as text', [{ ...fuel, tailored: 'yes' }], ['offering[0].tailored']],
  ['an unknown key', [{ ...fuel, importence: 1 }], ['offering[0].importence']],
  ['importances all 0', [{ ...fuel, importance: 0 }], ['offering']],
])('an offering with %s is refused', (_, offering, places) => {
  expect(placesOf(offering)).toEqual(places);
});

test('80 characters are a name, also when each takes two code units', () => {
  expect(placesOf([{ ...fuel, name: '🚗'.repeat(80) }])).toEqual([]);
});
