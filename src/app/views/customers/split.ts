import type { Portrait } from '../../../engine/portrait/portrait.ts';
import { EXPERIENCE_IDS, type Experience } from '../../../vocabulary/experiences.ts';

/** What changes retention: who has left, how well the same customers are fitted, and what else they are served. */
export const PARTS = ['sorting', 'learning', 'serving'] as const;
export type Part = (typeof PARTS)[number];

/** How retention of an experience changes from the first to the last period, in tenths of a percent that add up. */
export interface Change extends Readonly<Record<Part, number>> {
  readonly from: number;
  readonly to: number;
}

/** Rounded so that from + all parts = to: what rounding leaves goes to the largest part. */
export function changeOf({ split, periods }: Portrait, experience: Experience): Change {
  const first = EXPERIENCE_IDS.indexOf(experience) * periods;
  const last = first + periods - 1;
  const tenths = (share: number) => Math.round(1000 * share) + 0;
  const [from, to] = [tenths(split.observed[first]), tenths(split.observed[last])];
  const size = (part: Part) => Math.abs(split[part][last]);
  const largest = PARTS.reduce((most, part) => (size(part) > size(most) ? part : most));
  const parts = Object.fromEntries(PARTS.map((part) => [part, tenths(split[part][last])])) as Record<
    Part,
    number
  >;
  parts[largest] += to - from - PARTS.reduce((sum, part) => sum + parts[part], 0);
  return { from, to, ...parts };
}

/** Tenths of a percent as percent, with a true minus. */
export function percentOf(tenths: number): string {
  return `${tenths < 0 ? '−' : ''}${(Math.abs(tenths) / 10).toFixed(1)}`;
}

/** The same with a spaced sign. */
export function signedPercent(tenths: number): string {
  return tenths > 0 ? `+ ${percentOf(tenths)}` : percentOf(tenths).replace('−', '− ');
}

/** What tells customers of a business apart, so that some of them leave sooner. */
export interface Differences {
  readonly inNeeds: boolean;
  readonly inLoyalty: boolean;
}

/** Who leaves sooner, where customers differ. */
function leavers({ inNeeds, inLoyalty }: Differences): string {
  if (inNeeds) return `those who fit badly${inLoyalty ? ' or are less loyal' : ''}`;
  return inLoyalty ? 'those who are less loyal' : 'those likelier to leave';
}

/** Where a change of retention comes from, in a sentence that takes neither sorting nor less effort for fit. */
export function tellSplit(experience: Experience, change: Change, differences: Differences): string {
  const { from, to, sorting, learning, serving } = change;
  const verb = to > from ? 'rises' : to < from ? 'falls' : 'stays';
  const span = to === from ? `at ${percentOf(from)}%` : `from ${percentOf(from)}% to ${percentOf(to)}%`;
  const because = (tenths: number, better: string, worse: string) =>
    `${tenths < 0 ? 'less ' : ''}${percentOf(Math.abs(tenths))} points because ${tenths < 0 ? worse : better}`;
  const who = leavers(differences);
  const parts = [
    sorting === 0
      ? 'nothing by who has left'
      : because(sorting, `${who} have left`, `${who} have been kept and others have left`),
    learning === 0
      ? 'nothing by fitting the same customers better'
      : because(learning, 'the same customers are fitted better', 'the same customers are fitted worse'),
    ...(serving === 0
      ? []
      : [
          because(
            serving,
            'effort, price and launch ask less of them',
            'effort, price and launch ask more of them',
          ),
        ]),
  ];
  return `Retention of ${experience} ${verb} ${span}: ${parts.join(', ')}.`;
}
