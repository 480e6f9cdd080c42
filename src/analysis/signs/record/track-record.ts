import { EXPERIENCE_IDS, perExperience, type Experience } from '../../../vocabulary/experiences.ts';
import type { Watch } from '../../watch.ts';
import { shareOf, type Share } from '../../wilson.ts';
import { CHECKS, type CheckId } from '../checks.ts';
import { INDICATORS } from '../indicators/indicators.ts';
import type { Inspect } from '../probe.ts';
import { misleadingRanges, rankBusinesses, type Misleading } from './misleading.ts';
import { readTrials } from './rows.ts';
import type { Trial } from './trial.ts';

/** How a check, or several together, fared over plausible businesses. */
export interface Fare {
  /** How often it is on. */
  readonly on: Share;
  /** When it is on, how often one-to-one is the experience worth most; when it is off, how often it is not. */
  readonly rightWhenOn: Share;
  readonly rightWhenOff: Share;
  /** When it is on, and when it is off, how often one-to-one beats mass at least. */
  readonly beatsMassWhenOn: Share;
  readonly beatsMassWhenOff: Share;
}

export interface CheckRecord extends Fare {
  readonly id: CheckId;
  /** Where it says something else than what is so more often than elsewhere. */
  readonly misleads: readonly Misleading[];
}

/** The share of businesses in which one-to-one wins, by how many of some checks are on. */
export interface ByCount {
  readonly on: number;
  readonly wins: Share;
}

export interface TrackRecord {
  readonly businesses: number;
  readonly seed: string;
  /** How often each experience is worth most. */
  readonly wins: Readonly<Record<Experience, Share>>;
  readonly beatsMass: Share;
  /** In the order of CHECKS. */
  readonly checks: readonly CheckRecord[];
  /** All four questions, all three signs, all seven. */
  readonly together: Readonly<Record<'questions' | 'signs' | 'all', Fare>>;
  readonly byCount: Readonly<Record<'questions' | 'signs' | 'all', readonly ByCount[]>>;
  /**
   * By luck: of the businesses in which one-to-one does not win, the share in which at least so many indicators point
   * to personalizing, from 0 to all.
   */
  readonly indicatorsByLuck: readonly Share[];
  /** One a business, in the order of their numbers. */
  readonly trials: readonly Trial[];
}

const WINS = EXPERIENCE_IDS.indexOf('one-to-one');
const isWon = ({ winner }: Trial) => winner === WINS;

function share(trials: readonly Trial[], holds: (trial: Trial) => boolean): Share {
  return shareOf(trials.filter(holds).length, trials.length);
}

/** How a rule over checks fared. */
export function fareOf(trials: readonly Trial[], isOn: (trial: Trial) => boolean): Fare {
  const on = trials.filter(isOn);
  const off = trials.filter((trial) => !isOn(trial));
  return {
    on: shareOf(on.length, trials.length),
    rightWhenOn: share(on, isWon),
    rightWhenOff: share(off, (trial) => !isWon(trial)),
    beatsMassWhenOn: share(on, ({ beatsMass }) => beatsMass),
    beatsMassWhenOff: share(off, ({ beatsMass }) => beatsMass),
  };
}

const SETS = {
  questions: CHECKS.filter(({ kind }) => kind === 'question').map(({ id }) => id),
  signs: CHECKS.filter(({ kind }) => kind === 'sign').map(({ id }) => id),
  all: CHECKS.map(({ id }) => id),
} satisfies Record<string, readonly CheckId[]>;

function perSet<T>(make: (ids: readonly CheckId[]) => T): Record<keyof typeof SETS, T> {
  return { questions: make(SETS.questions), signs: make(SETS.signs), all: make(SETS.all) };
}

/**
 * Reads the record off trials.
 * @param trials the first so many plausible businesses of the seed, from number 0
 */
export function readRecord(trials: readonly Trial[], seed: string): TrackRecord {
  const count = (trial: Trial, ids: readonly CheckId[]) => ids.filter((id) => trial.isOn[id]).length;
  const lost = trials.filter((trial) => !isWon(trial));
  const ranking = rankBusinesses(seed, trials.length);
  return {
    businesses: trials.length,
    seed,
    wins: perExperience((_, e) => share(trials, ({ winner }) => winner === e)),
    beatsMass: share(trials, ({ beatsMass }) => beatsMass),
    checks: CHECKS.map(({ id }) => ({
      id,
      ...fareOf(trials, ({ isOn }) => isOn[id]),
      misleads: misleadingRanges(
        trials.map((trial) => trial.isOn[id] !== isWon(trial)),
        ranking,
      ),
    })),
    together: perSet((ids) => fareOf(trials, (trial) => count(trial, ids) === ids.length)),
    byCount: perSet((ids) =>
      Array.from({ length: ids.length + 1 }, (_, on) => ({
        on,
        wins: share(
          trials.filter((trial) => count(trial, ids) === on),
          isWon,
        ),
      })),
    ),
    indicatorsByLuck: Array.from({ length: INDICATORS.length + 1 }, (_, least) =>
      share(lost, ({ indicators }) => indicators >= least),
    ),
    trials,
  };
}

/** Tries all checks on plausible businesses. Rejects when the inspection does. */
export async function trackRecord(
  { businesses, seed }: { readonly businesses: number; readonly seed: string },
  inspect: Inspect,
  watch?: Watch,
): Promise<TrackRecord> {
  const trials = await inspect({ kind: 'trials', seed, from: 0, count: businesses }, watch);
  return readAside(trials, seed, inspect, watch);
}

/** The record that is kept with the program, of 1,000 plausible businesses. */
export async function storedRecord(inspect: Inspect, watch?: Watch): Promise<TrackRecord> {
  const { STORED_TRIALS, STORED_SEED } = await import('./stored.ts');
  return readAside(readTrials(STORED_TRIALS), STORED_SEED, inspect, watch);
}

async function readAside(
  trials: readonly Trial[],
  seed: string,
  inspect: Inspect,
  watch?: Watch,
): Promise<TrackRecord> {
  const [record] = await inspect({ kind: 'record', trials, seed }, { signal: watch?.signal });
  return record!;
}
