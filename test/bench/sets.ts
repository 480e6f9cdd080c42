import seedrandom from 'seedrandom';
import { bestSetOf, searchBest } from '../../src/analysis/best-set.ts';
import { setWorths } from '../../src/analysis/set-worths.ts';
import { allSets } from '../../src/analysis/sets.ts';
import { measureCells } from '../../src/analysis/sweep.ts';
import { createEngine } from '../../src/engine/engine.ts';
import type { Business } from '../../src/vocabulary/business.ts';
import type { Component } from '../../src/vocabulary/offering.ts';
import { changed, defaultBusiness } from './businesses.ts';
import { digits, print, progress } from './table.ts';

const OFFERINGS = 200;
const COMPONENTS = 10;

/** A business whose components, and what tailoring takes, are drawn at random. */
function randomBusiness(number: number): Business {
  const chance = seedrandom(`sets ${number}`);
  const between = (low: number, high: number) => low + (high - low) * chance();
  const offering = Array.from({ length: COMPONENTS }, (_, k): Component => {
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
  return { ...changed(defaultBusiness(512, `sets ${number}`), values), offering };
}

/** How near the search for the best set, meant for more components, comes to looking at all sets of ten. */
export async function sets(): Promise<void> {
  const places = Array.from({ length: COMPONENTS }, (_, place) => place);
  const gaps: number[] = [];
  const asked: number[] = [];
  for (let number = 0; number < OFFERINGS; number++) {
    if (number % 20 === 0) progress(`sets, offering ${number} of ${OFFERINGS}`);
    const engine = createEngine();
    const business = randomBusiness(number);
    const question = { business, experience: 'one-to-one', places } as const;
    const worths = setWorths(question, (batch) => Promise.resolve(measureCells(engine, batch)));
    const found = await searchBest(COMPONENTS, worths);
    asked.push([...worths.known].length);
    const all = allSets(COMPONENTS);
    await worths.ask(all);
    const best = worths.valueOf(bestSetOf(all, worths.valueOf));
    gaps.push((best - worths.valueOf(found)) / Math.abs(best));
  }
  const missed = gaps.filter((gap) => gap > 1e-9);
  print(
    `Best set: search against all ${2 ** COMPONENTS} sets of ${COMPONENTS} components, ${OFFERINGS} random offerings`,
    ['found', 'worst gap, % of the value', 'sets looked at, most'],
    [
      [
        `${OFFERINGS - missed.length} of ${OFFERINGS}`,
        digits(100 * Math.max(0, ...gaps)),
        String(Math.max(...asked)),
      ],
    ],
  );
}
