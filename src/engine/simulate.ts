import { BLOCK } from './blocks.ts';
import type { Fits } from './fits.ts';
import { add, attend, makeJourney, pass, type Journey, type Offer } from './journey.ts';
import type { Terms } from './loyalty.ts';
import { logistic } from './maths/exp.ts';
import { clearTally, keepTally, spellOf, type Presence } from './presence.ts';
import { makeSums, placeOf, QUANTITIES, type Sums } from './sums.ts';
import type { Timing } from './timing.ts';

/** What customers answer to fits by staying or leaving. Lists have one entry a customer of the sample. */
export interface StayPlan {
  readonly sample: number;
  readonly timing: Timing;
  readonly terms: Terms;
  readonly value: Float64Array;
  readonly served: Uint8Array;
  /** Log-odds of own loyalty. */
  readonly own: Float64Array;
  readonly stayDraws: Float64Array;
  readonly fits: (block: number) => Fits;
}

/** Where the presence of customers is kept, and what a period as a customer is worth today. */
export interface Attendance {
  readonly presences: readonly Presence[];
  /** The block whose customers stand first in the presences. */
  readonly first: number;
  readonly discount: Float64Array;
}

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

const scratch = () => new Float64Array(BLOCK);
const [massStay, nicheStay, individualStay] = [scratch(), scratch(), scratch()];
const served = { places: new Uint16Array(BLOCK), count: 0 };
const unserved = { places: new Uint16Array(BLOCK), count: 0 };
const ofServed = new Float64Array(QUANTITIES.length);
const ofUnserved = new Float64Array(QUANTITIES.length);
/** Quantities that are not of the served alone. */
const OF_ALL = 4;

/**
 * Takes one block of customers through all periods of the four experiences, with the same draws.
 * Nobody is rolled: each carries the probability of still being a customer.
 * @param attendance where the presence of this block's customers is kept; without, chance is left out
 * @returns sums of this block
 */
export function simulateBlock(plan: StayPlan, block: number, attendance?: Attendance): Sums {
  const { timing, terms } = plan;
  const { periods } = timing;
  const start = block * BLOCK;
  const end = Math.min(start + BLOCK, plan.sample);
  const count = end - start;
  const own = plan.own.subarray(start, end);
  const value = plan.value.subarray(start, end);
  const draws = plan.stayDraws.subarray(start, end);
  const fits = plan.fits(block);
  const sums = makeSums(periods);
  separate(plan.served, start, count);
  for (const { survival, tally } of JOURNEYS) {
    survival.fill(1);
    clearTally(tally);
  }

  const keep = ({ tally }: Journey, spell: number) => {
    if (attendance) keepTally(tally, attendance.presences[spell]!, (block - attendance.first) * BLOCK, count);
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
  const serve = (journey: Journey, t: number, offer: Offer, massFit: Float64Array) => {
    if (attendance) attend(journey, served, offer, draws, attendance.discount[t]!);
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
  const { courtesy } = terms;
  const withoutBarrier = { ...terms, barrier: 0 };

  for (let t = 0; t < periods; t++) {
    const standing = (list: Float64Array) => list.subarray(t * fits.stride, t * fits.stride + count);
    const [massFit, nicheFit, rivalFit] = [standing(fits.mass), standing(fits.niche), standing(fits.rival)];
    if (t === 0 || fits.stride > 0) {
      answer(withoutBarrier, courtesy, own, massFit, massFit, rivalFit, massStay);
      answer(withoutBarrier, courtesy + terms.niche, own, nicheFit, massFit, rivalFit, nicheStay);
    }
    launch(t);

    const average = { fit: massFit, stay: massStay };
    pass(mass, unserved, average, value, massFit, ofUnserved);
    serve(mass, t, average, massFit);

    if (t < timing.niche) repeat(niche, t, mass, OF_ALL);
    else serve(niche, t, { fit: nicheFit, stay: nicheStay }, massFit);

    if (t < timing.interact) {
      repeat(targeted, t, mass, OF_ALL);
      repeat(oneToOne, t, mass, OF_ALL);
      continue;
    }
    const asked = courtesy + terms.contact;
    const targetedFit = fits.targeted.subarray(t * BLOCK, t * BLOCK + count);
    answer(terms, asked, own, targetedFit, massFit, rivalFit, individualStay);
    serve(targeted, t, { fit: targetedFit, stay: individualStay }, massFit);

    if (t < timing.customize) {
      repeat(oneToOne, t, targeted, QUANTITIES.length);
      continue;
    }
    const oneToOneFit = fits.oneToOne.subarray(t * BLOCK, t * BLOCK + count);
    answer(terms, asked + terms.specifying[t]!, own, oneToOneFit, massFit, rivalFit, individualStay);
    serve(oneToOne, t, { fit: oneToOneFit, stay: individualStay }, massFit);
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

/** The chance of each customer of a block to stay, by how an offer fits (section 5 of the model). */
function answer(
  { gap, barrier, rivalStrength }: Pick<Terms, 'gap' | 'barrier' | 'rivalStrength'>,
  constant: number,
  own: Float64Array,
  fit: Float64Array,
  massFit: Float64Array,
  rivalFit: Float64Array,
  stay: Float64Array,
): void {
  if (barrier === 0 && rivalStrength === 0) {
    for (let i = 0; i < own.length; i++) stay[i] = logistic(own[i]! + constant - gap * (1 - fit[i]!));
    return;
  }
  for (let i = 0; i < own.length; i++) {
    const fits = fit[i]!;
    const lead = Math.max(0, fits - massFit[i]!);
    const lag = Math.max(0, rivalFit[i]! - fits);
    stay[i] = logistic(own[i]! + constant - gap * (1 - fits) + barrier * lead - rivalStrength * lag);
  }
}
