import type { Watch } from '../analysis/watch.ts';

/** Long work behind an answer: it may show parts of the answer before it is whole. */
export type Work<T> = (watch: Required<Watch>, show: (part: T) => void) => Promise<T>;

/**
 * An answer that takes a while. A new question calls the one before off; until something is found for it, and when
 * it fails or is called off, the last good answer stays.
 */
export class Asked<T> {
  answer = $state.raw<T>();
  /** 0 … 1 while something is under way. */
  progress = $state<number>();
  /** The answer is not the whole answer to the last question. */
  isStale = $state(false);
  /** Why there is no newer answer. */
  failure = $state<string>();
  #under: AbortController | undefined;

  async ask(work: Work<T>): Promise<void> {
    this.#under?.abort();
    const under = new AbortController();
    this.#under = under;
    this.isStale = true;
    this.progress = 0;
    this.failure = undefined;
    const isLast = () => this.#under === under;
    const watch = {
      signal: under.signal,
      progress: (done: number, total: number) => {
        if (isLast()) this.progress = total > 0 ? done / total : 1;
      },
    };
    try {
      const answer = await work(watch, (part) => {
        if (isLast()) this.answer = part;
      });
      if (!isLast()) return;
      this.answer = answer;
      this.isStale = false;
    } catch (reason) {
      if (isLast()) this.failure = reason instanceof Error ? reason.message : String(reason);
    }
    if (isLast()) this.#end();
  }

  /** Calls off what is under way; the last good answer stays. */
  cancel(): void {
    if (!this.#under) return;
    this.#under.abort();
    this.#end();
    this.failure = 'called off';
  }

  #end(): void {
    this.#under = undefined;
    this.progress = undefined;
  }
}
