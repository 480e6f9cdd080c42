import { expect, test } from 'vitest';
import { withRange, withValue } from '../../src/scenario/change.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { doubtsOf } from '../../src/scenario/plausible.ts';
import { checkScenario } from '../../src/scenario/relations.ts';
import { numericIds } from '../../src/scenario/settings.ts';
import { writeScenario } from '../../src/scenario/write.ts';
import { BOOKSTORE, file, scenarioOf } from './files.ts';

const shop = scenarioOf(file());
const bookstore = scenarioOf(BOOKSTORE);
const doubtOf = (scenario: typeof shop, id: string) => doubtsOf(scenario).find((doubt) => doubt.id === id);

test.each(numericIds(bookstore))(
  '$id takes a range, which is its doubt, written and read back',
  ({ id, value, rule: { max } }) => {
    const changed = withRange(bookstore, id, [value, max]);
    expect(changed.ranges).toEqual({ ...bookstore.ranges, [id]: [value, max] });
    expect({ ...changed, ranges: {} }).toEqual({ ...bookstore, ranges: {} });
    expect(parseScenario(writeScenario(changed))).toEqual(
      checkScenario(changed).length > 0 ? expect.anything() : { scenario: changed },
    );
    if (id !== 'market.sample' && value < max) expect(doubtOf(changed, id)).toMatchObject({ high: max });
  },
);

test.each([
  [1.3, 2, [1.2, 2]],
  [0.4, 1.1, [0.4, 1.2]],
  [0.4, 2, [0.4, 2]],
])('a range from %d to %d is stretched to hold the value, 1.2', (low, high, held) => {
  const changed = withRange(bookstore, 'needs.variety', [low, high]);
  expect(changed.ranges['needs.variety']).toEqual(held);
  expect(checkScenario(changed)).toEqual([]);
});

test('without a range of its own a number is as doubtful as assumed again', () => {
  const known = doubtOf(shop, 'economics.spend')!;
  const changed = withRange(shop, 'economics.spend', [1, 1_000]);
  expect(doubtOf(changed, 'economics.spend')).toMatchObject({ low: 1, high: 1_000 });
  const back = withRange(changed, 'economics.spend', undefined);
  expect(doubtOf(back, 'economics.spend')).toEqual(known);
  expect(withRange(shop, 'economics.spend', undefined)).toBe(shop);
});

test.each([
  ['needs.varity', [0, 1], 'no number'],
  ['market.period', [0, 1], 'no number'],
  ['needs.variety', [2, 1], 'above the high'],
  ['needs.variety', [0, 4], 'too large'],
  ['niches.count', [1.5, 6], 'whole'],
] as const)('a range of %s from %j is refused: %s', (id, range, fault) => {
  expect(() => withRange(bookstore, id, range)).toThrow(fault);
});

test('a range stays when its value moves inside, and stretches when it moves out', () => {
  const ranged = withRange(bookstore, 'needs.variety', [0.9, 1.5]);
  expect(withValue(ranged, 'needs.variety', 1.4).ranges['needs.variety']).toEqual([0.9, 1.5]);
  expect(withValue(ranged, 'needs.variety', 1.6).ranges['needs.variety']).toEqual([0.9, 1.6]);
});
