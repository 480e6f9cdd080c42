import type { Business } from '../vocabulary/business.ts';
import type { Answer, Question } from './messages.ts';
import type { Picture } from './picture.ts';

/** The side of a worker that the client speaks to. */
export type Line = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** Asks for the picture of a business; rejects with the reason when there is none. */
export type Ask = (business: Business) => Promise<Picture>;

interface Waiting {
  readonly resolve: (picture: Picture) => void;
  readonly reject: (reason: Error) => void;
}

/** A client of one worker: answers find their questions by number, and a worker that dies is replaced by the next question. */
export function createClient(connect: () => Line): Ask {
  const waiting = new Map<number, Waiting>();
  let line: Line | undefined;
  let asked = 0;

  function open(): Line {
    const opened = connect();
    opened.onmessage = ({ data }: MessageEvent<Answer>) => {
      const asker = waiting.get(data.id);
      waiting.delete(data.id);
      if ('picture' in data) asker?.resolve(data.picture);
      else asker?.reject(new Error(data.failure));
    };
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

  return (business) =>
    new Promise((resolve, reject) => {
      line ??= open();
      const id = ++asked;
      waiting.set(id, { resolve, reject });
      line.postMessage({ id, business } satisfies Question);
    });
}
