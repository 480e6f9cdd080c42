import { CHECKS, type CheckId } from '../analysis/signs/checks.ts';
import { misleadingInWords, basisOfRecord, quoteRecord } from '../analysis/signs/record/record-sentence.ts';
import type { Fare, TrackRecord } from '../analysis/signs/record/track-record.ts';
import type { Share } from '../analysis/wilson.ts';
import { format, formatShare } from '../vocabulary/format.ts';
import { EXPERIENCE_IDS } from '../vocabulary/experiences.ts';
import type { SignsFound } from './signs-found.ts';
import { printable, wrap } from './text.ts';

/** Cells to the right of a label, columns as wide as they need. */
function layOut(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, k) => Math.max(...rows.map((row) => row[k]!.length)));
  return rows
    .map((row) =>
      row.map((cell, k) => (k === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[k]!))).join('  '),
    )
    .map((line) => line.trimEnd())
    .join('\n');
}

const labelOf = (id: CheckId) => CHECKS.find((check) => check.id === id)!.label;
const yesNo = (isOn: boolean) => (isOn ? 'on' : 'off');

/** The four questions and the three signs of one business, for reading. */
export function signsAsText(name: string, found: SignsFound): string {
  const { questions, text, analytics, segmentation } = found;
  const asked = CHECKS.filter(({ kind }) => kind === 'question').map(({ id }) => {
    const question = id as keyof typeof text.questions;
    return wrap(
      `${labelOf(id)}: speaks ${questions.isOn[question] ? 'for' : 'against'} one-to-one. ${text.questions[question]}`,
    );
  });
  const indicators = analytics.indicators.map(({ label, value, threshold, quantity, isOn }) => [
    label,
    format(quantity, value),
    `from ${format(quantity, threshold)}`,
    yesNo(isOn),
  ]);
  const groups = segmentation.partitions.map(({ count, withinShare, stability, sizes }) => [
    String(count),
    formatShare(withinShare),
    stability.toFixed(2),
    formatShare(sizes[0]!),
    formatShare(sizes.at(-1)!),
  ]);
  return [
    wrap(name),
    'FOUR QUESTIONS',
    ...asked,
    'THREE SIGNS',
    wrap(`experiments. ${text.smallTests} ${text.pilot} ${text.streaks}`),
    wrap(`analytics. ${text.analytics}`),
    layOut([['indicator', 'value', 'points', ''], ...indicators]),
    wrap(`segmentation. ${text.segmentation}`),
    layOut([['groups', 'left within', 'found again', 'largest', 'smallest'], ...groups]),
    'CONCENTRATION',
    wrap(text.concentration),
    'HOW FAR TO TRUST THE SIGNS',
    wrap(quoteRecord(found.record)),
  ]
    .map(printableLines)
    .join('\n\n');
}

const printableLines = (text: string) => text.split('\n').map(printable).join('\n');

const short = ({ share, interval }: Share) =>
  share === null || interval === null
    ? '–'
    : `${formatShare(share)} (${interval.map((end) => Math.round(100 * end)).join('–')})`;

/** The record of the questions and signs, for reading. */
export function recordAsText(record: TrackRecord): string {
  const row = (label: string, { on, rightWhenOn, rightWhenOff, beatsMassWhenOn }: Fare) => [
    label,
    formatShare(on.share ?? 0),
    short(rightWhenOn),
    short(rightWhenOff),
    short(beatsMassWhenOn),
  ];
  const { questions, signs, all } = record.together;
  const wins = EXPERIENCE_IDS.map((id) => `${id} ${formatShare(record.wins[id].share ?? 0)}`).join(', ');
  const misleads = record.checks.flatMap(({ id, misleads }) =>
    misleads.map((each) => wrap(`${labelOf(id)}: ${misleadingInWords(each)}`)),
  );
  return [
    wrap(quoteRecord(record)),
    layOut([
      ['check', 'on', 'on, wins', 'off, does not', 'on, beats mass'],
      ...record.checks.map((check) => row(labelOf(check.id), check)),
      row('all four questions', questions),
      row('all three signs', signs),
      row('all seven', all),
    ]),
    wrap(`Shares of businesses with 95% intervals. Pays best: ${wins}.`),
    'WHERE THEY MISLEAD',
    ...(misleads.length > 0 ? [misleads.join('\n')] : ['Nowhere more than elsewhere.']),
    wrap(basisOfRecord(record)),
  ].join('\n\n');
}
