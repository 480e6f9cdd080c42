import { businessAt, cellAt, countCells, type Sweep } from '../analysis/sweep.ts';
import { isBound } from '../scenario/bound.ts';
import { describe } from '../scenario/problem.ts';
import { checkScenario } from '../scenario/relations.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { Refusal } from './refusal.ts';

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
