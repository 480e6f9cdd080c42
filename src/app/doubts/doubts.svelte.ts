import type { Form } from '../../analysis/forms.ts';
import type { Worlds } from '../../analysis/worlds.ts';
import { doubtsOf } from '../../scenario/plausible.ts';
import { businessOf, type Scenario } from '../../scenario/scenario.ts';
import { analyses, type Inquiry } from '../../simulation/inquiry.ts';
import { Asked, type Work } from '../asked.svelte.ts';
import type { Workbench } from '../workbench.svelte.ts';
import { findFlips, type FlipsFound } from './find-flips.ts';
import { partOf } from './part.ts';

/** Plausible worlds for a first answer, and for the whole one. */
export const FIRST_WORLDS = 200;
export const ALL_WORLDS = 1_000;

/** Simulated customers at most when forms of the model are compared. */
const MOST = 20_000;

/** Something found, and the scenario it was found for. */
export interface About<T> {
  readonly scenario: Scenario;
  readonly found: T;
}

/** What is known, beyond chance, of how sure the verdict is; kept while views come and go. */
export class Doubts {
  readonly forms = new Asked<About<readonly Form[]>>();
  readonly flips = new Asked<About<FlipsFound>>();
  readonly worlds = new Asked<About<Worlds>>();

  readonly #workbench: Workbench;
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

  /** Finds, one after the other, what is not known yet of the present scenario. */
  async settle(inquiry: Inquiry, worlds: number): Promise<void> {
    const turn = (this.#turn = {});
    const isOn = () => this.#turn === turn;
    if (!this.knownForms) await this.askForms(inquiry);
    if (isOn() && (!this.knownFlips || this.flips.isStale)) await this.askFlips(inquiry);
    if (isOn() && !(this.knownWorlds && this.knownWorlds.draws.length >= worlds))
      await this.askWorlds(inquiry, worlds);
  }

  /** Stops without a word: the sliders have moved on, or something more urgent wants the workers. */
  pause(): void {
    this.#turn = undefined;
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
    const known = this.knownWorlds?.draws.length ?? 0;
    return this.#ask(this.worlds, async (watch, show) => {
      const isDirect = known >= FIRST_WORLDS || count <= FIRST_WORLDS;
      const share = isDirect ? 0 : FIRST_WORLDS / (FIRST_WORLDS + count);
      if (!isDirect)
        show(
          await analyses.surveyWorlds({ ...question, count: FIRST_WORLDS }, survey, partOf(watch, 0, share)),
        );
      return analyses.surveyWorlds({ ...question, count }, survey, partOf(watch, share, 1));
    });
  }

  /** Worlds that were drawn for somebody else. */
  take(scenario: Scenario, found: Worlds): void {
    void this.worlds.ask(() => Promise.resolve({ scenario, found }));
  }

  #present<T>({ answer }: Asked<About<T>>): T | undefined {
    return answer?.scenario === this.#workbench.scenario ? answer.found : undefined;
  }

  #ask<T>(asked: Asked<About<T>>, work: Work<T>): Promise<void> {
    const { scenario } = this.#workbench;
    return asked.ask(async (watch, show) => ({
      scenario,
      found: await work(watch, (part) => show({ scenario, found: part })),
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
