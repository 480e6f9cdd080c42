import type { ComponentWorth } from '../analysis/component-worths.ts';
import { spendingOfTop } from '../analysis/spending.ts';
import type { Business } from '../vocabulary/business.ts';
import { formatGain, formatMoney, formatShare } from '../vocabulary/format.ts';
import type { TakenApart } from './taken-apart.ts';
import { printable, wrap } from './text.ts';

const WIDTH = 80;
const GAP = '  ';
/** Stands where there is nothing to say. */
const NOTHING = '–';

interface Column {
  readonly heading: string;
  cell(worth: ComponentWorth): string;
}

const gain = (of: (worth: ComponentWorth) => number) => (worth: ComponentWorth) =>
  worth.canMatter ? formatGain('money', of(worth)) : NOTHING;

const COLUMNS: readonly Column[] = [
  { heading: 'now', cell: ({ tailored }) => (tailored ? 'yes' : 'no') },
  { heading: 'best', cell: ({ isInBest }) => (isInBest ? 'yes' : 'no') },
  { heading: 'alone', cell: gain(({ alone }) => alone) },
  { heading: 'last', cell: gain(({ lastIn }) => lastIn) },
  { heading: 'share', cell: gain(({ shapley }) => shapley) },
  {
    heading: 'cost',
    cell: ({ canMatter, tailoredBy, cost }) =>
      canMatter && tailoredBy === 'product' ? formatMoney(cost) : NOTHING,
  },
];

function worthsTable(worths: readonly ComponentWorth[]): string {
  const cells = worths.map((worth) => COLUMNS.map(({ cell }) => cell(worth)));
  const widths = COLUMNS.map(({ heading }, k) =>
    Math.max(heading.length, ...cells.map((row) => row[k]!.length)),
  );
  const room = WIDTH - widths.reduce((sum, width) => sum + width + GAP.length, 0);
  const fitted = (label: string) => (label.length <= room ? label : `${label.slice(0, room - 1)}…`);
  const line = (label: string, row: readonly string[]) =>
    [fitted(label).padEnd(room), ...row.map((cell, k) => cell.padStart(widths[k]!))].join(GAP);
  return [
    line(
      'component',
      COLUMNS.map(({ heading }) => heading),
    ),
    ...worths.map(({ name }, k) => line(printable(name), cells[k]!)),
  ].join('\n');
}

function legend({ worths: { experience, exact } }: TakenApart): string {
  const sampled = exact.shapley
    ? ''
    : ' There are too many sets to measure all: shares are sampled (intervals with --json), the best set is searched for.';
  return wrap(
    `Value of ${experience} a customer. alone: tailoring it and no other. last: when all others are tailored. ` +
      'share: what it adds on average over all orders in which components can be added; shares sum to all less ' +
      `none. cost: what its unit cost takes, when all are tailored.${sampled}`,
  );
}

/** An offering taken apart, for reading: what is worth tailoring, the table, what the next would take, whom to serve. */
export function takenApartAsText(name: string, business: Business, found: TakenApart): string {
  const { text, worths } = found;
  const skew = business.parameters['needs.valueSkew'];
  const spending = `The top 20% of customers bring ${formatShare(spendingOfTop(0.2, skew))} of spending.`;
  return [
    wrap(printable(name)),
    wrap(printable(text.best)),
    worthsTable(worths.components),
    legend(found),
    wrap(printable(text.sizes)),
    wrap(printable(text.nearest)),
    wrap(`Whom to serve, tailored as now. ${text.serve} ${spending}`),
  ].join('\n\n');
}
