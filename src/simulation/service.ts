import { measureCells } from '../analysis/sweep.ts';
import { createEngine, type Engine } from '../engine/engine.ts';
import type { Answer, Delivery, Findings, Look, Order, Question, Task, Withdrawal } from './messages.ts';
import { takePicture } from './picture.ts';

type Reply = (message: Answer | Delivery, transfer?: ArrayBuffer[]) => void;

/**
 * What a worker does with messages, wherever it runs: one thing at a time, in order. Between the steps of a large
 * picture it listens, so that the question can be withdrawn.
 */
export function createService(reply: Reply): (message: Question | Look | Withdrawal | Order) => void {
  const engine = createEngine();
  const withdrawn = new Set<number>();
  let queue = Promise.resolve();

  async function answer({ id, business }: Question): Promise<void> {
    if (!withdrawn.has(id)) {
      try {
        const steps = takePicture(engine, business);
        let step = steps.next();
        while (!step.done) {
          reply({ id, progress: step.value });
          await pause();
          if (withdrawn.has(id)) break;
          step = steps.next();
        }
        if (step.done) reply({ id, picture: step.value });
      } catch (reason) {
        reply({ id, failure: inWords(reason) });
      }
    }
    withdrawn.delete(id);
  }

  async function show({ id, subject }: Look): Promise<void> {
    if (!withdrawn.delete(id)) {
      try {
        // most visits never look so closely: it is fetched with the first look
        const { lookAt, buffersOf } = await import('./sights.ts');
        const sight = lookAt(engine, subject);
        reply({ id, sight }, buffersOf(sight));
      } catch (reason) {
        reply({ id, failure: inWords(reason) });
      }
    }
  }

  function deliver({ id, task }: Order): void {
    try {
      const start = performance.now();
      const finding = find(engine, task);
      const transfer = finding instanceof Float64Array ? [finding.buffer as ArrayBuffer] : [];
      reply({ id, finding, took: performance.now() - start }, transfer);
    } catch (reason) {
      reply({ id, failure: inWords(reason) });
    }
  }

  return (message) => {
    if ('withdrawn' in message) withdrawn.add(message.withdrawn);
    else if ('task' in message) deliver(message);
    else if ('subject' in message) queue = queue.then(() => show(message));
    else queue = queue.then(() => answer(message));
  };
}

function find(engine: Engine, task: Task): Findings[Task['kind']] {
  if (task.kind === 'cells') return measureCells(engine, task.batch);
  if (task.kind === 'blocks') return engine.simulate(task.business, task.from, task.to);
  return engine.conclude(task.business, [task.contribution]);
}

const pause = () => new Promise((resolve) => setTimeout(resolve));

function inWords(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}
