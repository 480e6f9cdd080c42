import type { Analytics } from '../../../analysis/signs/indicators/analytics.ts';
import type { Concentration } from '../../../analysis/signs/concentration/concentration.ts';
import type { SmallTests } from '../../../analysis/signs/pilot/small-tests.ts';
import type { FourQuestions } from '../../../analysis/signs/questions/questions.ts';
import type { TrackRecord } from '../../../analysis/signs/record/track-record.ts';
import type { Segmentation } from '../../../analysis/signs/segmentation/segmentation.ts';
import { businessOf, type Scenario } from '../../../scenario/scenario.ts';
import { analyses, type Inquiry } from '../../../simulation/inquiry.ts';
import { signs } from '../../../simulation/signs.ts';
import type { Business } from '../../../vocabulary/business.ts';
import { Asked, type Work } from '../../asked.svelte.ts';
import type { Workbench } from '../../workbench.svelte.ts';

/** What was found, for which scenario, of which opened business. */
export interface About<T> {
  readonly scenario: Scenario;
  readonly of: string;
  readonly business: Business;
  readonly found: T;
}

/** Simulated customers at most; so many and fewer give what the command line gives. */
const MOST = 4_000;

/** What the questions and signs say of the scenario on the page, found one after the other, the quick ones first. */
export class Readings {
  readonly analytics = new Asked<About<Analytics>>();
  readonly smallTests = new Asked<About<SmallTests>>();
  readonly segmentation = new Asked<About<Segmentation>>();
  readonly questions = new Asked<About<FourQuestions>>();
  readonly concentration = new Asked<About<Concentration | undefined>>();
  /** Of plausible businesses; the same for every scenario. */
  readonly record = new Asked<TrackRecord>();

  readonly #workbench: Workbench;
  readonly #inquiry: Inquiry;
  #turn: object | undefined;

  constructor(workbench: Workbench, inquiry: Inquiry) {
    this.#workbench = workbench;
    this.#inquiry = inquiry;
  }

  get #all(): readonly Pick<Asked<unknown>, 'progress' | 'failure' | 'cancel'>[] {
    return [this.analytics, this.smallTests, this.segmentation, this.questions, this.concentration];
  }

  /** Something is not yet what it will be for the scenario as it stands. */
  isDue({
    answer,
    isStale,
    failure,
  }: Pick<Asked<About<unknown>>, 'answer' | 'isStale' | 'failure'>): boolean {
    return !failure && (isStale || answer?.scenario !== this.#workbench.scenario);
  }

  /** Finds everything anew for the scenario as it stands. */
  async settle(): Promise<void> {
    const turn = (this.#turn = {});
    const steps = [
      () => this.askAnalytics(),
      () => this.askSmallTests(),
      () => this.askRecord(),
      () => this.askSegmentation(),
      () => this.askQuestions(),
      () => this.askConcentration(),
    ];
    for (const step of steps) if (this.#turn === turn) await step();
  }

  /** Stops without a word: the scenario moves on. */
  pause(): void {
    this.#turn = undefined;
    for (const asked of this.#all) {
      if (asked.progress === undefined) continue;
      asked.cancel();
      asked.failure = undefined;
    }
  }

  askAnalytics(): Promise<void> {
    const { inspect } = this.#inquiry;
    return this.#ask(this.analytics, (business, watch) => signs.analytics(business, inspect, watch));
  }

  askSmallTests(): Promise<void> {
    const { inspect } = this.#inquiry;
    return this.#ask(this.smallTests, (business, watch) => signs.smallTests(business, inspect, watch));
  }

  askSegmentation(): Promise<void> {
    const { inspect } = this.#inquiry;
    return this.#ask(this.segmentation, (business, watch) => signs.segment(business, inspect, watch));
  }

  askQuestions(): Promise<void> {
    return this.#ask(this.questions, (business, watch) =>
      signs.fourQuestions(business, this.#inquiry, watch),
    );
  }

  /** Waits for the groups, which decide what the floor offers. */
  askConcentration(): Promise<void> {
    const { inspect } = this.#inquiry;
    const groups = this.segmentation.answer;
    const popular = groups?.scenario === this.#workbench.scenario ? groups.found.found : null;
    return this.#ask(this.concentration, (business, watch) =>
      signs.concentration({ business, popular }, inspect, watch),
    );
  }

  async askRecord(): Promise<void> {
    if (this.record.answer) return;
    await this.record.ask((watch) => signs.storedRecord(this.#inquiry.inspect, watch));
  }

  #ask<T>(
    asked: Asked<About<T>>,
    find: (business: Business, watch: Parameters<Work<T>>[0]) => Promise<T>,
  ): Promise<void> {
    const { scenario, opened } = this.#workbench;
    const business = analyses.withSample(businessOf(scenario), MOST);
    return asked.ask(async (watch) => ({
      scenario,
      of: opened.id,
      business,
      found: await find(business, watch),
    }));
  }
}
