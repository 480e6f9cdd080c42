import type { Problem } from './problem.ts';
import type { Scenario } from './scenario.ts';

/** A scenario, or all that keeps a file from being one. */
export type Parsed = { readonly scenario: Scenario } | { readonly problems: readonly Problem[] };

export function parseScenario(_text: string): Parsed {
  throw new Error('being written');
}
