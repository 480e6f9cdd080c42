import { keysOf } from '../../../engine/random/keys.ts';
import type { Business } from '../../../vocabulary/business.ts';
import type { Experience } from '../../../vocabulary/experiences.ts';
import { quantileDots } from '../../dots.ts';
import { inPhases } from '../../phases.ts';
import type { Watch } from '../../watch.ts';
import type { Inspect } from '../probe.ts';
import type { Seen } from './draw.ts';
import type { Spread } from './moments.ts';
import { CRITICAL, powerOf, sizeFor80, type Power } from './power.ts';
import { atLeast, streaksAmong } from './streaks.ts';

/** A test of an experience against mass. */
export interface PilotQuestion {
  readonly business: Business;
  /** One-to-one unless told otherwise; not mass. */
  readonly experience?: Experience;
  /** Customers an arm, 500 unless told otherwise; from 2. */
  readonly customers?: number;
  /** Periods it lasts, 4 unless told otherwise; at most the horizon. */
  readonly periods?: number;
  /** Tests that a business may run one after the other, for the streaks; 5 unless told otherwise. */
  readonly tests?: number;
}

/** How often at least so many tests win. */
export interface Streak {
  readonly wins: number;
  /** By luck alone, mass being tested against mass: significantly better, in closed form and simulated. */
  readonly byLuck: number;
  readonly byLuckSimulated: number;
  /** By luck alone, where any uplift above 0 counts as a win. */
  readonly byLook: number;
  readonly byLookSimulated: number;
  /** As this business is: significantly better, in closed form. */
  readonly here: number;
}

/** Money is margin per customer over the test, discounted, before set-up and upkeep. */
export interface Pilot {
  readonly experience: Experience;
  readonly customers: number;
  readonly periods: number;
  /** What one customer brings in either arm. */
  readonly mass: Spread;
  readonly treated: Spread;
  /** The true uplift, and the standard error with which a test sees it. */
  readonly uplift: number;
  readonly error: number;
  /** In closed form, a test's result being taken as normal. */
  readonly closed: Power;
  /** The same counted among simulated tests. */
  readonly simulated: Power;
  /** Uplifts that simulated tests saw, the lowest first; and the same as 50 dots, each as likely. */
  readonly seen: Float64Array;
  readonly dots: readonly number[];
  /** Customers an arm for 80% power; null when there is nothing to find. */
  readonly sizeFor80: number | null;
  readonly tests: number;
  /** At least one win, two, … up to all tests. */
  readonly streaks: readonly Streak[];
  /** Value per customer over the whole horizon with set-up, upkeep and delays, less that of mass. */
  readonly gain: number;
}

/** Tests that are simulated, with the experience and with nothing to find. */
export const SIMULATED = 2_000;

const rate = <T>(list: readonly T[], holds: (each: T) => boolean) =>
  list.length > 0 ? list.filter(holds).length / list.length : 0;

/** Counts among tests what powerOf has in closed form. */
export function countPower(tests: readonly Seen[], uplift: number): Power {
  const isSignificant = ({ z }: Seen) => Math.abs(z) > CRITICAL;
  const isWrong = (seen: Seen) => seen.uplift * (uplift < 0 ? -1 : 1) < 0;
  const significant = tests.filter(isSignificant);
  const size = significant.reduce((sum, seen) => sum + Math.abs(seen.uplift), 0) / significant.length;
  const isKnown = uplift !== 0 && significant.length > 0;
  return {
    power: rate(tests, isSignificant),
    wins: rate(tests, ({ z }) => z > CRITICAL),
    wrongSign: rate(tests, isWrong),
    typeS: isKnown ? rate(significant, isWrong) : null,
    exaggeration: isKnown ? size / Math.abs(uplift) : null,
  };
}

/** @param tested mass against mass; with the arms exchanged each is as likely a test */
function streaksOf(tested: readonly Seen[], tests: number, here: number, seed: string): Streak[] {
  const keys = keysOf(seed);
  const nothing = tested.flatMap((seen) => [seen, { uplift: -seen.uplift, z: -seen.z }]);
  const won = streaksAmong(
    nothing.map(({ z }) => z > CRITICAL),
    tests,
    keys,
  );
  const looked = streaksAmong(
    nothing.map(({ uplift }) => uplift > 0),
    tests,
    keys,
  );
  return Array.from({ length: tests }, (_, k) => ({
    wins: k + 1,
    byLuck: atLeast(k + 1, tests, 0.025),
    byLuckSimulated: won[k + 1]!,
    byLook: atLeast(k + 1, tests, 0.5),
    byLookSimulated: looked[k + 1]!,
    here: atLeast(k + 1, tests, here),
  }));
}

/**
 * Simulates tests of an experience against mass, customers of either arm living by draws of their own, and says how
 * far such a test can be trusted. It is run with customers who would be served, once the abilities work. Undefined
 * where nobody would be served. Rejects when the inspection does.
 */
export async function pilot(
  { business, experience = 'one-to-one', customers = 500, periods = 4, tests = 5 }: PilotQuestion,
  inspect: Inspect,
  watch: Watch = {},
): Promise<Pilot | undefined> {
  const horizon = Math.min(periods, business.parameters['market.periods']);
  const setting = { business, experience, periods: horizon };
  const phase = inPhases(watch, 2 * SIMULATED + 2);
  const [arms] = await inspect({ kind: 'arms', setting }, phase(1));
  if (!arms || arms.customers === 0) return undefined;
  const draw = (tested: Experience) =>
    inspect(
      { kind: 'tests', setting: { ...setting, experience: tested }, customers, count: SIMULATED },
      phase(SIMULATED),
    );
  const seen = await draw(experience);
  const nothing = await draw('mass');
  const [results] = await inspect({ kind: 'results', businesses: [business] }, phase(1));
  const { mass, treated } = arms;
  const uplift = treated.mean - mass.mean;
  const variance = mass.deviation * mass.deviation + treated.deviation * treated.deviation;
  const error = Math.sqrt(variance / customers);
  const closed = powerOf(uplift, error);
  const sorted = Float64Array.from(seen, (each) => each.uplift).sort();
  return {
    experience,
    customers,
    periods: horizon,
    mass,
    treated,
    uplift,
    error,
    closed,
    simulated: countPower(seen, uplift),
    seen: sorted,
    dots: quantileDots(sorted, 50),
    sizeFor80: sizeFor80(uplift, variance),
    tests,
    streaks: streaksOf(nothing, tests, closed.wins, business.seed),
    gain: results![experience].valuePerCustomer - results!.mass.valuePerCustomer,
  };
}
