import { expect, test, vi } from 'vitest';
import type { Task } from '../../src/simulation/messages.ts';
import { createPool } from '../../src/simulation/pool.ts';
import { heldLines, settled, small } from './lines.ts';

const task = (from: number): Task => ({ kind: 'blocks', business: small(), from, to: from + 1 });

function held(workers: number) {
  const { lines, connect } = heldLines();
  return { lines, pool: createPool(connect, workers) };
}

test('workers are opened as tasks come, at most so many, and a free one is asked again', async () => {
  const { lines, pool } = held(2);
  expect(lines).toHaveLength(0);
  const first = pool.ask(task(0));
  expect(lines).toHaveLength(1);
  const others = [pool.ask(task(1)), pool.ask(task(2))];
  expect(lines.map(({ orders }) => orders.length)).toEqual([1, 1]);
  lines[0].answer({ id: 1, finding: 'a', took: 5 });
  expect(await first).toMatchObject({ finding: 'a', took: 5 });
  expect(lines.map(({ orders }) => orders.map((order) => order.task))).toEqual([
    [task(0), task(2)],
    [task(1)],
  ]);
  lines[0].answer({ id: 3, finding: 'c', took: 1 });
  lines[1].answer({ id: 2, finding: 'b', took: 1 });
  expect((await Promise.all(others)).map(({ finding }) => finding)).toEqual(['b', 'c']);
  void pool.ask(task(3));
  expect(lines).toHaveLength(2);
});

test('what is urgent goes before what is not, each in its order', async () => {
  const { lines, pool } = held(1);
  const asked = [0, 1, 2].map((from) => pool.ask(task(from)));
  const urgent = [7, 8].map((from) => pool.ask(task(from), undefined, true));
  for (let id = 1; id <= 5; id++) lines[0].answer({ id, finding: id, took: 1 });
  await Promise.all([...asked, ...urgent]);
  expect(lines[0].orders.map((order) => order.task)).toEqual([0, 7, 8, 1, 2].map(task));
});

test('a task that fails rejects with its reason and its worker goes on', async () => {
  const { lines, pool } = held(1);
  const failing = pool.ask(task(0));
  lines[0].answer({ id: 1, failure: 'out of memory' });
  await expect(failing).rejects.toThrow('out of memory');
  const next = pool.ask(task(1));
  lines[0].answer({ id: 2, finding: 'next', took: 1 });
  expect(await next).toMatchObject({ finding: 'next' });
  expect(lines).toHaveLength(1);
});

test('a worker that dies fails its own task alone, and another takes its seat', async () => {
  const { lines, pool } = held(2);
  const [dying, living, waiting] = [pool.ask(task(0)), pool.ask(task(1)), pool.ask(task(2))];
  lines[0].die('boom');
  lines[0].die('boom again');
  await expect(dying).rejects.toThrow('boom');
  expect(lines.map(({ isOver }) => isOver)).toEqual([true, false, false]);
  lines[1].answer({ id: 2, finding: 'living', took: 1 });
  lines[2].answer({ id: 3, finding: 'waiting', took: 1 });
  expect(await living).toMatchObject({ finding: 'living' });
  expect(await waiting).toMatchObject({ finding: 'waiting' });
});

test('a worker that dies idle is replaced when it is needed', async () => {
  const { lines, pool } = held(1);
  const first = pool.ask(task(0));
  lines[0].answer({ id: 1, finding: 'first', took: 1 });
  await first;
  lines[0].die('');
  void pool.ask(task(1));
  expect(lines).toHaveLength(2);
  expect(lines[1].orders).toHaveLength(1);
});

test('where no worker can be had, and where one cannot be spoken to, tasks fail and nothing hangs', async () => {
  const none = createPool(() => {
    throw new Error('no more workers');
  }, 2);
  for (const each of [none.ask(task(0)), none.ask(task(1))])
    await expect(each).rejects.toThrow('no more workers');

  const { lines, connect } = heldLines();
  const deaf = createPool(() => {
    const line = connect();
    line.postMessage = () => {
      throw new Error('cannot be cloned');
    };
    return line;
  }, 1);
  for (const each of [deaf.ask(task(0)), deaf.ask(task(1))])
    await expect(each).rejects.toThrow('cannot be cloned');
  expect(lines).toHaveLength(1);
});

test('a task that is called off rejects at once; not begun it never is, begun its late answer is dropped', async () => {
  const { lines, pool } = held(1);
  const off = new AbortController();
  const [begun, waiting] = [pool.ask(task(0), off.signal), pool.ask(task(1), off.signal)];
  const after = pool.ask(task(2));
  off.abort(new Error('enough'));
  await expect(begun).rejects.toThrow('enough');
  await expect(waiting).rejects.toThrow('enough');
  await expect(pool.ask(task(3), off.signal)).rejects.toThrow('enough');
  lines[0].answer({ id: 1, finding: 'late', took: 1 });
  expect(lines[0].orders.map((order) => order.task)).toEqual([task(0), task(2)]);
  lines[0].answer({ id: 2, finding: 'after', took: 1 });
  expect(await after).toMatchObject({ finding: 'after' });
});

test('a task that is done no longer listens to the signal', async () => {
  const { lines, pool } = held(1);
  const { signal } = new AbortController();
  const removed = vi.spyOn(signal, 'removeEventListener');
  const done = pool.ask(task(0), signal);
  lines[0].answer({ id: 1, finding: 'done', took: 1 });
  await done;
  expect(removed).toHaveBeenCalledOnce();
});

test('closing ends all workers, rejects what waits, and lets nothing more in', async () => {
  const { lines, pool } = held(1);
  const waiting = [pool.ask(task(0)), pool.ask(task(1))];
  pool.close();
  for (const each of waiting) await expect(each).rejects.toThrow('the pool is closed');
  await expect(pool.ask(task(2))).rejects.toThrow('the pool is closed');
  await settled();
  expect(lines.map(({ isOver }) => isOver)).toEqual([true]);
});
