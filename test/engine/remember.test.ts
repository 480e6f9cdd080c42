import { expect, test } from 'vitest';
import { remember } from '../../src/engine/remember.ts';

/** A stage that makes a new answer every time, and how often it was asked. */
function counting(room?: number) {
  let made = 0;
  const ask = remember((input: { id: number }) => ({ id: input.id, made: ++made }), undefined, room);
  return (id: number) => ask({ id }).made;
}

test('the last answer is given again for an equal input, and no other', () => {
  const ask = counting();
  expect([1, 1, 2, 2, 1].map(ask)).toEqual([1, 1, 2, 2, 3]);
});

test('of several answers the one asked for longest ago makes room', () => {
  const ask = counting(3);
  expect([1, 2, 3, 1, 2, 3].map(ask)).toEqual([1, 2, 3, 1, 2, 3]);
  expect([4, 2, 3, 4, 1].map(ask)).toEqual([4, 2, 3, 4, 5]);
});
