import type { Business } from '../vocabulary/business.ts';
import type { Connect, Line } from './line.ts';
import type { Answer, Question, Withdrawal } from './messages.ts';
import type { Picture } from './picture.ts';
import type { Watch } from '../analysis/watch.ts';

/**
 * Asks for the picture of a business; rejects with the reason when there is none. A large business tells its
 * progress in blocks of customers.
 */
export type Ask = (business: Business, watch?: Watch) => Promise<Picture>;

interface Waiting {
  readonly resolve: (picture: Picture) => void;
  readonly reject: (reason: unknown) => void;
  readonly progress: Watch['progress'];
}

/** A client of one worker: answers find their questions by number, and a worker that dies is replaced by the next question. */
export function createClient(connect: Connect): Ask {
  const waiting = new Map<number, Waiting>();
  let line: Line | undefined;
  let asked = 0;

  function hear(answer: Answer): void {
    const asker = waiting.get(answer.id);
    if ('progress' in answer) return asker?.progress?.(...answer.progress);
    waiting.delete(answer.id);
    if ('picture' in answer) asker?.resolve(answer.picture);
    else asker?.reject(new Error(answer.failure));
  }

  function open(): Line {
    const opened = connect();
    opened.onmessage = ({ data }: MessageEvent<Answer>) => hear(data);
    opened.onerror = (event) => {
      event.preventDefault();
      opened.terminate();
      line = undefined;
      const reason = new Error(event.message || 'the simulation stopped');
      for (const { reject } of waiting.values()) reject(reason);
      waiting.clear();
    };
    return opened;
  }

  return (business, { progress, signal } = {}) =>
    new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      line ??= open();
      const id = ++asked;
      waiting.set(id, { resolve, reject, progress });
      line.postMessage({ id, business } satisfies Question);
      signal?.addEventListener('abort', () => {
        if (!waiting.delete(id)) return;
        line?.postMessage({ withdrawn: id } satisfies Withdrawal);
        reject(signal.reason);
      });
    });
}
