import type { Business } from '../vocabulary/business.ts';
import type { Experience } from '../vocabulary/experiences.ts';
import type { Component } from '../vocabulary/offering.ts';
import { withSample } from './worlds.ts';

/** An experience that tailors something. */
export type Tailoring = Exclude<Experience, 'mass'>;

/** Whether tailoring a component can change what an experience brings: it counts, takes specifying, or costs. */
function canMatter({ tailoredBy, importance, variety, unitCost }: Component, experience: Tailoring): boolean {
  const weighs = importance > 0 && variety > 0;
  if (tailoredBy === 'contact') return weighs && experience !== 'niche';
  if (experience === 'targeted') return false;
  return experience === 'niche' ? weighs : importance > 0 || unitCost > 0;
}

/** Places in the offering of the components that an experience can tailor, where that can change anything. */
export function tailorableBy(experience: Tailoring, { offering }: Business): number[] {
  return [...offering.keys()].filter((place) => canMatter(offering[place]!, experience));
}

/** Simulated customers: all sets have the same, so that their luck is the same too. */
const MOST_SAMPLE = 4_000;

/** The same business as far as it concerns one experience; niches are not designed again for nobody. */
export function leanFor(experience: Tailoring, business: Business): Business {
  const { parameters } = business;
  const hasNiches = experience === 'niche' || parameters['rival.experience'] === 'niche';
  const own = hasNiches ? parameters : { ...parameters, 'niches.count': 1 };
  return withSample({ ...business, parameters: own }, MOST_SAMPLE);
}
