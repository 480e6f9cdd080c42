import { EXPERIENCE_IDS, perExperience, type Experience } from '../../src/vocabulary/experiences.ts';
import { nearestNiche, type Draws } from './draws.ts';
import { openLedger, type Ledger } from './ledger.ts';
import type { Component, Rules } from './rules.ts';

/** A customer as most would write one: an object with everything about her. Needs are in standard deviations. */
export interface Customer {
  needs: number[];
  /** The centre of her niche, by component. */
  niche: number[];
  /** By component and period. */
  noise: number[][];
  value: number;
  ownLoyalty: number;
  /** What is known of each need, in units of need. */
  known: number[];
  survival: Record<Experience, number>;
}

/** Makes a customer with the engine's draws. */
export function makeCustomer(draws: Draws, i: number, periods: number): Customer {
  const niche = nearestNiche(draws, i);
  return {
    needs: draws.needs.map((list) => list[i]),
    niche: draws.centres.map((list) => list[niche]),
    noise: draws.noise.map((list) => Array.from({ length: periods }, (_, t) => list[i * periods + t])),
    value: draws.value[i],
    ownLoyalty: draws.own[i],
    known: draws.needs.map(() => 0),
    survival: perExperience(() => 1),
  };
}

/** A customer as she was before the first period. */
export function start(customer: Customer): void {
  customer.known = customer.needs.map(() => 0);
  customer.survival = perExperience(() => 1);
}

/** What she gets on a component. */
function offer(
  customer: Customer,
  { isProduct }: Component,
  d: number,
  experience: Experience,
  rules: Rules,
) {
  if (experience === 'niche') return isProduct ? rules.components[d].deviation * customer.niche[d] : 0;
  if (experience === 'targeted') return isProduct ? 0 : customer.known[d];
  if (experience === 'one-to-one')
    return (isProduct ? rules.p['customization.flexibility'] : 1) * customer.known[d];
  return 0;
}

function fitOf(customer: Customer, experience: Experience, rules: Rules): number {
  let misfit = 0;
  rules.components.forEach((component, d) => {
    const miss = component.deviation * customer.needs[d] - offer(customer, component, d, experience, rules);
    misfit += component.weight * miss * miss;
  });
  return Math.exp(-rules.p['response.pickiness'] * misfit);
}

/** Whether a customer stays: her chance is carried along (expected), or she is rolled. */
export type Stay = (customer: Customer, experience: Experience, chance: number) => void;

export const carry: Stay = ({ survival }, experience, chance) => {
  survival[experience] *= chance;
};

/** Takes a customer through a period of all experiences and books what she brings. */
export function serve(customer: Customer, t: number, rules: Rules, ledger: Ledger, stay = carry): void {
  const { p, components, gap, unremembered } = rules;
  components.forEach(({ deviation, gain, noise }, d) => {
    const signal = deviation * customer.needs[d] + noise * customer.noise[d][t];
    customer.known[d] += gain[t] * (signal - customer.known[d]);
  });
  const involvement = p['response.involvement'];
  for (const experience of EXPERIENCE_IDS) {
    const isInteractive = experience === 'targeted' || experience === 'one-to-one';
    const fit = fitOf(customer, experience, rules);
    let odds = customer.ownLoyalty - gap * (1 - fit);
    if (experience === 'niche') odds -= involvement * p['niches.effort'] * Math.log2(p['niches.count']);
    if (isInteractive) odds -= involvement * p['interaction.effort'] * p['interaction.contacts'];
    if (experience === 'one-to-one') odds -= involvement * p['customization.effort'] * unremembered[t];

    const poor = p['response.walletPoor'];
    const spending = customer.value * p['economics.spend'] * (poor + (1 - poor) * fit);
    let cost = (1 - p['economics.grossMargin']) * spending;
    if (experience === 'niche') cost += p['niches.unitCost'];
    if (isInteractive) cost += p['interaction.contacts'] * p['interaction.contactCost'];
    if (experience === 'one-to-one') cost += rules.customizing;
    const here = customer.survival[experience];
    const books = ledger[experience];
    books.cost += here * cost;
    books.value += rules.discount[t] * here * (spending - cost);
    stay(customer, experience, 1 / (1 + Math.exp(-odds)));
    if (t === rules.periods - 1) books.loyalty += customer.survival[experience];
  }
}

/** Runs the four experiences, period by period and customer by customer. */
export function simulateObjects(customers: readonly Customer[], rules: Rules, stay = carry): Ledger {
  const ledger = openLedger();
  customers.forEach(start);
  for (let t = 0; t < rules.periods; t++) {
    for (const customer of customers) serve(customer, t, rules, ledger, stay);
  }
  return ledger;
}
