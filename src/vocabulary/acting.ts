import type { Component } from './offering.ts';
import type { Parameters } from './parameters.ts';

/** Which parts of the model act in a business. A part that is false changes no number; one that is true may. */
export type Acting = ReturnType<typeof actingIn>;

/** A misfit on the component counts. */
const weighs = ({ importance, variety }: Component) => importance > 0 && variety > 0;

export function actingIn(p: Readonly<Parameters>, offering: readonly Component[]) {
  const periods = p['market.periods'];
  const tailored = offering.filter((each) => each.tailored);
  const products = tailored.filter(({ tailoredBy }) => tailoredBy === 'product');
  const hasProducts = products.some(weighs);
  const hasContacts = tailored.some((each) => each.tailoredBy === 'contact' && weighs(each));

  // abilities: somebody is served, and within the horizon
  const serves = Math.round(p['economics.topShare'] * p['market.sample']) > 0;
  const niche = serves && p['niches.launchDelay'] < periods;
  const interacts = serves && p['interaction.launchDelay'] < periods;
  const customizes = interacts && p['customization.launchDelay'] < periods;

  const countsSomewhere = offering.some(weighs);
  const differs = p['needs.variety'] > 0 && countsSomewhere;
  const misfits = differs && p['response.pickiness'] > 0;

  // efforts, apart from how much involvement makes of them
  const choosing = niche && p['niches.count'] > 1 && p['niches.effort'] > 0;
  const asking = interacts && p['interaction.contacts'] > 0 && p['interaction.effort'] > 0;
  const isSpecified = products.some(({ importance }) => importance > 0);
  const telling = customizes && p['customization.effort'] > 0 && isSpecified;
  const specifying = telling && p['response.involvement'] > 0;

  const flexible = p['customization.flexibility'] > 0;
  /** Fit follows what is learned, if anything is. */
  const follows = misfits && ((interacts && hasContacts) || (customizes && hasProducts && flexible));

  const rival = p['rival.experience'];
  const pulls = misfits && rival !== 'none' && p['rival.strength'] > 0;
  const rivalTailors = pulls && rival === 'one-to-one' && hasProducts;
  const rivalTalks = pulls && (rival === 'targeted' || rival === 'one-to-one') && hasContacts;

  return {
    serves,
    niche,
    interacts,
    customizes,
    countsSomewhere,
    differs,
    misfits,
    choosing,
    asking,
    telling,
    specifying,
    isSpecified,
    follows,
    /** What is learned is put to use: in fit, or in specifying less. */
    uses: follows || (differs && specifying && hasProducts),
    /** The same at a rival, who learns from one period of contacts. */
    rivalUses: rivalTalks || (rivalTailors && flexible),
    rivalTailors,
    rivalVaries: pulls && rival === 'niche' && hasProducts,
    /** Niches can fit better than the average. */
    nichesFit: niche && misfits && hasProducts,
    /** Products fit better when they follow what is learned. */
    productsFit: customizes && misfits && hasProducts,
    /** There is a contact or more, and it tells something. */
    meets: p['interaction.contacts'] > 0 || p['interaction.history'] > 0,
    tells: p['interaction.insight'] > 0,
    hasUnitCosts: products.some(({ unitCost }) => unitCost > 0),
  };
}
