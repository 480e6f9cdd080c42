import { MOST_COMPARED, type Comparison } from '../../scenario/comparison.ts';
import type { Extensions, Scenario } from '../../scenario/scenario.ts';
import { History } from '../history.svelte.ts';
import type { Opened } from '../opened.ts';
import { textOf } from '../share/scenario-text.ts';
import type { Workbench } from '../workbench.svelte.ts';

/** What stands in a column: the work on the page as it moves on, or a scenario as it was. */
export type Column = 'now' | Opened;

interface State {
  readonly columns: readonly Column[];
  readonly extensions: Extensions;
}

/** Up to four scenarios side by side, the others held against the first; every change of it can be undone. */
export class Comparing {
  readonly history = new History<State>();
  #state = $state.raw<State>({ columns: [], extensions: {} });
  readonly #workbench: Workbench;
  readonly columns = $derived.by(() => this.#state.columns);
  readonly scenarios = $derived.by(() => this.columns.map((column) => this.scenarioOf(column)));
  readonly comparison = $derived.by<Comparison>(() => ({
    scenarios: this.scenarios,
    extensions: this.#state.extensions,
  }));
  readonly isFull = $derived.by(() => this.columns.length >= MOST_COMPARED);

  constructor(workbench: Workbench) {
    this.#workbench = workbench;
  }

  scenarioOf(column: Column): Scenario {
    return column === 'now' ? this.#workbench.scenario : column.scenario;
  }

  /** Begins with the work on the page and these, as far as there is room; later it is left as it is. */
  begin(others: readonly Opened[]): void {
    if (this.columns.length > 0) return;
    const columns = ['now' as const, ...others].slice(0, MOST_COMPARED);
    this.#state = { columns, extensions: {} };
  }

  /** Puts the scenarios of a link or file here; the one that is the work on the page stays tied to it. */
  take({ extensions }: Comparison, opened: readonly Opened[]): void {
    const now = textOf(this.#workbench.scenario);
    const place = opened.findIndex(({ scenario }) => textOf(scenario) === now);
    this.#become({ columns: opened.map((each, k) => (k === place ? 'now' : each)), extensions });
  }

  /** Adds a column; one that is there already, or has no room, is refused. */
  add(column: Column): boolean {
    if (this.isFull || this.has(column)) return false;
    this.#become({ ...this.#state, columns: [...this.columns, column] });
    return true;
  }

  has(column: Column): boolean {
    if (column === 'now') return this.columns.includes('now');
    return this.columns.some((each) => each !== 'now' && each.id === column.id);
  }

  /** Takes a column out; the last one stays. */
  remove(place: number): void {
    if (this.columns.length < 2) return;
    this.#become({ ...this.#state, columns: this.columns.toSpliced(place, 1) });
  }

  /** Holds the others against this one. */
  putFirst(place: number): void {
    const moved = this.columns[place];
    if (moved === undefined || place === 0) return;
    this.#become({ ...this.#state, columns: [moved, ...this.columns.toSpliced(place, 1)] });
  }

  undo(): void {
    this.#state = this.history.undo(this.#state) ?? this.#state;
  }

  redo(): void {
    this.#state = this.history.redo(this.#state) ?? this.#state;
  }

  #become(state: State): void {
    if (this.columns.length > 0) this.history.record(this.#state);
    this.#state = state;
  }
}
