import { BLOCK } from './blocks.ts';
import { learnBlock, makeEstimates, moveNeeds } from './estimates.ts';
import type { Learning } from './learning.ts';
import { exp, logistic } from './maths/exp.ts';
import { measureMisfits, type MisfitPlan } from './misfit.ts';
import type { Terms } from './loyalty.ts';
import type { Part } from './offering.ts';
import type { Noise } from './noise.ts';
import type { Needs } from './population/needs.ts';
import { clearTally, keepTally, makeTally, type Presence, type Presences } from './presence.ts';
import type { Keys } from './random/keys.ts';
import { makeStanding, standBy, stretch, type Standing, type StandingPlan } from './standing.ts';
import { makeSums, placeOf, QUANTITIES, type Sums } from './sums.ts';
import type { Timing } from './timing.ts';

/** Everything that is settled before the first customer is served. Lists have one entry a customer of the sample. */
export interface Plan {
  readonly keys: Keys;
  readonly terms: Terms;
  readonly parts: readonly Part[];
  readonly misfits: MisfitPlan;
  readonly offers: StandingPlan;
  readonly sample: number;
  readonly timing: Timing;
  readonly drift: number;
  readonly flexibility: number;
  readonly learning: readonly Learning[];
  readonly needs: Needs;
  readonly value: Float64Array;
  /** Log-odds of own loyalty. */
  readonly own: Float64Array;
  readonly served: Uint8Array;
  readonly stayDraws: Float64Array;
  /** Fit and stay chances of the standing offers, when needs do not move. */
  readonly standing: Standing | undefined;
  readonly noise: Noise;
  readonly shocks: Noise;
}

const MASS = 0;
const NICHE = 1;
const TARGETED = 2;
const ONE_TO_ONE = 3;

const scratch = () => new Float64Array(BLOCK);
const survival = [scratch(), scratch(), scratch(), scratch()] as const;
const tallies = [makeTally(), makeTally(), makeTally(), makeTally()] as const;
const [misfit, fit, stay, massMisfit, nicheMisfit] = [scratch(), scratch(), scratch(), scratch(), scratch()];
const moving = makeStanding(BLOCK);
const served = new Uint16Array(BLOCK);
const unserved = new Uint16Array(BLOCK);
const parts = new Float64Array(QUANTITIES.length);
const unservedParts = new Float64Array(QUANTITIES.length);

/**
 * Takes one block of customers through all periods of the four experiences, with the same draws.
 * Nobody is rolled: each carries the probability of still being a customer.
 * @param presences filled for the customers of this block
 * @returns sums of this block
 */
export function simulateBlock(plan: Plan, block: number, presences: Presences): Sums {
  const { timing, terms, drift } = plan;
  const { periods } = timing;
  const start = block * BLOCK;
  const count = Math.min(BLOCK, plan.sample - start);
  const end = start + count;
  const sums = makeSums(periods);
  const own = plan.own.subarray(start, end);
  const value = plan.value.subarray(start, end);
  const draws = plan.stayDraws.subarray(start, end);
  const [servedCount, unservedCount] = separate(plan.served, start, count);

  for (const list of survival) list.fill(1);
  for (const tally of tallies) clearTally(tally);
  const estimates = makeEstimates(plan, block, start, count);
  const needs = estimates.needs;
  const standing = plan.standing ? stretch(plan.standing, start, end) : stretch(moving, 0, count);

  const book = (experience: number, t: number, ...added: readonly Float64Array[]) => {
    for (let q = 0; q < parts.length; q++) {
      let total = 0;
      for (const list of added) total += list[q]!;
      sums[placeOf(experience, q, periods) + t] = total;
    }
  };
  const repeat = (experience: number, t: number, like: number, quantities: number) => {
    for (let q = 0; q < quantities; q++) {
      sums[placeOf(experience, q, periods) + t] = sums[placeOf(like, q, periods) + t]!;
    }
  };
  const begin = (experience: number, like: number, spells: readonly [spell: number, of: number][]) => {
    survival[experience]!.set(survival[like]!);
    for (const [spell, of] of spells) keepTally(tallies[of]!, presences[spell]!, start, count);
    clearTally(tallies[experience]!);
  };

  for (let t = 0; t < periods; t++) {
    if (drift > 0) {
      if (t > 0) moveNeeds(estimates, plan, t - 1);
      measureMisfits(plan.misfits, needs, massMisfit.subarray(0, count), nicheMisfit.subarray(0, count));
      standBy(plan.offers, { needs, mass: massMisfit, niche: nicheMisfit, own }, standing);
    }
    const { massFit } = standing;
    const discount = timing.discount[t]!;
    if (t === timing.niche) begin(NICHE, MASS, [[1, MASS]]);
    if (t === timing.interact)
      begin(TARGETED, MASS, [
        [3, MASS],
        [5, MASS],
      ]);
    if (t === timing.customize) begin(ONE_TO_ONE, TARGETED, [[6, TARGETED]]);

    pass(
      unserved,
      unservedCount,
      MASS,
      massFit,
      standing.massStay,
      value,
      massFit,
      draws,
      discount,
      unservedParts,
    );
    pass(served, servedCount, MASS, massFit, standing.massStay, value, massFit, draws, discount, parts);
    parts.fill(0, 4);
    unservedParts.fill(0, 4);
    book(MASS, t, parts, unservedParts);

    if (t < timing.niche) repeat(NICHE, t, MASS, 4);
    else {
      pass(
        served,
        servedCount,
        NICHE,
        standing.nicheFit,
        standing.nicheStay,
        value,
        massFit,
        draws,
        discount,
        parts,
      );
      book(NICHE, t, parts, unservedParts);
    }

    if (t < timing.interact) {
      repeat(TARGETED, t, MASS, 4);
      repeat(ONE_TO_ONE, t, MASS, 4);
      continue;
    }
    learnBlock(estimates, plan, t);
    const asked = terms.courtesy + terms.contact;
    const { rest, product, contact } = estimates;
    for (let i = 0; i < count; i++) misfit[i] = rest[i]! + product[i]! + contact[i]!;
    answer(plan, asked, own, standing);
    pass(served, servedCount, TARGETED, fit, stay, value, massFit, draws, discount, parts);
    book(TARGETED, t, parts, unservedParts);

    if (t < timing.customize) repeat(ONE_TO_ONE, t, TARGETED, QUANTITIES.length);
    else {
      const { customized } = estimates;
      for (let i = 0; i < count; i++) misfit[i] = rest[i]! + customized[i]! + contact[i]!;
      answer(plan, asked + terms.specifying[t]!, own, standing);
      pass(served, servedCount, ONE_TO_ONE, fit, stay, value, massFit, draws, discount, parts);
      book(ONE_TO_ONE, t, parts, unservedParts);
    }
  }

  if (timing.niche >= periods) begin(NICHE, MASS, [[1, MASS]]);
  if (timing.interact >= periods)
    begin(TARGETED, MASS, [
      [3, MASS],
      [5, MASS],
    ]);
  if (timing.customize >= periods) begin(ONE_TO_ONE, TARGETED, [[6, TARGETED]]);
  keepTally(tallies[MASS], presences[0]!, start, count);
  keepTally(tallies[NICHE], presences[2]!, start, count);
  keepTally(tallies[TARGETED], presences[4]!, start, count);
  keepTally(tallies[ONE_TO_ONE], presences[7]!, start, count);
  for (const experience of [MASS, NICHE, TARGETED, ONE_TO_ONE]) {
    const left =
      add(survival[experience]!, served, servedCount) + add(survival[MASS], unserved, unservedCount);
    sums[placeOf(experience, 0, periods) + periods] = left;
  }
  return sums;
}

/** Lists who of a block is served and who is not. */
function separate(isServed: Uint8Array, start: number, count: number): [served: number, unserved: number] {
  let [servedCount, unservedCount] = [0, 0];
  for (let i = 0; i < count; i++) {
    if (isServed[start + i]) served[servedCount++] = i;
    else unserved[unservedCount++] = i;
  }
  return [servedCount, unservedCount];
}

function add(list: Float64Array, members: Uint16Array, count: number): number {
  let total = 0;
  for (let j = 0; j < count; j++) total += list[members[j]!]!;
  return total;
}

/** Fit and stay chance of a block under an interactive experience, from `misfit`. */
function answer({ terms }: Plan, constant: number, own: Float64Array, { massFit, rivalFit }: Standing): void {
  const { gap, pickiness, barrier, rivalStrength } = terms;
  for (let i = 0; i < own.length; i++) {
    const fitted = exp(-pickiness * misfit[i]!);
    fit[i] = fitted;
    stay[i] = logistic(
      own[i]! +
        constant -
        gap * (1 - fitted) +
        barrier * Math.max(0, fitted - massFit[i]!) -
        rivalStrength * Math.max(0, rivalFit[i]! - fitted),
    );
  }
}

/** Sums up one period of an experience over some customers, then lets those leave who do. */
function pass(
  members: Uint16Array,
  count: number,
  experience: number,
  fits: Float64Array,
  stays: Float64Array,
  value: Float64Array,
  massFit: Float64Array,
  draws: Float64Array,
  discount: number,
  out: Float64Array,
): void {
  const here = survival[experience]!;
  const { expected, expectedFit, realized, realizedFit }: Presence<Float64Array> = tallies[experience]!;
  let [active, activeFit, spending, spendingFit, spendingMassFit] = [0, 0, 0, 0, 0];
  for (let j = 0; j < count; j++) {
    const i = members[j]!;
    const s = here[i]!;
    const f = fits[i]!;
    const spends = s * value[i]!;
    active += s;
    activeFit += s * f;
    spending += spends;
    spendingFit += spends * f;
    spendingMassFit += spends * massFit[i]!;
    expected[i]! += discount * s;
    expectedFit[i]! += discount * s * f;
    if (draws[i]! < s) {
      realized[i]! += discount;
      realizedFit[i]! += discount * f;
    }
    here[i] = s * stays[i]!;
  }
  out[0] = out[4] = active;
  out[1] = activeFit;
  out[2] = out[5] = spending;
  out[3] = out[6] = spendingFit;
  out[7] = spendingMassFit;
}
