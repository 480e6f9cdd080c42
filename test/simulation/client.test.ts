import { expect, test } from 'vitest';
import { createClient } from '../../src/simulation/client.ts';
import type { Life } from '../../src/engine/portrait/life.ts';
import type { Line } from '../../src/simulation/line.ts';
import type { Answer, Look, Question, Withdrawal } from '../../src/simulation/messages.ts';
import type { Picture } from '../../src/simulation/picture.ts';
import { DEFAULT_OFFERING } from '../../src/vocabulary/offering.ts';
import { DEFAULTS } from '../../src/vocabulary/parameters.ts';

const business = { seed: 'client', parameters: DEFAULTS, offering: DEFAULT_OFFERING };
const picture = (name: string) => ({ name }) as unknown as Picture;

function exchange() {
  const lines: (Line & { asked: (Question | Look | Withdrawal)[]; isOver: boolean })[] = [];
  const ask = createClient(() => {
    const asked: (Question | Look | Withdrawal)[] = [];
    const line = {
      asked,
      isOver: false,
      onmessage: null,
      onerror: null,
      postMessage: (question: Question | Look | Withdrawal) => void asked.push(question),
      terminate: () => void (line.isOver = true),
    };
    lines.push(line);
    return line;
  });
  const answer = (line: number, data: Answer) =>
    lines[line]!.onmessage!.call(undefined as never, { data } as MessageEvent<Answer>);
  const die = (line: number, message: string) =>
    lines[line]!.onerror!.call(undefined as never, { message, preventDefault() {} } as ErrorEvent);
  return { ask, lines, answer, die };
}

test('answers find their questions by number, in whatever order they come', async () => {
  const { ask, answer } = exchange();
  const [first, second] = [ask(business), ask(business)];
  answer(0, { id: 2, picture: picture('second') });
  answer(0, { id: 1, picture: picture('first') });
  expect(await first).toEqual({ name: 'first' });
  expect(await second).toEqual({ name: 'second' });
});

test('a failed run rejects with its reason and the same worker goes on', async () => {
  const { ask, answer, lines } = exchange();
  const failing = ask(business);
  answer(0, { id: 1, failure: 'out of memory' });
  await expect(failing).rejects.toThrow('out of memory');
  const next = ask(business);
  answer(0, { id: 2, picture: picture('next') });
  expect(await next).toEqual({ name: 'next' });
  expect(lines).toHaveLength(1);
});

test('a worker that dies rejects all that wait, and the next question opens another', async () => {
  const { ask, answer, die, lines } = exchange();
  const waiting = [ask(business), ask(business)];
  die(0, 'boom');
  for (const each of waiting) await expect(each).rejects.toThrow('boom');
  expect(lines[0]!.isOver).toBe(true);
  const next = ask(business);
  answer(1, { id: 3, picture: picture('next') });
  expect(await next).toEqual({ name: 'next' });
});

test('an answer to nobody is let go', () => {
  const { ask, answer } = exchange();
  void ask(business);
  expect(() => answer(0, { id: 99, picture: picture('nobody') })).not.toThrow();
});

test('progress goes to who asked, until the picture comes', async () => {
  const { ask, answer } = exchange();
  const seen: string[] = [];
  const first = ask(business, { progress: (done, total) => seen.push(`first ${done}/${total}`) });
  void ask(business, { progress: (done, total) => seen.push(`second ${done}/${total}`) });
  answer(0, { id: 1, progress: [1, 4] });
  answer(0, { id: 2, progress: [2, 4] });
  answer(0, { id: 1, picture: picture('first') });
  answer(0, { id: 1, progress: [4, 4] });
  expect(await first).toEqual({ name: 'first' });
  expect(seen).toEqual(['first 1/4', 'second 2/4']);
});

test('a question that is called off rejects at once and is withdrawn from the worker', async () => {
  const { ask, answer, lines } = exchange();
  const off = new AbortController();
  const waiting = ask(business, { signal: off.signal });
  off.abort(new Error('another one'));
  await expect(waiting).rejects.toThrow('another one');
  expect(lines[0]!.asked).toEqual([{ id: 1, business }, { withdrawn: 1 }]);
  expect(() => answer(0, { id: 1, picture: picture('late') })).not.toThrow();
  await expect(ask(business, { signal: off.signal })).rejects.toThrow('another one');
  expect(lines[0]!.asked).toHaveLength(2);
});

test('a look at customers finds its answer, and can be called off', async () => {
  const { ask, answer, lines } = exchange();
  const subject = { kind: 'life', business, axes: [0, 1], customer: 3 } as const;
  const looking = ask.lookAt(subject);
  expect(lines[0]!.asked).toEqual([{ id: 1, subject }]);
  const life = { customer: 3 } as Life;
  answer(0, { id: 1, sight: life });
  expect(await looking).toBe(life);
  const off = new AbortController();
  const waiting = ask.lookAt(subject, { signal: off.signal });
  off.abort(new Error('another one'));
  await expect(waiting).rejects.toThrow('another one');
});
