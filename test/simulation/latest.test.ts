import fc from 'fast-check';
import { expect, test } from 'vitest';
import { latest } from '../../src/simulation/latest.ts';

interface Pending {
  readonly question: number;
  readonly resolve: (answer: string) => void;
  readonly reject: (reason: Error) => void;
}

function desk() {
  const pending: Pending[] = [];
  const log: string[] = [];
  const ask = latest<number, string>(
    (question) => new Promise((resolve, reject) => pending.push({ question, resolve, reject })),
    {
      answered: (answer, question) => log.push(`${question}: ${answer}`),
      failed: (reason, question) => log.push(`${question}! ${reason.message}`),
    },
  );
  return { ask, pending, log };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

test('one question is under way, and of those that wait only the newest is asked', async () => {
  const { ask, pending, log } = desk();
  for (const question of [1, 2, 3, 4]) ask(question);
  expect(pending.map(({ question }) => question)).toEqual([1]);
  pending[0]!.resolve('one');
  await settled();
  expect(pending.map(({ question }) => question)).toEqual([1, 4]);
  pending[1]!.resolve('four');
  await settled();
  expect(log).toEqual(['1: one', '4: four']);
});

test('what is known at once is passed on at once, in its turn', async () => {
  const log: string[] = [];
  let resolve: (answer: string) => void = () => undefined;
  const ask = latest<number, string>(
    (question) => (question < 0 ? new Promise((given) => (resolve = given)) : `at once ${question}`),
    { answered: (answer, question) => log.push(`${question}: ${answer}`), failed: () => undefined },
  );
  ask(1);
  expect(log).toEqual(['1: at once 1']);
  ask(-2);
  ask(3);
  expect(log).toHaveLength(1);
  resolve('late');
  await settled();
  expect(log).toEqual(['1: at once 1', '-2: late', '3: at once 3']);
});

test('what fails at once says so, and the next is asked', () => {
  const log: string[] = [];
  const ask = latest<number, number>(
    (question) => {
      if (question === 1) throw new Error('no');
      return question;
    },
    {
      answered: (answer) => log.push(String(answer)),
      failed: (reason, question) => log.push(`${question}! ${reason.message}`),
    },
  );
  ask(1);
  ask(2);
  expect(log).toEqual(['1! no', '2']);
});

test('a question that fails says so and lets the next one through', async () => {
  const { ask, pending, log } = desk();
  ask(1);
  ask(2);
  pending[0]!.reject(new Error('no'));
  await settled();
  pending[1]!.resolve('two');
  await settled();
  expect(log).toEqual(['1! no', '2: two']);
});

test('however questions and answers fall, answers come in order, each to its own question, and the last is answered', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 40 }), async (steps) => {
      const { ask, pending, log } = desk();
      let asked = 0;
      let answered = 0;
      const answer = async () => {
        const { question, resolve } = pending[answered++]!;
        resolve(`answer to ${question}`);
        await settled();
      };
      for (const isQuestion of steps) {
        if (isQuestion) ask(++asked);
        else if (pending.length > answered) await answer();
        expect(pending.length - answered).toBeLessThanOrEqual(1);
      }
      while (pending.length > answered) await answer();
      const order = log.map((line) => Number(line.split(':')[0]));
      expect(order).toEqual([...order].sort((a, b) => a - b));
      for (const line of log) expect(line).toBe(`${parseInt(line)}: answer to ${parseInt(line)}`);
      expect(order.at(-1) ?? 0).toBe(asked);
    }),
    { numRuns: 50 },
  );
});
