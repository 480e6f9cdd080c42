import type { Scenario } from '../scenario/scenario.ts';

/** A scenario as it was opened: what changes are counted from, and what a reset brings back. */
export interface Opened {
  /** The name of its file on the shelf, else one that nothing else on the page has. */
  readonly id: string;
  readonly name: string;
  readonly scenario: Scenario;
  readonly from: 'shelf' | 'link' | 'file' | 'kept';
}

/** What is on the page: a scenario, and what it was made from. */
export interface Work {
  readonly opened: Opened;
  readonly scenario: Scenario;
}
