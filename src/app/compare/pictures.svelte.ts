import { checkScenario } from '../../scenario/relations.ts';
import { businessOf, type Scenario } from '../../scenario/scenario.ts';
import type { Ask } from '../../simulation/client.ts';
import type { Picture } from '../../simulation/picture.ts';
import { Asked } from '../asked.svelte.ts';

/** Pictures of scenarios, each simulated once. */
export class Pictures {
  readonly #known = new WeakMap<Scenario, Asked<Picture>>();
  readonly #ask: Ask;
  #wanted: readonly Asked<Picture>[] = [];

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  /** The picture of a scenario, as far as it has got. */
  of(scenario: Scenario): Asked<Picture> {
    const asked = this.#known.get(scenario) ?? new Asked<Picture>();
    this.#known.set(scenario, asked);
    return asked;
  }

  /** Has these simulated that are not yet, and calls off what is wanted no more. */
  want(scenarios: readonly Scenario[]): void {
    const wanted = scenarios.map((scenario) => this.of(scenario));
    for (const asked of this.#wanted)
      if (!wanted.includes(asked) && asked.progress !== undefined) asked.cancel();
    this.#wanted = wanted;
    for (const scenario of scenarios) this.#look(scenario);
  }

  /** Asks once more for what failed or was called off. */
  again(scenario: Scenario): void {
    this.of(scenario).failure = undefined;
    this.#look(scenario);
  }

  #look(scenario: Scenario): void {
    const asked = this.of(scenario);
    if (asked.answer || asked.progress !== undefined || asked.failure !== undefined) return;
    void asked.ask(async (watch) => {
      const problem = problemOf(scenario);
      if (problem) throw new Error(problem);
      return this.#ask(businessOf(scenario), watch);
    });
  }
}

/** Why a scenario cannot be simulated, if so. */
function problemOf(scenario: Scenario): string | undefined {
  return checkScenario(scenario)[0]?.message;
}
