import { BLOCK } from './blocks.ts';
import { learnBlock, makeEstimates, moveNeeds } from './estimates.ts';
import { add, attend, makeJourney, pass, type Journey, type Offer } from './journey.ts';
import type { Terms } from './loyalty.ts';
import { exp, logistic } from './maths/exp.ts';
import { measureMisfits } from './misfit.ts';
import type { Plan } from './plan.ts';
import { clearTally, keepTally, spellOf, type Presence } from './presence.ts';
import { makeStanding, standBy, stretch } from './standing.ts';
import { makeSums, placeOf, QUANTITIES, type Sums } from './sums.ts';

const scratch = () => new Float64Array(BLOCK);
const JOURNEYS = [makeJourney(0), makeJourney(1), makeJourney(2), makeJourney(3)] as const;
const [mass, niche, targeted, oneToOne] = JOURNEYS;
const SPELL = {
  mass: spellOf(0, 'mass'),
  nicheAsMass: spellOf(1, 'mass'),
  niche: spellOf(1, 'niche'),
  targetedAsMass: spellOf(2, 'mass'),
  targeted: spellOf(2, 'targeted'),
  oneToOneAsMass: spellOf(3, 'mass'),
  oneToOneAsTargeted: spellOf(3, 'targeted'),
  oneToOne: spellOf(3, 'one-to-one'),
};

const [misfit, massMisfit, nicheMisfit] = [scratch(), scratch(), scratch()];
const individual: Offer = { fit: scratch(), stay: scratch() };
const moving = makeStanding(BLOCK);
const served = { places: new Uint16Array(BLOCK), count: 0 };
const unserved = { places: new Uint16Array(BLOCK), count: 0 };
const ofServed = new Float64Array(QUANTITIES.length);
const ofUnserved = new Float64Array(QUANTITIES.length);
/** Quantities that are not of the served alone. */
const OF_ALL = 4;

/**
 * Takes one block of customers through all periods of the four experiences, with the same draws.
 * Nobody is rolled: each carries the probability of still being a customer.
 * @param presences where the presence of this block's customers is kept; without, chance is left out
 * @returns sums of this block
 */
export function simulateBlock(plan: Plan, block: number, presences?: readonly Presence[]): Sums {
  const { timing, terms, drift } = plan;
  const { periods } = timing;
  const start = block * BLOCK;
  const end = Math.min(start + BLOCK, plan.sample);
  const count = end - start;
  const own = plan.own.subarray(start, end);
  const value = plan.value.subarray(start, end);
  const draws = plan.stayDraws.subarray(start, end);
  const estimates = makeEstimates(plan, block, start, count);
  const { needs, rest, product, customized, contact } = estimates;
  const standing = plan.standing ? stretch(plan.standing, start, end) : stretch(moving, 0, count);
  const { massFit, rivalFit } = standing;
  const sums = makeSums(periods);
  separate(plan.served, start, count);
  for (const { survival, tally } of JOURNEYS) {
    survival.fill(1);
    clearTally(tally);
  }

  const keep = ({ tally }: Journey, spell: number) => {
    if (presences) keepTally(tally, presences[spell]!, start, count);
  };
  /** Until now a journey has been like another; from here on it is its own. */
  const depart = (journey: Journey, like: Journey) => {
    journey.survival.set(like.survival);
    clearTally(journey.tally);
  };
  const launch = (t: number) => {
    if (t === timing.niche) {
      keep(mass, SPELL.nicheAsMass);
      depart(niche, mass);
    }
    if (t === timing.interact) {
      keep(mass, SPELL.targetedAsMass);
      keep(mass, SPELL.oneToOneAsMass);
      depart(targeted, mass);
    }
    if (t === timing.customize) {
      keep(targeted, SPELL.oneToOneAsTargeted);
      depart(oneToOne, targeted);
    }
  };
  const serve = (journey: Journey, t: number, offer: Offer) => {
    if (presences) attend(journey, served, offer, draws, timing.discount[t]!);
    pass(journey, served, offer, value, massFit, ofServed);
    for (let q = 0; q < QUANTITIES.length; q++) {
      sums[placeOf(journey.experience, q, periods) + t] = ofServed[q]! + (q < OF_ALL ? ofUnserved[q]! : 0);
    }
  };
  const repeat = (journey: Journey, t: number, like: Journey, quantities: number) => {
    for (let q = 0; q < quantities; q++) {
      sums[placeOf(journey.experience, q, periods) + t] = sums[placeOf(like.experience, q, periods) + t]!;
    }
  };

  for (let t = 0; t < periods; t++) {
    if (drift > 0) {
      if (t > 0) moveNeeds(estimates, plan, t - 1);
      measureMisfits(plan.misfits, needs, massMisfit.subarray(0, count), nicheMisfit.subarray(0, count));
      standBy(plan.offers, { needs, mass: massMisfit, niche: nicheMisfit, own }, standing);
    }
    launch(t);

    const average = { fit: massFit, stay: standing.massStay };
    pass(mass, unserved, average, value, massFit, ofUnserved);
    serve(mass, t, average);

    if (t < timing.niche) repeat(niche, t, mass, OF_ALL);
    else serve(niche, t, { fit: standing.nicheFit, stay: standing.nicheStay });

    if (t < timing.interact) {
      repeat(targeted, t, mass, OF_ALL);
      repeat(oneToOne, t, mass, OF_ALL);
      continue;
    }
    learnBlock(estimates, plan, t);
    const asked = terms.courtesy + terms.contact;
    for (let i = 0; i < count; i++) misfit[i] = rest[i]! + product[i]! + contact[i]!;
    answer(terms, asked, own, massFit, rivalFit);
    serve(targeted, t, individual);

    if (t < timing.customize) {
      repeat(oneToOne, t, targeted, QUANTITIES.length);
      continue;
    }
    for (let i = 0; i < count; i++) misfit[i] = rest[i]! + customized[i]! + contact[i]!;
    answer(terms, asked + terms.specifying[t]!, own, massFit, rivalFit);
    serve(oneToOne, t, individual);
  }

  // what is never launched stays as it was to the end
  for (let t = periods; t <= Math.max(timing.niche, timing.customize); t++) launch(t);
  keep(mass, SPELL.mass);
  keep(niche, SPELL.niche);
  keep(targeted, SPELL.targeted);
  keep(oneToOne, SPELL.oneToOne);
  for (const { experience, survival } of JOURNEYS) {
    sums[placeOf(experience, 0, periods) + periods] = add(survival, served) + add(mass.survival, unserved);
  }
  return sums;
}

/** Lists who of a block is served and who is not. */
function separate(isServed: Uint8Array, start: number, count: number): void {
  served.count = 0;
  unserved.count = 0;
  for (let i = 0; i < count; i++) {
    const members = isServed[start + i] ? served : unserved;
    members.places[members.count++] = i;
  }
}

/** How a block answers to being served as `misfit` says. */
function answer(
  { gap, pickiness, barrier, rivalStrength }: Terms,
  constant: number,
  own: Float64Array,
  massFit: Float64Array,
  rivalFit: Float64Array,
): void {
  const { fit, stay } = individual;
  for (let i = 0; i < own.length; i++) {
    const fits = exp(-pickiness * misfit[i]!);
    const lead = fits - massFit[i]!;
    const lag = rivalFit[i]! - fits;
    const odds = own[i]! + constant - gap * (1 - fits);
    fit[i] = fits;
    stay[i] = logistic(odds + (lead > 0 ? barrier * lead : 0) - (lag > 0 ? rivalStrength * lag : 0));
  }
}
