import type { Outcome } from '../engine/engine.ts';
import { EXPERIENCE_IDS, EXPERIENCES, type Experience } from '../vocabulary/experiences.ts';
import { format, formatGain, formatMoney } from '../vocabulary/format.ts';
import { COST_KINDS } from '../vocabulary/cost-kinds.ts';
import { MEASURES, type Measure } from '../vocabulary/measures.ts';

const WIDTH = 80;
const GAP = '  ';
/** Stands where a number would say nothing: mass beside itself. */
const NOTHING = '–';

interface Row {
  readonly label: string;
  readonly cells: readonly string[];
}

/** Results for reading: a column an experience, a row a measure with its unit, then the costs by kind. */
export function resultsTable({ results }: Outcome): string {
  const row = (label: string, cell: (id: Experience) => string): Row => ({
    label,
    cells: EXPERIENCE_IDS.map(cell),
  });
  const measure = (id: Measure): Row => {
    const { label, unit, quantity } = MEASURES.find((each) => each.id === id)!;
    return row(`${label} (${unit})`, (experience) => {
      const number = results[experience][id];
      if (number !== null) return format(quantity, number);
      return id === 'overtakesMass' && experience === 'mass' ? NOTHING : 'none';
    });
  };
  const worth = (id: Experience) => results[id].valuePerCustomer;
  return layOut([
    { label: '', cells: EXPERIENCES.map(({ label }) => label) },
    measure('valuePerCustomer'),
    measure('value'),
    row('gain over mass (per customer)', (id) =>
      id === 'mass' ? NOTHING : formatGain('money', worth(id) - worth('mass')),
    ),
    measure('loyalty'),
    measure('marginRate'),
    measure('cost'),
    measure('customerBenefit'),
    measure('payback'),
    measure('overtakesMass'),
    { label: 'costs by kind (whole business)', cells: [] },
    ...COST_KINDS.map(({ id, label }) =>
      row(`  ${label}`, (experience) => formatMoney(results[experience].costs[id])),
    ),
  ]);
}

/** Cells to the right, labels to the left; a unit that leaves no room goes under its label. */
function layOut(rows: readonly Row[]): string {
  const widths = EXPERIENCE_IDS.map((_, column) =>
    Math.max(...rows.map(({ cells }) => cells[column]?.length ?? 0)),
  );
  const room = WIDTH - widths.reduce((sum, width) => sum + width + GAP.length, 0);
  const split = rows.flatMap(({ label, cells }): Row[] => {
    const unit = label.indexOf(' (');
    if (label.length <= room || unit < 0) return [{ label, cells }];
    return [
      { label: label.slice(0, unit), cells },
      { label: `  ${label.slice(unit + 1)}`, cells: [] },
    ];
  });
  const left = Math.max(...split.map(({ label }) => label.length));
  return split
    .map(({ label, cells }) =>
      [label.padEnd(left), ...cells.map((cell, column) => cell.padStart(widths[column]!))]
        .join(GAP)
        .trimEnd(),
    )
    .join('\n');
}
