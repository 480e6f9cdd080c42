import type { Business } from '../vocabulary/business.ts';
import { EXPERIENCE_IDS, type Experience } from '../vocabulary/experiences.ts';
import type { Target } from '../vocabulary/target.ts';
import type { KnownSets } from './best-set.ts';
import { has, type PlayerSet, type SetValue } from './sets.ts';
import { FOUR, worthOf } from './standing.ts';
import type { Survey } from './survey.ts';
import type { Watch } from './watch.ts';

/** A business of which some components may be tailored or not; all others stay as they are. */
export interface SetQuestion {
  readonly business: Business;
  readonly experience: Experience;
  /** Places of those components in the offering; player k is the component at the k-th. */
  readonly places: readonly number[];
}

/** Whether each component is tailored when the players of a set are. */
export function flagsFor({ business, places }: SetQuestion, set: PlayerSet): boolean[] {
  const flags = business.offering.map(({ tailored }) => tailored);
  places.forEach((place, player) => (flags[place] = has(set, player)));
  return flags;
}

/** The set of players that are tailored now. */
export function presentSet({ business, places }: SetQuestion): PlayerSet {
  return places.reduce(
    (set, place, player) => set | (Number(business.offering[place]!.tailored) << player),
    0,
  );
}

/** A set of players with another value for some numbers of the business. */
export interface Variant {
  readonly set: PlayerSet;
  readonly values: readonly number[];
}

/** Value per customer of an experience in variants of a business that differ in the values of some targets. */
export async function surveyVariants(
  question: SetQuestion,
  { targets, variants }: { readonly targets: readonly Target[]; readonly variants: readonly Variant[] },
  survey: Survey,
  watch?: Watch,
): Promise<number[]> {
  const batch = {
    business: question.business,
    targets,
    cells: variants.map(({ values }) => values),
    tailored: variants.map(({ set }) => flagsFor(question, set)),
  };
  const values = worthOf(await survey(batch, watch));
  const place = EXPERIENCE_IDS.indexOf(question.experience);
  return variants.map((_, cell) => values[cell * FOUR + place]!);
}

/**
 * Value per customer by which components are tailored. Each set is measured once, with the same draws; valueOf throws
 * a RangeError for a set that was not asked.
 */
export function setWorths(
  question: SetQuestion,
  survey: Survey,
  { progress, signal }: Watch = {},
): KnownSets & { readonly valueOf: SetValue } {
  const worths = new Map<PlayerSet, number>();
  return {
    get known() {
      return worths.keys();
    },
    valueOf(set) {
      const value = worths.get(set);
      if (value === undefined) throw new RangeError(`set ${set} was not asked`);
      return value;
    },
    async ask(sets) {
      signal?.throwIfAborted();
      const wanted = [...new Set(sets)].filter((set) => !worths.has(set));
      if (wanted.length === 0) return;
      const sofar = worths.size;
      const variants = wanted.map((set) => ({ set, values: [] }));
      const found = await surveyVariants(question, { targets: [], variants }, survey, {
        signal,
        progress: progress && ((done, total) => progress(sofar + done, sofar + total)),
      });
      wanted.forEach((set, k) => worths.set(set, found[k]!));
    },
  };
}
