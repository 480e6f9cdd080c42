import type { Scenario } from '../../scenario/scenario.ts';
import { fileOf } from '../../scenario/write.ts';

const known = new WeakMap<Scenario, string>();

/** A scenario on one line: equal for equal scenarios. */
export function textOf(scenario: Scenario): string {
  const text = known.get(scenario) ?? JSON.stringify(fileOf(scenario));
  known.set(scenario, text);
  return text;
}
