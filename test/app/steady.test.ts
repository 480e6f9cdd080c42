import { expect, test } from 'vitest';
import { steady } from '../../src/app/steady.ts';

test('gives the object before while all entries are the same', () => {
  let value: Record<string, unknown> | undefined = { low: 1, of: undefined };
  const give = steady(() => value && { ...value });
  const first = give();
  expect(give()).toBe(first);
  value = { low: 2, of: undefined };
  const second = give();
  expect(second).toEqual({ low: 2, of: undefined });
  expect(give()).toBe(second);
  value = { low: 2 };
  expect(give()).toEqual({ low: 2 });
  expect(give()).not.toHaveProperty('of');
  value = undefined;
  expect(give()).toBeUndefined();
  value = { low: 2 };
  expect(give()).toEqual({ low: 2 });
});

test('tells NaN and the sign of zero apart from what they are not', () => {
  let value = NaN;
  const give = steady(() => ({ value }));
  const first = give();
  expect(give()).toBe(first);
  value = 0;
  const zero = give();
  value = -0;
  expect(give()).not.toBe(zero);
});
