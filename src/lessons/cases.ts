import { withValue } from '../scenario/change.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Changes, Lesson } from './lesson.ts';

/** A scenario with the changes of a case, or of a solution. */
export function caseScenario(scenario: Scenario, changes: Changes = {}): Scenario {
  return Object.entries(changes).reduce((changed, [id, value]) => withValue(changed, id, value), scenario);
}

/** The cases with nothing changed: the ones that `each` stands for. */
export function plainCases({ cases }: Lesson): readonly string[] {
  return Object.keys(cases).filter((name) => cases[name]!.changes === undefined);
}
