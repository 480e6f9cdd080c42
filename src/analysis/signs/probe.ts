import type { Results } from '../../engine/results.ts';
import type { Business } from '../../vocabulary/business.ts';
import type { Watch } from '../watch.ts';
import type { Demand, DemandQuestion } from './concentration/demand.ts';
import type { Measured } from './indicators/measured.ts';
import type { Seen } from './pilot/draw.ts';
import type { Spread } from './pilot/moments.ts';
import type { Setting } from './pilot/setting.ts';
import type { SmallTests } from './pilot/small-tests.ts';
import type { TrackRecord } from './record/track-record.ts';
import type { Trial } from './record/trial.ts';
import type { Partition } from './segmentation/partition.ts';

/** Something to be found out with an engine, in units that are found out one by one. */
export type Probe =
  /** Results of businesses; a unit is a business. */
  | { readonly kind: 'results'; readonly businesses: readonly Business[] }
  /** Where customers stand who are to be grouped. */
  | { readonly kind: 'ground'; readonly business: Business }
  /** Customers parted into groups; a unit is a number of groups. */
  | { readonly kind: 'partitions'; readonly business: Business; readonly counts: readonly number[] }
  /** What a customer brings in the two arms of a test. */
  | { readonly kind: 'arms'; readonly setting: Setting }
  /** Simulated tests with so many customers an arm; a unit is a test. */
  | { readonly kind: 'tests'; readonly setting: Setting; readonly customers: number; readonly count: number }
  /** The small tests that the sign of experiments is read from. */
  | { readonly kind: 'small tests'; readonly business: Business }
  | { readonly kind: 'indicators'; readonly business: Business }
  | { readonly kind: 'demand'; readonly question: DemandQuestion }
  /** Plausible businesses on which the checks are tried, from the number `from` on; a unit is a business. */
  | { readonly kind: 'trials'; readonly seed: string; readonly from: number; readonly count: number }
  /** The record read off trials: a moment's work that a page need not wait for. */
  | { readonly kind: 'record'; readonly trials: readonly Trial[]; readonly seed: string };

/** What one unit of each kind of probe finds. */
export interface Found {
  readonly results: Results;
  readonly ground: {
    /** Where the customers drawn are on the two main axes: axes × customers. */
    readonly places: Float32Array;
    readonly axisShares: readonly number[];
    /** Needs differ on some component that counts. */
    readonly isDiffering: boolean;
  };
  readonly partitions: Partition;
  readonly arms: { readonly customers: number; readonly mass: Spread; readonly treated: Spread };
  readonly tests: Seen;
  readonly 'small tests': SmallTests;
  readonly indicators: Measured;
  readonly demand: Demand | undefined;
  readonly trials: Trial;
  readonly record: TrackRecord;
}

/** How many units a probe has. */
export function unitsOf(probe: Probe): number {
  if (probe.kind === 'results') return probe.businesses.length;
  if (probe.kind === 'partitions') return probe.counts.length;
  return probe.kind === 'tests' || probe.kind === 'trials' ? probe.count : 1;
}

/**
 * Has a probe made, by a pool of workers or an engine at hand: what each unit finds, in order, the same for any number
 * of workers. Rejects when it fails or is called off.
 */
export type Inspect = <P extends Probe>(probe: P, watch?: Watch) => Promise<Found[P['kind']][]>;
