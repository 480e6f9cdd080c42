import type { Watch } from '../analysis/watch.ts';
import type { Recipe } from '../published/row.ts';
import CheckerWorker from './checker.ts?worker';

/**
 * Has published figures found again by a worker of its own, which ends with the last; `show` is given all found so
 * far, in order. Rejects when that fails or is called off.
 */
export function recomputeAside(
  recipes: readonly Recipe[],
  { signal, progress }: Watch,
  show: (ours: readonly number[]) => void,
): Promise<readonly number[]> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const checker = new CheckerWorker();
    let ours: readonly number[] = [];
    const end = () => {
      checker.terminate();
      signal?.removeEventListener('abort', callOff);
    };
    const callOff = () => (end(), reject(signal!.reason));
    signal?.addEventListener('abort', callOff);
    checker.onmessage = ({ data }: MessageEvent<number>) => {
      ours = [...ours, data];
      progress?.(ours.length, recipes.length);
      if (ours.length < recipes.length) return show(ours);
      end();
      resolve(ours);
    };
    checker.onerror = (event) => {
      event.preventDefault();
      end();
      reject(new Error(event.message || 'the check stopped'));
    };
    checker.postMessage(recipes);
  });
}
