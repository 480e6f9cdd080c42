import { expect, test } from 'vitest';
import { COMPONENT_FIELDS } from '../../src/vocabulary/offering.ts';
import { NUMERIC_PARAMETERS } from '../../src/vocabulary/parameters.ts';
import { withValue } from '../../src/scenario/change.ts';
import { readText, readValue } from '../../src/scenario/read-value.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { businessOf } from '../../src/scenario/scenario.ts';
import { numericIds, settingOf, settingsOf } from '../../src/scenario/settings.ts';
import { writeScenario } from '../../src/scenario/write.ts';
import { BOOKSTORE, file, scenarioOf } from './files.ts';

const shop = scenarioOf(file());
const bookstore = scenarioOf(BOOKSTORE);

test('the numbers of a scenario are its numeric parameters and three of each component', () => {
  const components = businessOf(bookstore).offering.length;
  const expected = NUMERIC_PARAMETERS.length + components * COMPONENT_FIELDS.length;
  const ids = numericIds(bookstore).map(({ id }) => id);
  expect(new Set(ids).size).toBe(expected);
  expect(numericIds(bookstore).find(({ id }) => id === 'needs.variety')).toMatchObject({ value: 1.2 });
  expect(ids).toContain('offering.gift wrapping.unitCost');
});

test.each(settingsOf(bookstore))(
  '$id keeps its value when it is read and set again',
  ({ id, value, isDefault }) => {
    expect(readValue(bookstore, id, value)).toEqual({ value });
    expect(readText(bookstore, id, String(value))).toEqual({ value });
    expect(settingOf(withValue(bookstore, id, value), id)!.value).toBe(value);
    if (!isDefault) expect(withValue(bookstore, id, value)).toBe(bookstore);
  },
);

test.each(numericIds(bookstore))('$id is changed, and nothing else', ({ id, rule: { min, max }, value }) => {
  const next = value === min ? max : min;
  const before = writeScenario(bookstore);
  const changed = withValue(bookstore, id, next);
  const others = (scenario: typeof changed) => settingsOf(scenario).filter((each) => each.id !== id);
  expect(settingOf(changed, id)!.value).toBe(next);
  expect(others(changed)).toEqual(others(bookstore));
  expect(writeScenario(bookstore)).toBe(before);
});

test.each([
  ['needs.variety', ' 1.5 ', 1.5],
  ['needs.variety', '.5', 0.5],
  ['market.sample', '1e5', 100_000],
  ['market.period', 'year', 'year'],
  ['offering.payment terms.tailored', 'false', false],
  ['offering.payment terms.tailoredBy', 'product', 'product'],
  ['offering.payment terms.unitCost', '3', 3],
])('%s can be typed as %j', (id, text, value) => {
  expect(readText(shop, id, text)).toEqual({ value });
});

test.each(['', ' ', 'many', '1,5', '0x1', 'Infinity', 'NaN', '1e999', '4', 'true', '1 2'])(
  'a variety typed as %j is refused with its range',
  (text) => {
    expect(readText(shop, 'needs.variety', text)).toEqual({
      problem: {
        place: 'parameters["needs.variety"]',
        message: expect.stringContaining('allowed: a number from 0 to 3'),
      },
    });
  },
);

test.each(['needs.varity', 'offering.oil.variety', 'offering.payment terms.name', '__proto__', ''])(
  'nothing is called %j',
  (id) => {
    expect(readText(shop, id, '1')).toHaveProperty('problem.place', JSON.stringify(id));
    expect(() => withValue(shop, id, 1)).toThrow(RangeError);
  },
);

test('names with dots still name their own fields', () => {
  const names = ['a', 'a.variety', 'a.variety.unitCost', '.'];
  const offering = names.map((name) => ({ name, tailoredBy: 'contact' }));
  const scenario = withValue(scenarioOf(file({ offering })), 'offering.a.variety.unitCost', 7);
  expect(scenario.offering!.map(({ unitCost }) => unitCost)).toEqual([0, 7, 0, 0]);
});

test('setting a field of the default offering gives the scenario an offering of its own', () => {
  expect(withValue(shop, 'offering.packaging.tailored', false).offering).toHaveLength(7);
});

test('setting a default writes it down, and its source still holds', () => {
  const sources = { 'needs.variety': 'counted' };
  const written = withValue(scenarioOf(file({ sources })), 'needs.variety', 1);
  expect(written).toMatchObject({ parameters: { 'needs.variety': 1 }, sources });
});

test('a value beyond its range stretches the range and leaves its source behind', () => {
  const changed = withValue(bookstore, 'needs.variety', 2);
  expect(changed.ranges['needs.variety']).toEqual([0.9, 2]);
  expect(changed.sources).not.toHaveProperty(['needs.variety']);
  expect(Object.keys(changed.sources)).toHaveLength(Object.keys(bookstore.sources).length - 1);
  expect(parseScenario(writeScenario(changed))).toEqual({ scenario: changed });
});
