import type { Survey } from '../analysis/survey.ts';
import type { Watch } from '../analysis/watch.ts';
import { Asked } from './asked.svelte.ts';

/** How a question is answered. */
export interface Finder<Q, F> {
  /** The same for questions that have the same answer. */
  keyOf(question: Q): string;
  /** From few customers, soon. */
  findRough(question: Q, survey: Survey, watch: Watch): Promise<F>;
  find(question: Q, survey: Survey, watch: Required<Watch>, show: (part: F) => void): Promise<F>;
}

interface Wish<Q> {
  readonly question: Q;
  readonly key: string;
  /** While a slider is held a rough answer is enough. */
  readonly isHeld: boolean;
}

/**
 * Follows a question that changes with every slider: a rough answer first, the newest question waiting for it, so that
 * a drag sees answers move all along; the whole answer once nothing is held.
 */
export class Pursuit<Q, F> {
  readonly asked = new Asked<F>();
  readonly #finder: Finder<Q, F>;
  readonly #survey: Survey;
  readonly #quick: Survey;
  #wish: Wish<Q> | undefined;
  #isRough = false;

  /** Rough answers come from `quick`, which must not stand behind other work. */
  constructor(finder: Finder<Q, F>, survey: Survey, quick: Survey) {
    this.#finder = finder;
    this.#survey = survey;
    this.#quick = quick;
  }

  follow(question: Q, isHeld: boolean): void {
    const key = this.#finder.keyOf(question);
    const isKnown = this.#wish?.key === key;
    if (isKnown && (isHeld || !this.#wish!.isHeld)) return;
    this.#wish = { question, key, isHeld };
    if (!this.#isRough) void this.#start(this.#wish, isKnown);
  }

  /** Asks the last question again. */
  again(): void {
    if (this.#wish) void this.#start(this.#wish, false);
  }

  #start({ question, key }: Wish<Q>, isRoughKnown: boolean): Promise<void> {
    return this.asked.ask(async (watch, show) => {
      if (!isRoughKnown) {
        const rough = await this.#findRough(question, watch.signal);
        const wish = this.#wish!;
        if (wish.key !== key) {
          queueMicrotask(() => void this.#start(wish, false));
          return rough;
        }
        if (wish.isHeld) return rough;
        show(rough);
      }
      return this.#finder.find(question, this.#survey, watch, show);
    });
  }

  async #findRough(question: Q, signal: AbortSignal): Promise<F> {
    this.#isRough = true;
    try {
      return await this.#finder.findRough(question, this.#quick, { signal });
    } finally {
      this.#isRough = false;
    }
  }
}
