import { derive, keysOf, PURPOSE, type Keys } from '../engine/random/keys.ts';
import { stream } from '../engine/random/stream.ts';
import type { Business } from '../vocabulary/business.ts';
import { perExperience, type Experience } from '../vocabulary/experiences.ts';
import type { Doubt } from '../vocabulary/target.ts';
import { isConsistent, settle } from './consistent.ts';
import { leadAt, FOUR, winnerAt, worthOf } from './standing.ts';
import type { Survey } from './survey.ts';
import { valueAt } from './triangular.ts';
import type { Watch } from './watch.ts';

/** How many plausible worlds of a business to draw. */
export interface WorldsQuestion {
  readonly business: Business;
  readonly doubts: readonly Doubt[];
  readonly count: number;
}

/** Values of all doubts, world by world, and the seed of each world. */
export interface Draws {
  readonly draws: readonly (readonly number[])[];
  readonly seeds: readonly string[];
}

/** Plausible worlds and what the four experiences are worth there. */
export interface Worlds {
  readonly doubts: readonly Doubt[];
  /** Worlds × doubts. */
  readonly draws: readonly (readonly number[])[];
  /** Value per customer, worlds × experiences. */
  readonly values: Float64Array;
  /** The share of worlds in which each is worth most; of equals the simpler one. */
  readonly wins: Readonly<Record<Experience, number>>;
  /** World by world the value of each less that of the best other. */
  readonly leads: Readonly<Record<Experience, Float64Array>>;
}

/**
 * Simulated customers of a world. With twice as many no share of 1,000 worlds won moves by more than 0.5 of 100 in any
 * shipped scenario: every world has customers of its own, so that chance among them evens out. Which worlds are drawn
 * moves a share of a half by 3 of 100 (two standard errors), and more worlds help more than more customers.
 */
export const WORLD_SAMPLE = 1_000;

/** Draws before values are moved that seem never to go together by chance. */
const MOST_DRAWS = 100;

function drawWorld({ business, doubts }: WorldsQuestion, keys: Keys): number[] {
  const next = stream(keys);
  const draw = () => doubts.map((doubt) => valueAt(doubt, next()));
  let values = draw();
  for (let k = 1; k < MOST_DRAWS && !isConsistent(business, doubts, values); k++) values = draw();
  return settle(business, doubts, values);
}

/**
 * Draws plausible worlds: every number in doubt from its triangular distribution, whole ones rounded, all of them
 * again where they do not go together. The seed of the business decides; a world is the same however many are drawn.
 */
export function drawWorlds(question: WorldsQuestion): Draws {
  const { seed } = question.business;
  const keys = keysOf(seed);
  const worlds = Array.from({ length: question.count }, (_, world) => world);
  return {
    draws: worlds.map((world) => drawWorld(question, derive(keys, PURPOSE.worlds, world))),
    seeds: worlds.map((world) => `${seed} / world ${world + 1}`),
  };
}

/** The share of worlds that each experience wins. */
export function winsOf(values: Float64Array): Record<Experience, number> {
  const worlds = values.length / FOUR;
  const counts = new Float64Array(FOUR);
  for (let world = 0; world < worlds; world++) counts[winnerAt(values, world)]!++;
  return perExperience((_, e) => (worlds > 0 ? counts[e]! / worlds : 0));
}

/** World by world the value of an experience less that of the best other. */
export function leadOf(values: Float64Array, experience: number): Float64Array {
  return Float64Array.from({ length: values.length / FOUR }, (_, world) => leadAt(values, world, experience));
}

/** Worlds of which the values per customer are known. */
export function worldsOf(
  doubts: readonly Doubt[],
  draws: readonly (readonly number[])[],
  values: Float64Array,
): Worlds {
  return { doubts, draws, values, wins: winsOf(values), leads: perExperience((_, e) => leadOf(values, e)) };
}

/** The experience that wins most worlds; of equals the simpler one. */
export function favouriteOf({ wins }: Worlds): Experience {
  const ranked = Object.entries(wins) as [Experience, number][];
  return ranked.reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}

/** The same business with at most so many simulated customers. */
export function withSample(business: Business, most: number): Business {
  const sample = Math.min(business.parameters['market.sample'], most);
  return { ...business, parameters: { ...business.parameters, 'market.sample': sample } };
}

/** How many plausible worlds to survey: 1,000 unless told otherwise. */
interface WorldsAsked extends Omit<WorldsQuestion, 'count'> {
  readonly count?: number;
  /** Fewer worlds of the same question: they are among those asked for and are not measured again. */
  readonly known?: Worlds | undefined;
}

/** Draws plausible worlds and has each measured with a seed of its own. */
export async function surveyWorlds(
  { business, doubts, count = 1_000, known }: WorldsAsked,
  survey: Survey,
  watch?: Watch,
): Promise<Worlds> {
  if (known?.draws.length === count) return known;
  const from = Math.min(known?.draws.length ?? 0, count);
  const { draws, seeds } = drawWorlds({ business, doubts, count });
  const small = withSample(business, WORLD_SAMPLE);
  const rest = { cells: draws.slice(from), seeds: seeds.slice(from) };
  const table = await survey({ business: small, targets: doubts, ...rest }, watch);
  const values = new Float64Array(count * FOUR);
  if (known) values.set(known.values.subarray(0, from * FOUR));
  values.set(worthOf(table), from * FOUR);
  return worldsOf(doubts, draws, values);
}
