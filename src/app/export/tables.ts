import type { Picture } from '../../simulation/picture.ts';
import { EXPERIENCE_IDS, EXPERIENCES } from '../../vocabulary/experiences.ts';
import { COST_KINDS } from '../../vocabulary/cost-kinds.ts';
import type { Line, Periods } from '../charts/lines.ts';
import type { Cell, TableData } from '../exporting.svelte.ts';

/** Lines along time or another number: a row a point, then what stood behind them. */
export function lineTable(lines: readonly Line[], at: readonly number[], x: Periods): TableData {
  const behind = lines.filter(({ baseline }) => baseline);
  return {
    columns: [
      x.name,
      'place on the axis',
      ...lines.map(({ experience }) => experience),
      ...behind.map(({ experience }) => `${experience}, behind`),
    ],
    rows: at.map((time, t): Cell[] => [
      x.label(time),
      time,
      ...lines.map(({ values }) => values[t]),
      ...behind.map(({ baseline }) => baseline![t]),
    ]),
  };
}

/** The 2 × 2: value per customer of each experience, and what it is over mass. */
export function cellsTable({ results }: Picture): TableData {
  const mass = results.mass.valuePerCustomer;
  return {
    columns: ['experience', 'interacts', 'customizes', 'value per customer', 'over mass'],
    rows: EXPERIENCES.map(({ id, canInteract, canCustomize }): Cell[] => {
      const value = results[id].valuePerCustomer;
      return [id, canInteract ? 'yes' : 'no', canCustomize ? 'yes' : 'no', value, value - mass];
    }),
  };
}

/** Costs by kind, per customer and undiscounted. */
export function moneyTable({ results, business }: Picture): TableData {
  const customers = business.parameters['market.customers'];
  return {
    columns: ['cost', ...EXPERIENCE_IDS],
    rows: COST_KINDS.map(({ id, label }): Cell[] => [
      label,
      ...EXPERIENCE_IDS.map((experience) => results[experience].costs[id] / customers),
    ]),
  };
}
