import { conditionsInWords } from '../analysis/conditions.ts';
import { winsInWords } from '../analysis/sureness.ts';
import { formatOf } from '../analysis/wording.ts';
import type { Business } from '../vocabulary/business.ts';
import { formatGain, formatMoney, formatShare } from '../vocabulary/format.ts';
import { nameOf } from '../vocabulary/name-of.ts';
import type { Doubt } from '../vocabulary/target.ts';
import type { Findings } from './doubts.ts';
import { printable, wrap } from './text.ts';

/** Inputs to write; the rest is in the JSON. */
const MOST_ROWS = 12;

const WIDTH = 80;
const GAP = '  ';

interface Column {
  readonly heading: string;
  cell(doubt: Doubt): string;
}

/** What is said about each doubt, by its id. */
function columnsFor({ decisive, information, tornado, sensitivity }: Findings): Column[] {
  const finder =
    <T extends { readonly doubt: Doubt }>(list: readonly T[]) =>
    ({ id }: Doubt) =>
      list.find(({ doubt }) => doubt.id === id)!;
  const [bar, worth, share] = [finder(tornado.bars), finder(information.inputs), finder(decisive)];
  const columns: Column[] = [
    { heading: 'from', cell: (doubt) => formatOf(doubt, bar(doubt).low.value) },
    { heading: 'to', cell: (doubt) => formatOf(doubt, bar(doubt).high.value) },
    { heading: 'lead', cell: (doubt) => formatGain('money', bar(doubt).low.lead) },
    { heading: 'to', cell: (doubt) => formatGain('money', bar(doubt).high.lead) },
    { heading: 'decides', cell: (doubt) => formatShare(share(doubt).wins) },
    { heading: 'worth', cell: (doubt) => formatMoney(worth(doubt).value) },
  ];
  if (!sensitivity) return columns;
  const total = ({ id }: Doubt) =>
    sensitivity.lead[sensitivity.doubts.findIndex((doubt) => doubt.id === id)]!;
  return [...columns, { heading: 'Sobol', cell: (doubt) => total(doubt).total.toFixed(2) }];
}

function fitted(label: string, room: number): string {
  return label.length <= room ? label : `${label.slice(0, room - 1)}…`;
}

function inputsTable(findings: Findings, business: Business): string {
  const columns = columnsFor(findings);
  const rows = findings.tornado.bars.slice(0, MOST_ROWS).map(({ doubt }) => ({
    label: printable(nameOf(doubt, business.offering)),
    cells: columns.map(({ cell }) => cell(doubt)),
  }));
  const widths = columns.map(({ heading }, k) =>
    Math.max(heading.length, ...rows.map(({ cells }) => cells[k]!.length)),
  );
  const room = WIDTH - widths.reduce((sum, width) => sum + width + GAP.length, 0);
  const line = (label: string, cells: readonly string[]) =>
    [fitted(label, room).padEnd(room), ...cells.map((cell, k) => cell.padStart(widths[k]!))].join(GAP);
  return [
    line(
      'number in doubt',
      columns.map(({ heading }) => heading),
    ),
    ...rows.map(({ label, cells }) => line(label, cells)),
  ].join('\n');
}

function legend({ tornado, sensitivity, worlds }: Findings): string {
  const { experience } = tornado;
  const said = [
    `The ${Math.min(MOST_ROWS, tornado.bars.length)} of ${tornado.bars.length} numbers that move the lead of ${experience} over the best other most.`,
    'lead: a customer, with the number at either end and all others as they are.',
    `decides: of who wins in plausible worlds, the share it explains alone.`,
    'worth: what finding it out would be worth, a customer.',
    ...(sensitivity
      ? [
          `Sobol: of the variance of the lead, what it takes part in (total order, ${sensitivity.base} base points; intervals with --json).`,
        ]
      : []),
    `From ${worlds.draws.length} plausible worlds.`,
  ];
  return wrap(said.join(' '));
}

/** Findings for reading: the three doubts in words, who wins, the numbers that matter most, and what must be true. */
export function findingsAsText(name: string, business: Business, findings: Findings): string {
  const { sureness, worlds, conditions, information } = findings;
  return [
    wrap(printable(name)),
    ...[sureness.chance, sureness.inputs, sureness.form].map((sentence) => wrap(sentence)),
    wrap(`Wins in plausible worlds: ${winsInWords(worlds)}.`),
    wrap(printable(conditionsInWords(conditions, business))),
    wrap(`Knowing every number would be worth ${formatMoney(information.all.value)} a customer.`),
    inputsTable(findings, business),
    legend(findings),
  ].join('\n\n');
}
