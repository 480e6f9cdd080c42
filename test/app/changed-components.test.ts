import { expect, test } from 'vitest';
import { changedComponents } from '../../src/app/changed-components.ts';
import { DEFAULT_OFFERING as THEN } from '../../src/vocabulary/offering.ts';

const [FIRST, SECOND] = [THEN[0]!, THEN[1]!];

test('an offering that is the same, or written again, has no changes', () => {
  expect(changedComponents(THEN, THEN)).toBe(0);
  expect(changedComponents(structuredClone(THEN), THEN)).toBe(0);
});

test('each component counts once, however it was changed', () => {
  const changed = THEN.with(0, { ...FIRST, tailored: false, variety: 2 });
  expect(changedComponents(changed, THEN)).toBe(1);
  expect(changedComponents(changed.with(1, { ...SECOND, unitCost: 9 }), THEN)).toBe(2);
});

test('one that is added, removed or renamed counts once', () => {
  expect(changedComponents([...THEN, { ...FIRST, name: 'new' }], THEN)).toBe(1);
  expect(changedComponents(THEN.slice(1), THEN)).toBe(1);
  expect(changedComponents(THEN.with(0, { ...FIRST, name: 'new' }), THEN)).toBe(1);
  expect(changedComponents(THEN.slice(1).with(0, { ...SECOND, variety: 3 }), THEN)).toBe(2);
});

test('another order counts once, if it is all that changed', () => {
  const turned = THEN.toReversed();
  expect(changedComponents(turned, THEN)).toBe(1);
  expect(changedComponents(turned.with(0, { ...turned[0]!, variety: 2 }), THEN)).toBe(1);
});
