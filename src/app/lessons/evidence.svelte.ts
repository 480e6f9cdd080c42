import { caseScenario, plainCases } from '../../lessons/cases.ts';
import type { Evidence } from '../../lessons/finding.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import { businessOf, type Scenario } from '../../scenario/scenario.ts';
import type { Ask } from '../../simulation/client.ts';
import type { Picture } from '../../simulation/picture.ts';
import { takeBusiness } from '../businesses.ts';
import type { Opened } from '../opened.ts';

/** The cases of a lesson, opened from the shelf and simulated once. */
export class CaseBook {
  pictures = $state.raw<Readonly<Record<string, Picture>>>({});
  failure = $state('');
  readonly lesson: Lesson;
  /** Once every case is known; texts speak from then on. */
  readonly evidence = $derived.by((): Evidence | undefined => {
    const isWhole = Object.keys(this.lesson.cases).every((name) => name in this.pictures);
    return isWhole ? { findings: this.pictures, plain: plainCases(this.lesson) } : undefined;
  });

  constructor(lesson: Lesson, ask: Ask, signal: AbortSignal) {
    this.lesson = lesson;
    void this.#measure(ask, signal);
  }

  /** A case as something to be opened on a workbench. */
  async open(name: string): Promise<Opened> {
    const { scenario: id, changes } = this.lesson.cases[name]!;
    const shelf = await takeBusiness(id);
    const scenario: Scenario = caseScenario(shelf.scenario, changes);
    return { id: `${id} ${name}`, name: shelf.name, scenario, from: 'shelf' };
  }

  async #measure(ask: Ask, signal: AbortSignal): Promise<void> {
    try {
      const found: Record<string, Picture> = {};
      for (const name of Object.keys(this.lesson.cases)) {
        if (signal.aborted) return;
        found[name] = await ask(businessOf((await this.open(name)).scenario));
      }
      this.pictures = found;
    } catch (reason) {
      this.failure = reason instanceof Error ? reason.message : String(reason);
    }
  }
}
