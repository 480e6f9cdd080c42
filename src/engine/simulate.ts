import { BLOCK } from './blocks.ts';
import type { Fits } from './fits.ts';
import { begin, depart, makeJourney, type Journey } from './journey.ts';
import { kernel, type Answer } from './kernel/kernel.ts';
import type { Terms } from './loyalty.ts';
import { keepTally, type Presences } from './presence.ts';
import { spellOf } from './spells.ts';
import { makeSums, placeOf, QUANTITIES, type Sums } from './sums.ts';
import type { Timing } from './timing.ts';
import { makeShow, type Standing, type Treatment, type Witness } from './witness.ts';

/** What customers answer to fits by staying or leaving. Lists have one entry a customer of the sample. */
export interface StayPlan {
  /** How much needs move in a period. */
  readonly drift: number;
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
  readonly presences: Presences;
  /** The block whose customers stand first in the presences. */
  readonly first: number;
  readonly discount: readonly number[];
}

const column = () => kernel.column();
const [own, value, draws, served, unserved] = [column(), column(), column(), column(), column()];
const [massFit, nicheFit, rivalFit, individualFit] = [column(), column(), column(), column()];
const individualStay = column();
const ground = { value, mass: massFit };
const mass = makeJourney(0, massFit, { ...ground, stay: column() });
const niche = makeJourney(1, nicheFit, { ...ground, stay: column() });
const targeted = makeJourney(2, individualFit, { ...ground, stay: individualStay });
const oneToOne = makeJourney(3, individualFit, { ...ground, stay: individualStay });
const JOURNEYS = [mass, niche, targeted, oneToOne] as const;

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

/** Sums of the kernel: of those served, of the others, and of all where that is not asked. */
const [ofServed, ofUnserved, ofAll] = [column(), column(), column()];
/** Which of the kernel's five sums each quantity is; the first four are of all customers, the rest of the served. */
const SUM_OF = [0, 1, 2, 3, 0, 2, 3, 4] as const;
const OF_ALL = 4;

/**
 * Takes one block of customers through all periods of the four experiences, with the same draws.
 * Nobody is rolled: each carries the probability of still being a customer.
 * @param attendance where the presence of this block's customers is kept; without, chance is left out
 * @param witness is shown every customer in every period
 * @returns sums of this block
 */
export function simulateBlock(
  plan: StayPlan,
  block: number,
  attendance?: Attendance,
  witness?: Witness,
): Sums {
  const { timing, terms } = plan;
  const { periods } = timing;
  const start = block * BLOCK;
  const count = Math.min(BLOCK, plan.sample - start);
  own.set(plan.own.subarray(start, start + count));
  value.set(plan.value.subarray(start, start + count));
  draws.set(plan.stayDraws.subarray(start, start + count));
  const isAll = separate(plan.served.subarray(start, start + count));
  const fits = plan.fits(block);
  const sums = makeSums(periods);
  for (const journey of JOURNEYS) begin(journey, count);
  /** The chances to stay of how customers stand, as they are treated. */
  const answer = (stay: Float64Array, { fit, mass, rival }: Standing, { constant, barrier }: Treatment) => {
    const { gap, rivalStrength: strength } = terms;
    const alone: Answer = { own, fit, constant, gap };
    if (barrier === 0 && strength === 0) kernel.stay(stay, alone, count);
    else kernel.stayAmong(stay, alone, { mass, rival, barrier, strength }, count);
  };
  const standing = ({ state: { fit, mass } }: Journey): Standing => ({ fit, mass, rival: rivalFit });
  const show = witness && makeShow(witness, served, answer);

  const keep = ({ tally }: Journey, spell: number) => {
    const presence = attendance?.presences[spell];
    if (presence) keepTally(tally, presence, (block - attendance.first) * BLOCK, count);
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
  /** Takes a journey through a period, and notes down what it comes to. */
  const serve = (journey: Journey, t: number, treatment: Treatment) => {
    const { experience, state, stay, tally } = journey;
    show?.see(journey, t, standing(journey), treatment);
    if (attendance) kernel.attend(tally, state, draws, count, attendance.discount[t]!);
    if (!isAll) kernel.tell(ofServed, state, served, count);
    kernel.pass(isAll ? ofServed : ofAll, state, stay, count);
    for (let q = 0; q < QUANTITIES.length; q++) {
      const others = isAll || q >= OF_ALL ? 0 : ofUnserved[SUM_OF[q]!]!;
      sums[placeOf(experience, q, periods) + t] = ofServed[SUM_OF[q]!]! + others;
    }
  };
  const repeat = (journey: Journey, t: number, like: Journey, quantities: number) => {
    show?.repeat(journey.experience, t, like.experience);
    for (let q = 0; q < quantities; q++) {
      sums[placeOf(journey.experience, q, periods) + t] = sums[placeOf(like.experience, q, periods) + t]!;
    }
  };
  const asMass = { constant: terms.courtesy, barrier: 0 };
  const asNiche = { constant: terms.courtesy + terms.niche, barrier: 0 };
  const asTargeted = { constant: terms.courtesy + terms.contact, barrier: terms.barrier };

  for (let t = 0; t < periods; t++) {
    if (t === 0 || plan.drift > 0) {
      massFit.set(fits.mass[t]!);
      nicheFit.set(fits.niche[t]!);
      rivalFit.set(fits.rival[t]!);
      answer(mass.stay, standing(mass), asMass);
      answer(niche.stay, standing(niche), asNiche);
    }
    launch(t);

    if (!isAll) kernel.tell(ofUnserved, mass.state, unserved, count);
    serve(mass, t, asMass);
    if (t < timing.niche) repeat(niche, t, mass, OF_ALL);
    else serve(niche, t, asNiche);

    if (t < timing.interact) {
      repeat(targeted, t, mass, OF_ALL);
      repeat(oneToOne, t, mass, OF_ALL);
      continue;
    }
    individualFit.set(fits.targeted[t]!);
    answer(targeted.stay, standing(targeted), asTargeted);
    serve(targeted, t, asTargeted);

    if (t < timing.customize) {
      repeat(oneToOne, t, targeted, QUANTITIES.length);
      continue;
    }
    individualFit.set(fits.oneToOne[t]!);
    const asOneToOne = { ...asTargeted, constant: asTargeted.constant + terms.specifying[t]! };
    answer(oneToOne.stay, standing(oneToOne), asOneToOne);
    serve(oneToOne, t, asOneToOne);
  }

  // what is never launched stays as it was to the end
  for (let t = periods; t <= Math.max(timing.niche, timing.customize); t++) launch(t);
  keep(mass, SPELL.mass);
  keep(niche, SPELL.niche);
  keep(targeted, SPELL.targeted);
  keep(oneToOne, SPELL.oneToOne);
  for (const { experience, state } of JOURNEYS) {
    sums[placeOf(experience, 0, periods) + periods] =
      kernel.total(state.survival, served, count) + kernel.total(mass.state.survival, unserved, count);
  }
  return sums;
}

/** Notes who of a block is served and who is not; true when all are. */
function separate(isServed: Uint8Array): boolean {
  served.fill(0);
  served.set(isServed);
  unserved.fill(0);
  for (let i = 0; i < isServed.length; i++) unserved[i] = 1 - isServed[i]!;
  return isServed.every((is) => is === 1);
}
