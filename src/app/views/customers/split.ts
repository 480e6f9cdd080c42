import type { Portrait } from '../../../engine/portrait/portrait.ts';
import { EXPERIENCE_IDS, type Experience } from '../../../vocabulary/experiences.ts';

/** How retention of an experience changes from the first to the last period, in tenths of a percent that add up. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly sorting: number;
  readonly learning: number;
}

/** Rounded so that from + sorting + learning = to: what rounding leaves goes to the larger part. */
export function changeOf({ split, periods }: Portrait, experience: Experience): Change {
  const first = EXPERIENCE_IDS.indexOf(experience) * periods;
  const last = first + periods - 1;
  const tenths = (share: number) => Math.round(1000 * share);
  const [from, to] = [tenths(split.observed[first]), tenths(split.observed[last])];
  const [sorting, learning] = [split.sorting[last], split.learning[last]];
  return Math.abs(sorting) > Math.abs(learning)
    ? { from, to, learning: tenths(learning), sorting: to - from - tenths(learning) }
    : { from, to, sorting: tenths(sorting), learning: to - from - tenths(sorting) };
}

/** Tenths of a percent as percent, with a true minus. */
export function percentOf(tenths: number): string {
  return `${tenths < 0 ? '−' : ''}${(Math.abs(tenths) / 10).toFixed(1)}`;
}

/** The same with a spaced sign. */
export function signedPercent(tenths: number): string {
  return tenths > 0 ? `+ ${percentOf(tenths)}` : percentOf(tenths).replace('−', '− ');
}

/** Where a change of retention comes from, in a sentence that does not take sorting for learning. */
export function tellSplit(experience: Experience, change: Change, isLoyaltyOwn: boolean): string {
  const { from, to, sorting, learning } = change;
  const who = isLoyaltyOwn ? 'those who fit badly or are less loyal' : 'those who fit badly';
  const verb = to > from ? 'rises' : to < from ? 'falls' : 'stays';
  const span = to === from ? `at ${percentOf(from)}%` : `from ${percentOf(from)}% to ${percentOf(to)}%`;
  const points = (tenths: number) => `${percentOf(tenths)} points`;
  const sorted = `because ${who} have ${sorting < 0 ? 'been kept and others have left' : 'left'}`;
  const learned = `because the same customers are fitted ${learning < 0 ? 'worse' : 'better'}`;
  const parts = [
    sorting === 0 ? 'nothing by who has left' : `${points(sorting)} ${sorted}`,
    learning === 0 ? 'nothing by fitting the same customers better' : `${points(learning)} ${learned}`,
  ];
  return `Retention of ${experience} ${verb} ${span}: ${parts.join(', ')}.`;
}
