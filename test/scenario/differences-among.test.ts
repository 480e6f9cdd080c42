import { expect, test } from 'vitest';
import { withRange, withValue } from '../../src/scenario/change.ts';
import { differencesAmong } from '../../src/scenario/differences-among.ts';
import { differencesOf } from '../../src/scenario/differences.ts';
import { BOOKSTORE, scenarioOf, SHIPPED } from './files.ts';

const bookstore = scenarioOf(BOOKSTORE);
const shelf = SHIPPED.map(({ text }) => scenarioOf(text));

test('the same scenario several times differs in nothing', () => {
  expect(differencesAmong([bookstore, bookstore, bookstore])).toEqual([]);
  expect(differencesAmong([bookstore])).toEqual([]);
});

test.each(shelf.slice(1).map((other) => [other.name, other] as const))(
  'of two scenarios it tells what differencesOf tells: %s',
  (_, other) => {
    const one = shelf[0]!;
    const pairs = differencesOf(one, other).map(({ id, one, other }) => ({ id, said: [one, other] }));
    expect(differencesAmong([one, other]).map(({ id, said }) => ({ id, said }))).toEqual(pairs);
  },
);

test('what only the third says differently is told, with what each says', () => {
  const third = withValue(bookstore, 'needs.variety', 2.5);
  const found = differencesAmong([bookstore, bookstore, third]);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ kind: 'setting', id: 'needs.variety', in: 'value' });
  expect(found[0]!.said.map((each) => (each as { value: unknown }).value)).toEqual([1.2, 1.2, 2.5]);
});

test('a difference in the range alone is told as that', () => {
  const other = withRange(bookstore, 'needs.variety', [1, 1.25]);
  expect(differencesAmong([bookstore, other])).toMatchObject([{ id: 'needs.variety', in: 'range' }]);
});

test('a component that only one has is told by its name, not by its settings', () => {
  const less = { ...bookstore, offering: bookstore.offering!.slice(1) };
  expect(differencesAmong([bookstore, less]).map(({ id }) => id)).toEqual(['offering']);
});
