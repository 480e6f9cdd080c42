import { measureCells } from '../analysis/sweep.ts';
import { createEngine, type Engine } from '../engine/engine.ts';
import { keepEngines } from './engines.ts';
import type { Answer, Delivery, Findings, Look, Order, Question, Task, Withdrawal } from './messages.ts';
import { takePicture } from './picture.ts';

type Reply = (message: Answer | Delivery, transfer?: ArrayBuffer[]) => void;

/**
 * What a worker does with messages, wherever it runs: one thing at a time, in order. Between the steps of a large
 * picture it listens, so that the question can be withdrawn.
 */
export function createService(reply: Reply): (message: Question | Look | Withdrawal | Order) => void {
  const engine = createEngine();
  const engineFor = keepEngines(engine);
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
        if (subject.kind === 'niches') {
          // copied: the engine goes on with its own
          const niches = engine.plan(subject.business).misfits.niches.map((list) => list.slice());
          return reply({ id, sight: niches });
        }
        // most visits never look so closely: it is fetched with the first look
        const { lookAt, buffersOf } = await import('./sights.ts');
        const sight = lookAt(engine, subject);
        reply({ id, sight }, buffersOf(sight));
      } catch (reason) {
        reply({ id, failure: inWords(reason) });
      }
    }
  }

  async function deliver({ id, task }: Order): Promise<void> {
    try {
      const find = task.kind === 'probe' ? await examining(task) : findingOf(task);
      const start = performance.now();
      const finding = find(engineFor(task));
      const transfer = finding instanceof Float64Array ? [finding.buffer as ArrayBuffer] : [];
      reply({ id, finding, took: performance.now() - start }, transfer);
    } catch (reason) {
      reply({ id, failure: inWords(reason) });
    }
  }

  return (message) => {
    if ('withdrawn' in message) withdrawn.add(message.withdrawn);
    else if ('task' in message) void deliver(message);
    else if ('subject' in message) queue = queue.then(() => show(message));
    else queue = queue.then(() => answer(message));
  };
}

type Find = (engine: Engine) => Findings[Task['kind']];

function findingOf(task: Exclude<Task, { kind: 'probe' }>): Find {
  if (task.kind === 'cells') return (engine) => measureCells(engine, task.batch);
  if (task.kind === 'blocks') return (engine) => engine.simulate(task.business, task.from, task.to);
  return (engine) => engine.conclude(task.business, [task.contribution]);
}

/** Most visits ask for no signs: how they are read is fetched with the first. */
async function examining(task: Extract<Task, { kind: 'probe' }>): Promise<Find> {
  const { examine } = await import('../analysis/signs/examine.ts');
  return (engine) => examine(engine, task.probe, task);
}

const pause = () => new Promise((resolve) => setTimeout(resolve));

function inWords(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}
