import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { KeptScenarios } from '../../../src/app/compare/kept-scenarios.svelte.ts';
import { withValue } from '../../../src/scenario/change.ts';
import { BOOKSTORE, scenarioOf } from '../../scenario/files.ts';

const scenario = scenarioOf(BOOKSTORE);

/** A storage that several tabs share, with room for so many characters. */
function storage(room = Infinity) {
  const items = new Map<string, string>();
  return {
    items,
    get length() {
      return items.size;
    },
    key: (place: number) => [...items.keys()][place] ?? null,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError');
      items.set(key, value);
    },
    removeItem: (key: string) => items.delete(key),
  };
}

/** What this tab is told of the storage by others. */
const listeners: ((event: { key: string | null }) => void)[] = [];
const tell = (key: string | null) => listeners.forEach((hear) => hear({ key }));
const names = (kept: KeptScenarios) => kept.list.map((each) => each.scenario.name);

beforeEach(() => {
  listeners.length = 0;
  vi.stubGlobal('addEventListener', (_: string, hear: (typeof listeners)[number]) => listeners.push(hear));
  let now = 1000;
  vi.spyOn(Date, 'now').mockImplementation(() => now++);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('what is kept under a name is there for the next page, the last first', () => {
  vi.stubGlobal('localStorage', storage());
  const kept = new KeptScenarios();
  kept.keep(scenario, 'As it is');
  kept.keep(withValue(scenario, 'needs.variety', 2), '  Wilder ');
  const next = new KeptScenarios();
  expect(names(next)).toEqual(['Wilder', 'As it is']);
  expect(next.list[0]!.scenario).toEqual({ ...withValue(scenario, 'needs.variety', 2), name: 'Wilder' });
  expect(next.list.every(({ isLasting }) => isLasting)).toBe(true);
});

test('two tabs that keep under the same name keep both, and see each other', () => {
  const shared = storage();
  vi.stubGlobal('localStorage', shared);
  const [one, two] = [new KeptScenarios(), new KeptScenarios()];
  one.keep(scenario, 'Plan');
  two.keep(withValue(scenario, 'needs.variety', 2), 'Plan');
  expect(shared.items.size).toBe(2);
  tell([...shared.items.keys()][1]!);
  expect(one.list).toHaveLength(2);
  expect(new Set(one.list.map((each) => each.scenario.parameters['needs.variety']))).toEqual(
    new Set([1.2, 2]),
  );
});

test('a name that is taken gets a number, however long it is', () => {
  vi.stubGlobal('localStorage', storage());
  const kept = new KeptScenarios();
  const long = 'x'.repeat(80);
  for (let k = 0; k < 3; k++) kept.keep(scenario, 'Plan');
  for (let k = 0; k < 2; k++) kept.keep(scenario, long);
  expect(names(kept)).toEqual([`${'x'.repeat(78)} 2`, long, 'Plan 3', 'Plan 2', 'Plan']);
});

test.each(['', '   ', 'a\nb', 'x'.repeat(81), '\u202Eevil'])(
  'the name %j is refused with what is allowed',
  (name) => {
    vi.stubGlobal('localStorage', storage());
    const kept = new KeptScenarios();
    expect(kept.keep(scenario, name)).toHaveProperty(
      'refused',
      expect.stringContaining('allowed: text of 1 to 80'),
    );
    expect(kept.list).toEqual([]);
  },
);

test.each([
  ['full', () => storage(10)],
  ['closed', () => undefined],
])('where storage is %s it is kept as long as the page stands, and says so', (_, make) => {
  vi.stubGlobal('localStorage', make());
  const kept = new KeptScenarios();
  expect(kept.keep(scenario, 'Plan')).toHaveProperty('kept.isLasting', false);
  expect(names(kept)).toEqual(['Plan']);
  expect(new KeptScenarios().list).toEqual([]);
  kept.forget(kept.list[0]!.id);
  expect(kept.list).toEqual([]);
});

test('what is forgotten can be brought back', () => {
  vi.stubGlobal('localStorage', storage());
  const kept = new KeptScenarios();
  kept.keep(scenario, 'Plan');
  const [plan] = kept.list;
  kept.forget(plan!.id);
  expect(new KeptScenarios().list).toEqual([]);
  kept.bringBack(plan!);
  expect(new KeptScenarios().list).toEqual([plan]);
});

test.each([
  '',
  'null',
  '{}',
  '[1]',
  '{"at":1}',
  '{"at":"x","scenario":{}}',
  '{"at":1,"scenario":{"format":"x"}}',
])('what another program left there, %s, is passed over and left alone', (text) => {
  const shared = storage();
  shared.items.set('fourfold kept scenario abc', text);
  shared.items.set('something else', '{}');
  vi.stubGlobal('localStorage', shared);
  expect(new KeptScenarios().list).toEqual([]);
  expect(shared.items.get('fourfold kept scenario abc')).toBe(text);
});
