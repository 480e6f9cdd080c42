import {
  addComponent,
  moveComponent,
  removeComponent,
  renameComponent,
  setComponent,
  type Edited,
} from '../../../../scenario/edit-offering.ts';
import type { Scenario } from '../../../../scenario/scenario.ts';
import type { Component } from '../../../../vocabulary/offering.ts';
import type { Workbench } from '../../../workbench.svelte.ts';
import { meanImportance, nameProblem } from './names-and-weights.ts';

/** Where the focus goes after an edit: something of a component, or the next best where that cannot be pressed. */
export interface Target {
  readonly place: number;
  readonly selectors: readonly string[];
}

/** Changes the offering of a workbench, and says what was done or why it was refused. */
export class OfferingEditor {
  /** What was done, for ears. */
  said = $state('');
  problem = $state<string>();
  readonly #workbench: Workbench;

  constructor(workbench: Workbench) {
    this.#workbench = workbench;
  }

  set(place: number, field: Exclude<keyof Component, 'name'>, value: unknown): void {
    this.#edit((scenario) => setComponent(scenario, place, field, value));
  }

  /** Gives a component another name, or says why not. */
  rename(place: number, name: string): string | undefined {
    const { offering } = this.#workbench;
    const fault = nameProblem(offering, place, name);
    if (fault !== undefined) return fault;
    const old = offering[place]!.name;
    const isDone = this.#edit(
      (scenario) => renameComponent(scenario, place, name),
      `${old} is now called ${name.trim()}`,
    );
    if (isDone) return undefined;
    const reason = this.problem;
    this.problem = undefined;
    return reason;
  }

  move(from: number, to: number): Target | undefined {
    const { offering } = this.#workbench;
    const isDone = this.#edit(
      (scenario) => moveComponent(scenario, from, to),
      `${offering[from]!.name} is now ${to + 1} of ${offering.length}`,
    );
    const [first, second] = to < from ? ['up', 'down'] : ['down', 'up'];
    return isDone ? { place: to, selectors: [`[data-move=${first}]`, `[data-move=${second}]`] } : undefined;
  }

  remove(place: number): Target | undefined {
    const { name } = this.#workbench.offering[place]!;
    const isDone = this.#edit((scenario) => removeComponent(scenario, place), `${name} is removed`);
    const next = Math.min(place, this.#workbench.offering.length - 1);
    return isDone ? { place: next, selectors: ['[data-move=out]', '.name input'] } : undefined;
  }

  add(): Target | undefined {
    const { offering } = this.#workbench;
    const place = offering.length;
    const isDone = this.#edit((scenario) => {
      const added = addComponent(scenario);
      if ('problem' in added) return added;
      return setComponent(added.scenario, place, 'importance', meanImportance(offering));
    }, 'A component is added');
    return isDone ? { place, selectors: ['.name input'] } : undefined;
  }

  #edit(change: (scenario: Scenario) => Edited, words = ''): boolean {
    this.problem = this.#workbench.editOffering(change)?.message;
    if (this.problem === undefined) this.said = words;
    return this.problem === undefined;
  }
}
