import type { Watch } from '../analysis/watch.ts';
import ReaderWorker from './reader.ts?worker';
import type { Reading, ReadingQuestion } from './reading.ts';

/** Has worlds read by a worker of its own, which ends with the answer; rejects when that fails or is called off. */
export function readAside(question: ReadingQuestion, { signal }: Watch = {}): Promise<Reading> {
  return new Promise<Reading>((resolve, reject) => {
    signal?.throwIfAborted();
    const reader = new ReaderWorker();
    const end = () => {
      reader.terminate();
      signal?.removeEventListener('abort', callOff);
    };
    const callOff = () => (end(), reject(signal!.reason));
    signal?.addEventListener('abort', callOff);
    reader.onmessage = ({ data }: MessageEvent<Reading>) => (end(), resolve(data));
    reader.onerror = (event) => {
      event.preventDefault();
      end();
      reject(new Error(event.message || 'the reading stopped'));
    };
    reader.postMessage(question);
  });
}
