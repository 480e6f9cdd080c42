import { keysOf } from '../engine/random/keys.ts';
import type { Business } from '../vocabulary/business.ts';
import type { Component } from '../vocabulary/offering.ts';
import { bestBySize, isNested } from './best-set.ts';
import { setsToSolve, solveGame } from './game.ts';
import { inPhases } from './phases.ts';
import { everyone, has, membersOf, withoutPlayer, withPlayer, type PlayerSet } from './sets.ts';
import { presentSet, setWorths, surveyVariants } from './set-worths.ts';
import type { Survey } from './survey.ts';
import { leanFor, tailorableBy, type Tailoring } from './tailorable.ts';
import { surveyUnitCosts } from './unit-costs.ts';
import type { Watch } from './watch.ts';

/** What tailoring one component is worth; money is value per customer of the experience asked about. */
export interface ComponentWorth extends Pick<Component, 'name' | 'tailoredBy' | 'tailored'> {
  /** Whether the experience can tailor it and that changes anything; where not, all worths are 0. */
  readonly canMatter: boolean;
  readonly isInBest: boolean;
  /** Gained by tailoring it and no other. */
  readonly alone: number;
  /** Lost by leaving it out when all others are tailored. */
  readonly lastIn: number;
  /** Its share in what tailoring all gains over tailoring none, with a 95% interval; exact: both ends are the share. */
  readonly shapley: number;
  readonly shapleyInterval: readonly [low: number, high: number];
  /** Gained by tailoring it beside the others of the best choice; below 0 for those that are not in it. */
  readonly besideBest: number;
  /** What its unit cost takes over the horizon, discounted, when all are tailored; 0 for contact components. */
  readonly cost: number;
  /** The unit cost at which besideBest is 0, below 0 where none is low enough; null where unit costs are not paid. */
  readonly worthUpTo: number | null;
}

/** Components to tailor, as places in the offering, and the value per customer that comes of it. */
export interface Choice {
  readonly places: readonly number[];
  readonly value: number;
}

export interface ComponentWorths {
  readonly experience: Tailoring;
  /** Value per customer of mass, which tailors nothing. */
  readonly mass: number;
  /** In the order of the offering. */
  readonly components: readonly ComponentWorth[];
  /** None, all, and those now tailored, of the components that can matter. */
  readonly none: Choice;
  readonly all: Choice;
  readonly present: Choice;
  readonly best: Choice;
  /** The best choice of each size, from none to all; where not exact, of those looked at. */
  readonly sizes: readonly Choice[];
  /** Whether each of these holds the one before. */
  readonly isNested: boolean;
  /** Whether shares are exact and the best set is certain, because every set was measured. */
  readonly exact: { readonly shapley: boolean; readonly best: boolean };
}

export interface WorthsQuestion {
  readonly business: Business;
  readonly experience?: Tailoring;
}

const IDLE = {
  canMatter: false,
  isInBest: false,
  alone: 0,
  lastIn: 0,
  shapley: 0,
  shapleyInterval: [0, 0],
  besideBest: 0,
  cost: 0,
  worthUpTo: null,
} as const;

/** How many businesses are measured; where not every set is, about. */
export function worthsToMeasure({ business, experience = 'one-to-one' }: WorthsQuestion): number {
  const players = tailorableBy(experience, business).length;
  return setsToSolve(players) + 2 * players + 1;
}

/**
 * What tailoring each component is worth to an experience, one-to-one unless told otherwise: alone, last, by its
 * Shapley share, against its cost; the best choice, and the best of each size. Every choice is measured with the same
 * draws. Abilities cost the same whatever is tailored. Rejects when the survey does.
 */
export async function componentWorths(
  { business, experience = 'one-to-one' }: WorthsQuestion,
  survey: Survey,
  watch: Watch = {},
): Promise<ComponentWorths> {
  const { offering, seed } = business;
  const places = tailorableBy(experience, business);
  const players = places.length;
  const question = { business: leanFor(experience, business), experience, places };
  const phase = inPhases(watch, worthsToMeasure({ business, experience }));
  const most = setsToSolve(players);
  const { signal, progress } = phase(most);
  const sets = setWorths(question, survey, {
    signal,
    progress: progress && ((done) => progress(Math.min(done, most), most)),
  });
  const solution = await solveGame(players, sets, keysOf(seed));
  const [all, present, { best }] = [everyone(players), presentSet(question), solution];
  await sets.ask([present]);
  const { valueOf } = sets;
  const costs = await surveyUnitCosts({ question, all, best, valueOf }, survey, phase(2 * players));
  const nothing = { targets: [], variants: [{ set: 0, values: [] }] };
  const [mass] = await surveyVariants({ ...question, experience: 'mass' }, nothing, survey, phase(1));

  const worthOf = (player: number) => {
    const { cost, perUnit } = costs[player]!;
    const { unitCost } = offering[places[player]!]!;
    const besideBest = valueOf(withPlayer(best, player)) - valueOf(withoutPlayer(best, player));
    return {
      canMatter: true,
      isInBest: has(best, player),
      alone: valueOf(withPlayer(0, player)) - valueOf(0),
      lastIn: valueOf(all) - valueOf(withoutPlayer(all, player)),
      shapley: solution.shares[player]!,
      shapleyInterval: solution.intervals[player]!,
      besideBest,
      cost,
      worthUpTo: perUnit > 0 ? unitCost + besideBest / perUnit : null,
    };
  };
  const choiceOf = (set: PlayerSet): Choice => ({
    places: membersOf(set).map((player) => places[player]!),
    value: valueOf(set),
  });
  const sizes = bestBySize(players, sets);
  return {
    experience,
    mass: mass!,
    components: offering.map(({ name, tailoredBy, tailored }, place) => {
      const player = places.indexOf(place);
      return { name, tailoredBy, tailored, ...(player < 0 ? IDLE : worthOf(player)) };
    }),
    none: choiceOf(0),
    all: choiceOf(all),
    present: choiceOf(present),
    best: choiceOf(best),
    sizes: sizes.map(choiceOf),
    isNested: isNested(sizes),
    exact: { shapley: solution.isExact, best: solution.isExact },
  };
}
