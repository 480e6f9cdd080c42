import { afterEach, expect, test, vi } from 'vitest';
import { isOfKept, keep, keepLink, MOST, recall, type Kept } from '../../../src/app/share/kept.ts';
import type { Opened } from '../../../src/app/opened.ts';
import { withValue } from '../../../src/scenario/change.ts';
import { BOOKSTORE, scenarioOf } from '../../scenario/files.ts';

/** A tab's storage with room for so many characters. */
function storage(room = Infinity) {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError');
      items.set(key, value);
    },
    removeItem: (key: string) => items.delete(key),
  };
}

afterEach(() => vi.unstubAllGlobals());

const scenario = scenarioOf(BOOKSTORE);
const opened: Opened = { id: 'bookstore', name: 'Bookstore', scenario, from: 'shelf' };
const work = (variety: number) => ({ opened, scenario: withValue(scenario, 'needs.variety', variety) });
const states = (count: number) => Array.from({ length: count }, (_, k) => work(k / 100));
const kept = (count: number): Kept => ({ work: work(2.5), past: states(count), future: [work(2.9)] });

test('what is kept comes back, each opened business once', () => {
  vi.stubGlobal('sessionStorage', storage());
  keep(kept(7));
  expect(recall()).toEqual(kept(7));
  expect(new Set(recall()!.past.map((each) => each.opened)).size).toBe(1);
});

test('of many states the last twenty are kept', () => {
  vi.stubGlobal('sessionStorage', storage());
  keep(kept(33));
  expect(recall()!.past).toEqual(states(33).slice(-MOST));
});

test('where room is scarce fewer are kept, where there is none nothing, and nothing stale stays', () => {
  const scarce = storage(80_000);
  vi.stubGlobal('sessionStorage', scarce);
  keep(kept(33));
  expect(recall()!.work).toEqual(work(2.5));
  expect(recall()!.past.length).toBeGreaterThan(0);
  expect(recall()!.past.length).toBeLessThan(MOST);
  const full = storage(10);
  full.items.set('fourfold work', scarce.items.get('fourfold work')!);
  vi.stubGlobal('sessionStorage', full);
  keep(kept(3));
  expect(recall()).toBeUndefined();
});

test('without any storage nothing is thrown', () => {
  vi.stubGlobal('sessionStorage', undefined);
  keep(kept(3));
  keepLink('a');
  expect(recall()).toBeUndefined();
});

test.each([
  '',
  'null',
  '[]',
  '{"texts":[]}',
  '{"texts":["{}"],"opened":[],"work":[0,0],"past":[],"future":[]}',
  '{"texts":[],"opened":[],"work":["__proto__","length"],"past":[],"future":[]}',
  '{"texts":{"length":1e9},"opened":1}',
])('what another program left in the storage, %s, is nothing', (text) => {
  const other = storage();
  other.items.set('fourfold work', text);
  vi.stubGlobal('sessionStorage', other);
  expect(recall()).toBeUndefined();
});

test('an address is of the kept work when it has one of its states, or is the last that was written', () => {
  vi.stubGlobal('sessionStorage', storage());
  expect(isOfKept(kept(3), '#where.1.a', work(0.02).scenario)).toBe(true);
  expect(isOfKept(kept(3), '#where.1.a', work(1.7).scenario)).toBe(false);
  keepLink('.1.a');
  expect(isOfKept(kept(3), '#where.1.a', work(1.7).scenario)).toBe(true);
});
