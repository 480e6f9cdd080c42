import type { Outcome } from '../engine/engine.ts';
import type { Verdict } from '../engine/verdict.ts';
import type { Business } from '../vocabulary/business.ts';
import { formatGain } from '../vocabulary/format.ts';
import { EXPERIENCE_IDS } from '../vocabulary/experiences.ts';
import { quantileOf } from './dots.ts';
import { formsInWords, type Form } from './forms.ts';
import { capitalized, writeVerdict } from './sentence.ts';
import { ofHundred } from './wording.ts';
import { favouriteOf, type Worlds } from './worlds.ts';

/** How sure a verdict is: one sentence for each of three doubts, which are never added up. */
export interface Sureness {
  readonly chance: string;
  readonly inputs: string;
  readonly form: string;
}

/** The doubt about inputs in words: in how many worlds the verdict's experience wins, and how its lead spreads. */
export function inputsInWords(
  worlds: Worlds,
  { verdict: { best } }: { readonly verdict: Pick<Verdict, 'best'> },
): string {
  const { doubts, draws, wins, leads } = worlds;
  if (doubts.length === 0)
    return `${capitalized(best)} wins in ${ofHundred(wins[best])} worlds that differ in luck alone: no number of this scenario is in doubt.`;
  const sorted = Float64Array.from(leads[best]).sort();
  const [low, high] = [0.1, 0.9].map((p) => formatGain('money', quantileOf(sorted, p)));
  const others = draws.length > 0 ? favouriteOf(worlds) : best;
  const more =
    others === best ? '' : ` ${capitalized(others)} wins in more of them, ${ofHundred(wins[others])}.`;
  return (
    `With ${doubts.length} number${doubts.length === 1 ? '' : 's'} in doubt, ${best} wins in ${ofHundred(wins[best])} plausible worlds; ` +
    `its lead over the best other is between ${low} and ${high} a customer in 8 of 10.${more}`
  );
}

/** Writes the three doubts about a verdict: chance, inputs, and the form of the model. */
export function writeSureness(
  { outcome, worlds, forms }: { outcome: Outcome; worlds: Worlds; forms: readonly Form[] },
  business: Business,
): Sureness {
  return {
    chance: writeVerdict(outcome, business).chance,
    inputs: inputsInWords(worlds, outcome),
    form: formsInWords(forms),
  };
}

/** The share of worlds each experience wins, in words. */
export function winsInWords({ wins }: Worlds): string {
  return EXPERIENCE_IDS.map((id) => `${id} ${ofHundred(wins[id])}`).join(', ');
}
