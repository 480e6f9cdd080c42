import { expect, test } from 'vitest';
import { nameOf } from '../../src/vocabulary/name-of.ts';
import { DEFAULT_OFFERING } from '../../src/vocabulary/offering.ts';

test('a parameter has its label, a field of a component its name besides', () => {
  expect(nameOf({ id: 'economics.grossMargin' }, DEFAULT_OFFERING)).toBe('Gross margin');
  const target = { id: 'offering.payment terms.importance', component: 6 };
  expect(nameOf(target, DEFAULT_OFFERING)).toBe('Importance of payment terms');
});

test('an id that is no number is refused', () => {
  expect(() => nameOf({ id: 'needs.shape' }, DEFAULT_OFFERING)).toThrow(RangeError);
});
