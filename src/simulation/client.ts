import type { Watch } from '../analysis/watch.ts';
import type { Business } from '../vocabulary/business.ts';
import type { Connect, Line } from './line.ts';
import type { Answer, Look, Question, Sights, Subject, Withdrawal } from './messages.ts';
import type { Picture } from './picture.ts';

/**
 * Asks for the picture of a business, which may be there at once; rejects with the reason when there is none. A large
 * business tells its progress in blocks of customers.
 */
export type Ask = (business: Business, watch?: Watch) => Promise<Picture> | Picture;

/** Asks about customers one by one; rejects likewise. */
export type LookAt = <S extends Subject>(subject: S, watch?: Watch) => Promise<Sights[S['kind']]>;

/** Asks one worker for pictures, and for what is in them. */
export type Client = Ask & { readonly lookAt: LookAt };

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: unknown) => void;
  readonly progress: Watch['progress'];
}

/** A client of one worker: answers find their questions by number, and a worker that dies is replaced by the next question. */
export function createClient(connect: Connect): Client {
  const waiting = new Map<number, Waiting>();
  let line: Line | undefined;
  let asked = 0;

  function hear(answer: Answer): void {
    const asker = waiting.get(answer.id);
    if ('progress' in answer) return asker?.progress?.(...answer.progress);
    waiting.delete(answer.id);
    if ('failure' in answer) asker?.reject(new Error(answer.failure));
    else asker?.resolve(answer);
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

  const send = (question: (id: number) => Question | Look, { progress, signal }: Watch): Promise<Answer> =>
    new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      line ??= open();
      const id = ++asked;
      waiting.set(id, { resolve, reject, progress });
      line.postMessage(question(id));
      signal?.addEventListener('abort', () => {
        if (!waiting.delete(id)) return;
        line?.postMessage({ withdrawn: id } satisfies Withdrawal);
        reject(signal.reason);
      });
    });

  const ask: Ask = async (business, watch = {}) => {
    const answer = await send((id) => ({ id, business }), watch);
    return (answer as Extract<Answer, { picture: unknown }>).picture;
  };
  const lookAt = async (subject: Subject, watch: Watch = {}) => {
    const answer = await send((id) => ({ id, subject }), watch);
    return (answer as Extract<Answer, { sight: unknown }>).sight;
  };
  return Object.assign(ask, { lookAt: lookAt as LookAt });
}
