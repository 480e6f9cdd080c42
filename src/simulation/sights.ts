import type { Engine } from '../engine/engine.ts';
import { followCustomer } from '../engine/portrait/life.ts';
import { portray } from '../engine/portrait/portrait.ts';
import type { Sights, Subject } from './messages.ts';

/** What is seen of niches, and of customers one by one, with the draws and the digits of a run of their business. */
export function lookAt(engine: Engine, subject: Subject): Sights[Subject['kind']] {
  const { business } = subject;
  const plan = engine.plan(business);
  // the engine goes on with its own
  if (subject.kind === 'niches') return plan.misfits.niches.map((list) => list.slice());
  const { axes } = subject;
  if (subject.kind === 'portrait') return portray(business, plan, axes);
  return followCustomer(business, plan, subject.customer, axes);
}

/** The lists that a sight is made of: given away, not copied. */
export function buffersOf(sight: object): ArrayBuffer[] {
  return Object.values(sight).flatMap((part: unknown) =>
    ArrayBuffer.isView(part) ? [part.buffer as ArrayBuffer] : [],
  );
}
