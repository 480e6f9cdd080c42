import type { Scenario } from './scenario.ts';

/** Works something out once for each scenario: a scenario never changes, and is asked about many times a frame. */
export function once<T>(work: (scenario: Scenario) => T): (scenario: Scenario) => T {
  const known = new WeakMap<Scenario, T>();
  return (scenario) => {
    if (!known.has(scenario)) known.set(scenario, work(scenario));
    return known.get(scenario)!;
  };
}
