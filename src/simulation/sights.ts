import type { Engine } from '../engine/engine.ts';
import { followCustomer } from '../engine/portrait/life.ts';
import { portray } from '../engine/portrait/portrait.ts';
import type { CustomerSubject, Sights } from './messages.ts';

/** What is seen of customers one by one, with the draws and the digits of a run of their business. */
export function lookAt(engine: Engine, subject: CustomerSubject): Sights[CustomerSubject['kind']] {
  const { business, axes } = subject;
  const plan = engine.plan(business);
  if (subject.kind === 'portrait') return portray(business, plan, axes);
  return followCustomer(business, plan, subject.customer, axes);
}

/** The lists that a sight is made of: given away, not copied. */
export function buffersOf(sight: object): ArrayBuffer[] {
  return Object.values(sight).flatMap((part: unknown) =>
    ArrayBuffer.isView(part) ? [part.buffer as ArrayBuffer] : [],
  );
}
