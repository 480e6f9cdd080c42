import seedrandom from 'seedrandom';
import { bestSetOf, searchBest } from '../../src/analysis/best-set.ts';
import { setWorths } from '../../src/analysis/set-worths.ts';
import { allSets } from '../../src/analysis/sets.ts';
import { measureCells } from '../../src/analysis/sweep.ts';
import { createEngine } from '../../src/engine/engine.ts';
import type { Business } from '../../src/vocabulary/business.ts';
import type { Component } from '../../src/vocabulary/offering.ts';
import { changed, defaultBusiness } from './businesses.ts';

/** How many components an offering has, and how many customers it is tried on. */
export interface Size {
  readonly components: number;
  readonly sample: number;
}

/** A business whose components, and what tailoring takes, are drawn at random. */
function randomBusiness(number: number, { components, sample }: Size): Business {
  const chance = seedrandom(`sets ${number}`);
  const between = (low: number, high: number) => low + (high - low) * chance();
  const offering = Array.from({ length: components }, (_, k): Component => {
    const isProduct = chance() < 0.6;
    return {
      name: `component ${k}`,
      tailoredBy: isProduct ? 'product' : 'contact',
      importance: between(0.02, 1),
      variety: between(0, 2),
      unitCost: isProduct ? between(0, 6) : 0,
      tailored: true,
    };
  });
  const values = {
    'market.periods': 10,
    'niches.count': 1,
    'needs.variety': between(0.5, 1.5),
    'response.involvement': between(0, 0.6),
    'interaction.insight': between(0.1, 0.6),
    'customization.flexibility': between(0.5, 1),
  };
  return { ...changed(defaultBusiness(sample, `sets ${number}`), values), offering };
}

/**
 * How far the search for the best set, meant for more components, stays behind looking at all sets of a random
 * offering, as a share of the value; and how many sets it looked at.
 */
export async function gapOf(number: number, size: Size): Promise<{ gap: number; asked: number }> {
  const { components } = size;
  const engine = createEngine();
  const places = Array.from({ length: components }, (_, place) => place);
  const question = { business: randomBusiness(number, size), experience: 'one-to-one', places } as const;
  const worths = setWorths(question, (batch) => Promise.resolve(measureCells(engine, batch)));
  const found = await searchBest(components, worths);
  const asked = [...worths.known].length;
  const all = allSets(components);
  await worths.ask(all);
  const best = worths.valueOf(bestSetOf(all, worths.valueOf));
  return { gap: (best - worths.valueOf(found)) / Math.abs(best), asked };
}
