import type { Form } from '../../analysis/forms.ts';
import type { Worlds } from '../../analysis/worlds.ts';
import { doubtsOf } from '../../scenario/plausible.ts';
import { businessOf, type Scenario } from '../../scenario/scenario.ts';
import { analyses, type Inquiry } from '../../simulation/inquiry.ts';
import { Asked, type Work } from '../asked.svelte.ts';
import type { Picture } from '../../simulation/picture.ts';
import type { Opened } from '../opened.ts';
import type { Workbench } from '../workbench.svelte.ts';
import { findFlips, type FlipsFound } from './find-flips.ts';
import { partOf } from '../../simulation/part.ts';

/** Plausible worlds for a first answer, and for the whole one. */
export const FIRST_WORLDS = 200;
export const ALL_WORLDS = 1_000;

/** Simulated customers at most when forms of the model are compared. */
const MOST = 20_000;

/** What doubts are about: a scenario, the business it was opened as, and its verdict. */
export interface Basis {
  readonly scenario: Scenario;
  readonly opened: Opened;
  readonly outcome: Picture;
}

/** Something found, and what it was found for. */
export interface About<T> extends Basis {
  readonly found: T;
}

/** What is known, beyond chance, of how sure the verdict is; kept while views come and go. */
export class Doubts {
  readonly forms = new Asked<About<readonly Form[]>>();
  readonly flips = new Asked<About<FlipsFound>>();
  readonly worlds = new Asked<About<Worlds>>();

  readonly #workbench: Workbench;
  /** What is not known yet is about to be found by itself. */
  isAwaited = $state(false);
  #turn: object | undefined;

  constructor(workbench: Workbench) {
    this.#workbench = workbench;
  }

  // what is known of the present scenario; derived values would go with the view that asked first
  get knownForms(): readonly Form[] | undefined {
    return this.#present(this.forms);
  }

  get knownFlips(): FlipsFound | undefined {
    return this.#present(this.flips);
  }

  get knownWorlds(): Worlds | undefined {
    return this.#present(this.worlds);
  }

  /**
   * Finds, one after the other, what is not known yet of the present scenario: what is quick and tells much first. What
   * was called off meanwhile is not begun again.
   */
  async settle(inquiry: Inquiry, worlds: number): Promise<void> {
    const turn = (this.#turn = {});
    this.isAwaited = true;
    const isOn = () => this.#turn === turn;
    const drawn = () => this.knownWorlds?.draws.length ?? 0;
    if (!this.knownForms) await this.askForms(inquiry);
    if (isOn() && drawn() < FIRST_WORLDS) await this.askWorlds(inquiry, FIRST_WORLDS);
    if (isOn() && (!this.knownFlips || this.flips.isStale)) await this.askFlips(inquiry);
    if (isOn() && drawn() < worlds && !this.worlds.failure) await this.askWorlds(inquiry, worlds);
    if (isOn()) this.isAwaited = false;
  }

  /** Stops without a word: the sliders have moved on, or something more urgent wants the workers. */
  pause(): void {
    this.#turn = undefined;
    this.isAwaited = false;
    for (const asked of [this.forms, this.flips, this.worlds]) {
      if (asked.progress === undefined) continue;
      asked.cancel();
      asked.failure = undefined;
    }
  }

  askForms({ survey }: Inquiry): Promise<void> {
    const business = businessOf(this.#workbench.scenario);
    return this.#ask(this.forms, (watch) =>
      analyses.surveyForms(analyses.withSample(business, MOST), survey, watch),
    );
  }

  askFlips(inquiry: Inquiry): Promise<void> {
    const { scenario, picture } = this.#workbench;
    return this.#ask(this.flips, (watch, show) =>
      findFlips(scenario, picture!.verdict.best, inquiry, watch, show),
    );
  }

  askWorlds({ survey }: Inquiry, count: number = ALL_WORLDS): Promise<void> {
    const { scenario } = this.#workbench;
    const question = { business: businessOf(scenario), doubts: doubtsOf(scenario) };
    const { knownWorlds } = this;
    return this.#ask(this.worlds, async (watch, show) => {
      if (knownWorlds || count <= FIRST_WORLDS)
        return analyses.surveyWorlds({ ...question, count, known: knownWorlds }, survey, watch);
      const share = FIRST_WORLDS / count;
      const first = { ...question, count: FIRST_WORLDS };
      const known = await analyses.surveyWorlds(first, survey, partOf(watch, 0, share));
      show(known);
      return analyses.surveyWorlds({ ...question, count, known }, survey, partOf(watch, share, 1));
    });
  }

  /** Worlds that were drawn for somebody else. */
  take(basis: Basis, found: Worlds): void {
    void this.worlds.ask(() => Promise.resolve({ ...basis, found }));
  }

  /** What a question asked now is about; the sliders are at rest, so that the picture is theirs. */
  get basis(): Basis {
    const { scenario, opened, picture } = this.#workbench;
    return { scenario, opened, outcome: picture! };
  }

  #present<T>({ answer }: Asked<About<T>>): T | undefined {
    return answer?.scenario === this.#workbench.scenario ? answer.found : undefined;
  }

  #ask<T>(asked: Asked<About<T>>, work: Work<T>): Promise<void> {
    const { basis } = this;
    return asked.ask(async (watch, show) => ({
      ...basis,
      found: await work(watch, (part) => show({ ...basis, found: part })),
    }));
  }
}

const known = new WeakMap<Workbench, Doubts>();

/** The doubts of a workbench, always the same. */
export function doubtsAbout(workbench: Workbench): Doubts {
  const doubts = known.get(workbench) ?? new Doubts(workbench);
  known.set(workbench, doubts);
  return doubts;
}
