import { expect, test } from 'vitest';
import { partOf } from '../../src/simulation/part.ts';

test('a part of some work moves within its share, and never back', () => {
  const said: number[] = [];
  const { signal } = new AbortController();
  const watch = partOf({ signal, progress: (done, total) => said.push(done / total) }, 0.2, 0.6);
  watch.progress!(0, 10);
  watch.progress!(5, 10);
  watch.progress!(10, 10);
  watch.progress!(10, 20);
  watch.progress!(0, 0);
  expect(said.map((share) => Number(share.toFixed(6)))).toEqual([0.2, 0.4, 0.6, 0.6, 0.6]);
  expect(watch.signal).toBe(signal);
});
