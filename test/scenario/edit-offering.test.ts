import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addComponent,
  moveComponent,
  removeComponent,
  renameComponent,
  setComponent,
  tailorOnly,
  type Edited,
} from '../../src/scenario/edit-offering.ts';
import { COMPONENT_RULES } from '../../src/scenario/components.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { checkScenario } from '../../src/scenario/relations.ts';
import { businessOf, type Scenario } from '../../src/scenario/scenario.ts';
import { settingsOf } from '../../src/scenario/settings.ts';
import { writeScenario } from '../../src/scenario/write.ts';
import { DEFAULT_OFFERING } from '../../src/vocabulary/offering.ts';
import { scenarios } from './arbitraries.ts';
import { BOOKSTORE, file, scenarioOf } from './files.ts';

const bookstore = scenarioOf(BOOKSTORE);
const shop = scenarioOf(file());

function done(edited: Edited): Scenario {
  if ('problem' in edited) throw new Error(JSON.stringify(edited.problem));
  return edited.scenario;
}

const namesOf = (scenario: Scenario) => businessOf(scenario).offering.map(({ name }) => name);

/** Ids of ranges and sources that name nothing. */
function dangling(scenario: Scenario): string[] {
  const ids = new Set(settingsOf(scenario).map(({ id }) => id));
  return [...Object.keys(scenario.ranges), ...Object.keys(scenario.sources)].filter((id) => !ids.has(id));
}

const place = fc.integer({ min: -1, max: 8 });
const name = fc.constantFrom(
  'a',
  ' b ',
  'a.variety',
  '__proto__',
  '',
  'x'.repeat(81),
  '\n',
  'gift "wrapping"',
);
const field = fc.constantFrom(...COMPONENT_RULES.map((rule) => rule.field));
const value = fc.oneof(
  fc.constantFrom<unknown>(true, false, 'product', 'contact', 'neither', -1, 0, NaN, undefined, null),
  fc.double({ min: 0, max: 6, noNaN: true }),
);
type Edit = (scenario: Scenario) => Edited;
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.option(name, { nil: undefined }).map(
    (of): Edit =>
      (now) =>
        addComponent(now, of),
  ),
  place.map(
    (at): Edit =>
      (now) =>
        removeComponent(now, at),
  ),
  fc.tuple(place, place).map(
    ([from, to]): Edit =>
      (now) =>
        moveComponent(now, from, to),
  ),
  fc.tuple(place, name).map(
    ([at, to]): Edit =>
      (now) =>
        renameComponent(now, at, to),
  ),
  fc.tuple(place, field, value).map(
    ([at, of, to]): Edit =>
      (now) =>
        setComponent(now, at, of, to),
  ),
  fc.array(place, { maxLength: 4 }).map(
    (places): Edit =>
      (now) =>
        tailorOnly(now, places),
  ),
);

test('whatever is edited in whatever order, a scenario stays one, and no range or source dangles', () => {
  fc.assert(
    fc.property(scenarios, fc.array(edit, { maxLength: 12 }), (start, edits) => {
      let scenario = start;
      for (const make of edits) {
        const before = writeScenario(scenario);
        const edited = make(scenario);
        expect(writeScenario(scenario)).toBe(before);
        if ('problem' in edited) expect(edited.problem.message).not.toBe('');
        else scenario = edited.scenario;
        expect(checkScenario(scenario)).toEqual([]);
        expect(dangling(scenario)).toEqual([]);
      }
      expect(parseScenario(writeScenario(scenario))).toEqual({ scenario });
    }),
    { numRuns: 150 },
  );
});

test('a new component has the defaults of a file and a name of its own', () => {
  const once = done(addComponent(bookstore));
  const twice = done(addComponent(once));
  expect(namesOf(twice).slice(-2)).toEqual(['component', 'component 2']);
  const [given] = scenarioOf(file({ offering: [{ name: 'component', tailoredBy: 'product' }] })).offering!;
  expect(once.offering!.at(-1)).toEqual(given);
  expect(namesOf(done(addComponent(shop, ' Extras ')))).toEqual([
    ...DEFAULT_OFFERING.map((each) => each.name),
    'Extras',
  ]);
});

test('a component that goes takes its ranges and sources along, and no others', () => {
  const names = ['a', 'a.variety'];
  const ids = ['offering.a.variety', 'offering.a.variety.variety'];
  const two = scenarioOf(
    file({
      offering: names.map((each) => ({ name: each, tailoredBy: 'contact' })),
      ranges: Object.fromEntries(ids.map((id) => [id, [0, 2]])),
      sources: Object.fromEntries(ids.map((id) => [id, 'counted'])),
    }),
  );
  const rest = done(removeComponent(two, 0));
  expect([rest.ranges, rest.sources]).toEqual([{ [ids[1]!]: [0, 2] }, { [ids[1]!]: 'counted' }]);
  const renamed = done(renameComponent(two, 0, 'b'));
  expect(Object.keys(renamed.ranges).sort()).toEqual([ids[1], 'offering.b.variety']);
});

test('all that is said of a component follows its new name', () => {
  const at = namesOf(bookstore).indexOf('gift wrapping');
  const renamed = done(renameComponent(bookstore, at, ' Wrapping '));
  const back = done(renameComponent(renamed, at, 'gift wrapping'));
  expect(namesOf(renamed)[at]).toBe('Wrapping');
  expect(renamed.ranges['offering.Wrapping.variety']).toEqual(
    bookstore.ranges['offering.gift wrapping.variety'],
  );
  expect(renamed.sources['offering.Wrapping.variety']).toBe(
    bookstore.sources['offering.gift wrapping.variety'],
  );
  expect(back).toEqual(bookstore);
  expect(done(renameComponent(bookstore, at, 'gift wrapping'))).toBe(bookstore);
});

test('moving there and back changes nothing, and the others keep their order', () => {
  const moved = done(moveComponent(bookstore, 0, 3));
  const names = namesOf(bookstore);
  expect(namesOf(moved)).toEqual([names[1], names[2], names[3], names[0], ...names.slice(4)]);
  expect(done(moveComponent(moved, 3, 0))).toEqual(bookstore);
  expect(done(moveComponent(bookstore, 2, 2))).toBe(bookstore);
});

test('a field is set as everywhere: its range is stretched, its source left behind', () => {
  const at = namesOf(bookstore).indexOf('special orders');
  const changed = done(setComponent(bookstore, at, 'unitCost', 900));
  expect(changed.offering![at]!.unitCost).toBe(900);
  expect(changed.ranges['offering.special orders.unitCost']?.[1]).toBe(900);
  expect(changed.sources).not.toHaveProperty(['offering.special orders.unitCost']);
});

test('tailoring some and no others keeps the source of what stays as it is', () => {
  const chosen = done(tailorOnly(bookstore, [0, 2]));
  expect(chosen.offering!.map(({ tailored }) => tailored)).toEqual(
    bookstore.offering!.map((_, k) => k === 0 || k === 2),
  );
  const kept = Object.keys(chosen.sources).filter((id) => id.endsWith('.tailored'));
  expect(kept).toEqual(['offering.recommendations.tailored', 'offering.special orders.tailored']);
  const all = namesOf(bookstore).map((_, k) => k);
  expect(done(tailorOnly(bookstore, all))).toBe(bookstore);
});

describe('refused in words', () => {
  const full = scenarioOf(
    file({ offering: Array.from({ length: 24 }, (_, k) => ({ name: `c${k}`, tailoredBy: 'product' })) }),
  );
  const weighed = scenarioOf(
    file({
      offering: [
        { name: 'all', tailoredBy: 'product' },
        { name: 'none', tailoredBy: 'product', importance: 0 },
      ],
    }),
  );
  test.each<[string, Edited, string, RegExp]>([
    ['a 25th component', addComponent(full), 'offering', /25 components; allowed: 1 to 24/],
    [
      'a name that is taken',
      addComponent(bookstore, 'gift wrapping'),
      'offering[7].name',
      /allowed: names unlike/,
    ],
    [
      'an empty name',
      addComponent(bookstore, ' '),
      'offering[7].name',
      /too short; allowed: text of 1 to 80/,
    ],
    ['a name of another', renameComponent(weighed, 1, 'all'), 'offering[1].name', /allowed: names unlike/],
    ['the last component', removeComponent(done(removeComponent(weighed, 1)), 0), 'offering', /0 components/],
    ['the last importance', removeComponent(weighed, 0), 'offering', /importances are all 0/],
    ['importances all 0', setComponent(weighed, 0, 'importance', 0), 'offering', /importances are all 0/],
    ['a number out of its range', setComponent(weighed, 0, 'variety', 9), 'offering[0].variety', /too large/],
    ['a place where nothing is', moveComponent(weighed, 0, 2), 'offering[2]', /allowed: 0 to 1/],
    ['a place that is none', tailorOnly(weighed, [0.5]), 'offering[0.5]', /allowed: 0 to 1/],
  ])('%s', (_, edited, where, what) => {
    expect(edited).toEqual({ problem: { place: where, message: expect.stringMatching(what) } });
  });

  test('a component too many to simulate', () => {
    const all = { 'market.sample': 1_000_000, 'market.periods': 240 };
    const eight = Array.from({ length: 8 }, (_, k) => ({ name: `c${k}`, tailoredBy: 'product' }));
    const edited = addComponent(scenarioOf(file({ parameters: all, offering: eight })));
    expect(edited).toMatchObject({ problem: { message: expect.stringContaining('too much to simulate') } });
  });
});
