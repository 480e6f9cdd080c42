import { expect, test } from 'vitest';
import { fileName, tooLarge } from '../../../src/app/share/files.ts';
import { inOrder, rowOf } from '../../../src/app/share/in-words.ts';
import { codeOf } from '../../../src/app/share/qr.ts';
import { stepOf } from '../../../src/app/keys.ts';
import { isLink, tabOf } from '../../../src/app/tabs.ts';
import { withRange, withValue } from '../../../src/scenario/change.ts';
import { differencesOf } from '../../../src/scenario/differences.ts';
import { BOOKSTORE, scenarioOf } from '../../scenario/files.ts';

const BOOK = scenarioOf(BOOKSTORE);

test('differences are told with units, ranges and names, values first', () => {
  const bare = { ...BOOK, sources: { ...BOOK.sources, 'needs.shape': 'asked' }, notes: '' };
  const edited = withValue(
    withRange(withValue(bare, 'economics.spend', 80), 'needs.drift', undefined),
    'offering.gift wrapping.tailored',
    false,
  );
  expect(inOrder(differencesOf(edited, BOOK)).map(rowOf)).toMatchObject([
    { label: 'Notes', one: 'none' },
    { one: '$80', other: '$74' },
    { label: expect.stringContaining('of gift wrapping') as string, one: 'no', other: 'yes' },
    { label: expect.stringMatching(/^Range: /) as string, one: 'no range of its own', other: '0 to 0.2' },
    { label: expect.stringMatching(/^Source: /) as string, one: 'asked' },
  ]);
});

test.each([
  ['Bookstore', 'Bookstore.fourfold.json'],
  ['a/b\\c: "d"?', 'a b c d.fourfold.json'],
  ['..', 'scenario.fourfold.json'],
  ['Café am Eck', 'Café am Eck.fourfold.json'],
])('a scenario named %s is saved as %s', (name, file) => expect(fileName(name)).toBe(file));

test('a file too large to be a scenario is not even read', () => {
  const file = { name: 'a\u202Eb', size: 12e6, text: () => Promise.reject(new Error('read')) };
  expect(tooLarge(file)).toBe('"a\\u202Eb" has 12.0 MB; scenario files have up to 1 MB.');
  expect(tooLarge({ ...file, size: 900 })).toBeUndefined();
});

test('a QR code has its margin, and a text too long for one has none', () => {
  const code = codeOf('https://example.org/#simulate.1.2b.0eomg7p.ATkAxv8AADIA9p0B6QMA')!;
  expect(code.size).toBeGreaterThanOrEqual(21 + 8);
  expect(code.path).toMatch(/^M4 4h1v1h-1z/);
  expect(codeOf('x'.repeat(5000))).toBeUndefined();
});

test.each([
  ['#where', 'where', false],
  ['#apart.1.a.b.c', 'apart', true],
  ['#later.1.a.b.c', undefined, true],
  ['#result', undefined, false],
  ['', undefined, false],
])('the address %s names the view %s', (fragment, tab, link) => {
  expect(tabOf(fragment)).toBe(tab);
  expect(isLink(fragment)).toBe(link);
});

test('keys of the history are those of all systems', () => {
  const step = (key: string, held: object) =>
    stepOf({
      key,
      target: null,
      ...{ ctrlKey: false, metaKey: false, shiftKey: false, altKey: false },
      ...held,
    } as never);
  (globalThis as { Element?: unknown }).Element ??= class {};
  expect(step('z', { ctrlKey: true })).toBe('undo');
  expect(step('z', { metaKey: true })).toBe('undo');
  expect(step('Z', { metaKey: true, shiftKey: true })).toBe('redo');
  expect(step('y', { ctrlKey: true })).toBe('redo');
  expect(step('z', {})).toBeUndefined();
  expect(step('z', { ctrlKey: true, altKey: true })).toBeUndefined();
});
