import { EXPERIENCE_IDS, perExperience, type Experience } from '../../src/vocabulary/experiences.ts';
import type { Results } from '../../src/engine/results.ts';
import type { Rules } from './rules.ts';

/** What all programs must agree on. */
export interface Totals {
  value: number;
  loyalty: number;
  cost: number;
}

export const TOTALS = ['value', 'loyalty', 'cost'] as const;

/** Sums over customers, by experience. */
export type Ledger = Record<Experience, Totals>;

export function openLedger(): Ledger {
  return perExperience(() => ({ value: 0, loyalty: 0, cost: 0 }));
}

/** Closes the books of a sample: for the whole business, with set-up and upkeep. */
export function closeLedger(ledger: Ledger, { p, discount }: Rules, sample: number): Ledger {
  const interaction = p['interaction.setup'];
  const customization = p['customization.setup'];
  const more = p['niches.count'] - 1;
  const talk = p['interaction.upkeep'] * interaction;
  const setup = [0, p['niches.setupEach'] * more, interaction, interaction + customization];
  const upkeep = [0, p['niches.upkeepEach'] * more, talk, talk + p['customization.upkeep'] * customization];
  const annuity = discount.reduce((sum, each) => sum + each, 0);
  const scale = p['market.customers'] / sample;
  return perExperience((id, e) => ({
    value: scale * ledger[id].value - setup[e] - annuity * upkeep[e],
    loyalty: ledger[id].loyalty / sample,
    cost: scale * ledger[id].cost + setup[e] + discount.length * upkeep[e],
  }));
}

/** Refuses to compare programs that do not compute the same. */
export function agree(name: string, theirs: Readonly<Record<Experience, Totals>>, ours: Results): void {
  for (const id of EXPERIENCE_IDS) {
    for (const total of TOTALS) {
      const gap = Math.abs(theirs[id][total] - ours[id][total]);
      if (!(gap <= 1e-6 * Math.abs(ours[id][total])))
        throw new Error(`${name}: ${id} ${total} is ${theirs[id][total]}, the engine's ${ours[id][total]}`);
    }
  }
}
