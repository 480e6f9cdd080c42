import type { Survey } from '../../src/analysis/survey.ts';
import { WIDTH } from '../../src/analysis/sweep.ts';
import { keysOf } from '../../src/engine/random/keys.ts';
import { stream } from '../../src/engine/random/stream.ts';
import type { Business } from '../../src/vocabulary/business.ts';
import { EXPERIENCE_IDS } from '../../src/vocabulary/experiences.ts';
import { MEASURES } from '../../src/vocabulary/measures.ts';
import type { Component } from '../../src/vocabulary/offering.ts';
import { DEFAULTS, type Parameters } from '../../src/vocabulary/parameters.ts';

/** An offering with so many components, a product and a contact in turns, named a, b, c, … */
export function offeringOf(count: number, more: Partial<Component> = {}): Component[] {
  return Array.from({ length: count }, (_, k) => ({
    name: String.fromCharCode(97 + k),
    tailoredBy: k % 2 === 0 ? 'product' : 'contact',
    importance: 1,
    variety: 1,
    unitCost: k % 2 === 0 ? 1 : 0,
    tailored: true,
    ...more,
  }));
}

/** A small business. */
export function businessWith(offering: readonly Component[], more: Partial<Parameters> = {}): Business {
  const parameters = { ...DEFAULTS, 'market.sample': 150, 'market.periods': 5, 'niches.count': 2, ...more };
  return { seed: 'apart', parameters, offering };
}

/** What one-to-one is worth, given which components are tailored and the values of targets by their id. */
export type Game = (flags: readonly boolean[], values: Readonly<Record<string, number>>) => number;

/** A survey of a made-up game: value per customer of one-to-one; mass is worth `mass`. */
export function gameSurvey(game: Game, mass = 0): { readonly survey: Survey; readonly count: () => number } {
  let measured = 0;
  const at = MEASURES.findIndex(({ id }) => id === 'valuePerCustomer');
  const survey: Survey = async ({ business, targets, cells, tailored }, watch) => {
    watch?.signal?.throwIfAborted();
    measured += cells.length;
    const table = new Float64Array(cells.length * WIDTH).fill(NaN);
    const now = business.offering.map((each) => each.tailored);
    cells.forEach((values, cell) => {
      const named = Object.fromEntries(targets.map(({ id }, k) => [id, values[k]!]));
      const worth = game(tailored?.[cell] ?? now, named);
      EXPERIENCE_IDS.forEach((id, e) => {
        table[cell * WIDTH + e * MEASURES.length + at] = id === 'one-to-one' ? worth : mass;
      });
    });
    watch?.progress?.(cells.length, cells.length);
    return table;
  };
  return { survey, count: () => measured };
}

/** Values of all sets of a game of pairs: each player brings something, and each pair more or less than both. */
export function pairGame(players: number, seed: string): Float64Array {
  const next = stream(keysOf(seed));
  const own = Array.from({ length: players }, () => 2 * next() - 1);
  const pairs = own.map(() => own.map(() => (next() - 0.5) / 2));
  return Float64Array.from({ length: 1 << players }, (_, set) => {
    const members = [...own.keys()].filter((player) => (set >> player) & 1);
    return members.reduce(
      (sum, i) => sum + own[i]! + members.reduce((more, j) => more + (j < i ? pairs[i]![j]! : 0), 0),
      0,
    );
  });
}
