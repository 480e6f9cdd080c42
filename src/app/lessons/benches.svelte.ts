import type { Ask } from '../../simulation/client.ts';
import { Workbench } from '../workbench.svelte.ts';
import type { CaseBook } from './evidence.svelte.ts';

/** Milliseconds for which a replay shows what was before the last change. */
const BEFORE = 900;

/** A workbench of its own for every step that is moved: the visitor's own work is never touched. */
export class Benches {
  /** What was before the last change is shown for a moment. */
  isReplaying = $state(false);
  readonly #book: CaseBook;
  readonly #ask: Ask;
  readonly #opened: Record<number, Promise<Workbench>> = {};

  constructor(book: CaseBook, ask: Ask) {
    this.#book = book;
    this.#ask = ask;
  }

  /** The workbench of a step with its case on it, always the same one. */
  of(step: number, name: string): Promise<Workbench> {
    const known = this.#opened[step] ?? this.#open(name);
    this.#opened[step] = known;
    known.catch(() => delete this.#opened[step]);
    return known;
  }

  /** Goes back before the last change, and does it again before everybody's eyes. */
  replay(workbench: Workbench): void {
    if (this.isReplaying || workbench.isHeld || workbench.history.past.length === 0) return;
    this.isReplaying = true;
    workbench.undo();
    setTimeout(() => {
      workbench.redo();
      this.isReplaying = false;
    }, BEFORE);
  }

  async #open(name: string): Promise<Workbench> {
    const opened = await this.#book.open(name);
    const workbench = new Workbench(this.#ask);
    workbench.begin({ opened, scenario: opened.scenario });
    return workbench;
  }
}
