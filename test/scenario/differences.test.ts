import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withRange, withValue } from '../../src/scenario/change.ts';
import { differencesOf } from '../../src/scenario/differences.ts';
import { moveComponent, removeComponent, renameComponent } from '../../src/scenario/edit-offering.ts';
import { restored } from '../../src/scenario/restore.ts';
import { businessOf, type Scenario } from '../../src/scenario/scenario.ts';
import { scenarios } from './arbitraries.ts';
import { BOOKSTORE, SHIPPED, scenarioOf } from './files.ts';

const BOOK = scenarioOf(BOOKSTORE);
const edit = (edited: object) => (edited as { scenario: Scenario }).scenario;
const idsOf = (one: Scenario, other: Scenario) => differencesOf(one, other).map(({ id }) => id);

test('a scenario says the same as itself, and as itself with its defaults written out', () => {
  expect(differencesOf(BOOK, structuredClone(BOOK))).toEqual([]);
  expect(differencesOf(BOOK, { ...BOOK, parameters: businessOf(BOOK).parameters })).toEqual([]);
});

test('a changed value, a range, a source, a text and a component each are one difference', () => {
  expect(idsOf(withValue(BOOK, 'needs.variety', 0.4), BOOK)).toEqual(['needs.variety']);
  expect(idsOf(withRange(BOOK, 'needs.variety', [1, 1.3]), BOOK)).toEqual(['needs.variety']);
  expect(idsOf({ ...BOOK, sources: {} }, { ...BOOK, sources: { 'needs.drift': 'asked' } })).toEqual([
    'needs.drift',
  ]);
  expect(idsOf({ ...BOOK, notes: '' }, BOOK)).toEqual(['notes']);
  const gift = withValue(BOOK, 'offering.gift wrapping.variety', 0.9);
  expect(differencesOf(gift, BOOK)).toMatchObject([{ component: 'gift wrapping', other: { value: 0.5 } }]);
});

test('components added, lost, renamed or moved are one difference of the offering', () => {
  for (const edited of [
    removeComponent(BOOK, 1),
    moveComponent(BOOK, 0, 3),
    renameComponent(BOOK, 2, 'orders'),
  ])
    expect(idsOf(edit(edited), BOOK)).toEqual(['offering']);
});

test('restoring all differences, in any order, leaves none', () => {
  const pairs = fc.tuple(
    fc.oneof(scenarios, fc.constantFrom(...SHIPPED.map(({ text }) => scenarioOf(text)))),
    scenarios,
  );
  fc.assert(
    fc.property(pairs, fc.boolean(), ([one, other], isReversed) => {
      let now = one;
      for (let left = differencesOf(now, other); left.length; left = differencesOf(now, other)) {
        now = restored(now, other, isReversed ? left.at(-1)! : left[0]!);
      }
      expect(businessOf(now)).toEqual(businessOf({ ...other, offering: other.offering && now.offering }));
      expect(now.ranges).toEqual(other.ranges);
      expect(now.sources).toEqual(other.sources);
    }),
    { numRuns: 40 },
  );
});

test('what was changed and restored is the same to the last digit, source and range included', () => {
  const changed = withValue(BOOK, 'economics.spend', 200);
  expect(changed).not.toEqual(BOOK);
  expect(restored(changed, BOOK, differencesOf(changed, BOOK)[0]!)).toEqual(BOOK);
});
