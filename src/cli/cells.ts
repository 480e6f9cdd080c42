import { businessAt, cellAt, countCells, type Sweep } from '../analysis/sweep.ts';
import { describe } from '../scenario/problem.ts';
import { checkScenario } from '../scenario/relations.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { NUMERIC_PARAMETERS } from '../vocabulary/parameters.ts';
import { Refusal } from './refusal.ts';

const BOUND = new Set<string>([
  'market.sample',
  'market.periods',
  ...NUMERIC_PARAMETERS.flatMap(({ id, atMost }) => (atMost === undefined ? [] : [id, atMost])),
]);

/** Whether a number has to go with others: parameters that bound each other or the work, importances not all 0. */
export function isBound(id: string): boolean {
  return BOUND.has(id) || (id.startsWith('offering.') && id.endsWith('.importance'));
}

/**
 * Refuses a sweep with a cell whose values do not go together, before anything is run, and names the first. Numbers
 * that go with all others stay at their first point, for what holds there holds at every other.
 */
export function checkCells(scenario: Scenario, plan: Sweep): void {
  const axes = plan.axes.map((axis) =>
    isBound(axis.id) ? axis : { ...axis, points: axis.points.slice(0, 1) },
  );
  const bound: Sweep = { ...plan, axes };
  for (let cell = 0; cell < countCells(axes); cell++) {
    const { parameters, offering } = businessAt(bound, cell);
    // ranges are about the scenario's own values and play no part in a sweep
    const [problem] = checkScenario({ ...scenario, parameters, offering, ranges: {} });
    if (!problem) continue;
    const values = cellAt(axes, cell).map((value, k) => `${axes[k]!.id} = ${value}`);
    throw new Refusal(`the cell ${values.join(', ')} is not valid: ${describe(problem)}`);
  }
}
