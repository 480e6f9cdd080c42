import type { Business } from '../../../vocabulary/business.ts';
import type { Inspect } from '../probe.ts';
import type { Watch } from '../../watch.ts';
import type { Partition } from './partition.ts';

/** Groups are looked for from one up to so many. */
export const MOST_GROUPS = 12;

/** Up to so many are few: "three or four large ones", says the article. */
export const FEW = 4;

/** What groups may leave of the variance to hold customers well: 80% is explained. */
export const ENOUGH = 0.2;

/** Groups are there when they are found again so surely, … */
export const STABLE = 0.9;

/** … and leave at most this share of what as many groups would leave if needs were spread. */
export const CLEAR = 0.75;

/** What becomes of attempts to part customers into groups. */
export type GroupKind = 'few large' | 'many small' | 'alike';

export interface Segmentation {
  /** One group, two, … up to MOST_GROUPS. */
  readonly partitions: readonly Partition[];
  readonly withinShare: readonly number[];
  /** The least number of groups that explain 80% of the variance; null when even MOST_GROUPS do not. */
  readonly groups80: number | null;
  /** How many groups there are by nature; null when there are none. */
  readonly found: number | null;
  /** The number of groups to show first: those found, else groups80, else all. */
  readonly shown: number;
  readonly kind: GroupKind;
  /** The sign: many small groups. */
  readonly isOn: boolean;
  /** Where the customers drawn are on the two main axes: axes × customers. */
  readonly places: Float32Array;
  /** Share of the variance of needs along each axis. */
  readonly axisShares: readonly number[];
}

/** Whether four groups hold customers well, many small ones would be needed, or there is nothing to part. */
export function groupKindOf(leftByFew: number, isDiffering: boolean): GroupKind {
  if (!isDiffering) return 'alike';
  return leftByFew <= ENOUGH ? 'few large' : 'many small';
}

/**
 * How many groups there are by nature: of the numbers whose groups are found again in halves of the customers, that
 * which leaves least beside what as many groups would leave if needs were spread; null where that is no clear drop.
 * Source: the gap statistic, R. Tibshirani, G. Walther and T. Hastie, 2001, with spread needs as its reference.
 */
export function naturalGroups(partitions: readonly Partition[]): number | null {
  const ratio = ({ withinShare, spreadShare }: Partition) =>
    spreadShare > 0 ? withinShare / spreadShare : 1;
  const stable = partitions.filter(({ count, stability }) => count > 1 && stability >= STABLE);
  const best = stable.reduce<Partition | undefined>(
    (sofar, each) => (sofar && ratio(sofar) <= ratio(each) ? sofar : each),
    undefined,
  );
  return best && ratio(best) <= CLEAR ? best.count : null;
}

/**
 * Parts the customers of a business into one to twelve groups by what they want at the start, on all components that
 * count, weighted as misfit is. Rejects when the inspection does.
 */
export async function segment(business: Business, inspect: Inspect, watch?: Watch): Promise<Segmentation> {
  const counts = Array.from({ length: MOST_GROUPS }, (_, k) => k + 1);
  const [ground] = await inspect({ kind: 'ground', business }, { signal: watch?.signal });
  const partitions = await inspect({ kind: 'partitions', business, counts }, watch);
  const withinShare = partitions.map((each) => each.withinShare);
  const enough = withinShare.findIndex((share) => share <= ENOUGH);
  const groups80 = enough < 0 ? null : enough + 1;
  const found = naturalGroups(partitions);
  const isDiffering = business.parameters['needs.variety'] > 0 && ground!.isDiffering;
  const kind = groupKindOf(withinShare[FEW - 1]!, isDiffering);
  return {
    partitions,
    withinShare,
    groups80,
    found,
    shown: found ?? groups80 ?? MOST_GROUPS,
    kind,
    isOn: kind === 'many small',
    places: ground!.places,
    axisShares: ground!.axisShares,
  };
}
