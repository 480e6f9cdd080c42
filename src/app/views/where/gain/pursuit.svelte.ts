import type { Survey } from '../../../../analysis/survey.ts';
import { Asked } from '../../../asked.svelte.ts';
import { find, keyOf, type Found, type Question } from './found.ts';

interface Wish {
  readonly question: Question;
  readonly key: string;
  /** While a slider is held a rough answer is enough. */
  readonly isHeld: boolean;
}

/**
 * Follows a question that changes with every slider: a rough answer first, the newest question waiting for it, so that
 * a drag sees lines move all along; the whole answer once nothing is held.
 */
export class Pursuit {
  readonly asked = new Asked<Found>();
  readonly #survey: Survey;
  readonly #quick: Survey;
  #wish: Wish | undefined;
  #isRough = false;

  /** Rough answers come from `quick`, which must not stand behind other work. */
  constructor(survey: Survey, quick: Survey) {
    this.#survey = survey;
    this.#quick = quick;
  }

  follow(question: Question, isHeld: boolean): void {
    const key = keyOf(question);
    const isKnown = this.#wish?.key === key;
    if (isKnown && (isHeld || !this.#wish!.isHeld)) return;
    this.#wish = { question, key, isHeld };
    if (!this.#isRough) void this.#start(this.#wish, isKnown);
  }

  /** Asks the last question again. */
  again(): void {
    if (this.#wish) void this.#start(this.#wish, false);
  }

  #start({ question, key }: Wish, isRoughKnown: boolean): Promise<void> {
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
      return find(question, this.#survey, watch, false);
    });
  }

  async #findRough(question: Question, signal: AbortSignal): Promise<Found> {
    this.#isRough = true;
    try {
      return await find(question, this.#quick, { signal }, true);
    } finally {
      this.#isRough = false;
    }
  }
}
