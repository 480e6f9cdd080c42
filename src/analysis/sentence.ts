import type { Outcome } from '../engine/engine.ts';
import type { Verdict } from '../engine/verdict.ts';
import type { Business } from '../vocabulary/business.ts';
import type { Experience } from '../vocabulary/experiences.ts';
import { formatMoney } from '../vocabulary/format.ts';
import { horizonInWords } from '../vocabulary/horizon.ts';

/** A stretch of a sentence; `experience` names the one it speaks of, `isStrong` marks what to read from afar. */
export interface Phrase {
  readonly text: string;
  readonly experience?: Experience;
  readonly isStrong?: true;
}

/** The verdict in words: what pays best and by how much, what chance makes of it, and what it rests on. */
export interface Sentence {
  readonly headline: readonly Phrase[];
  readonly chance: string;
  readonly basis: string;
}

/** Writes the verdict of an outcome; money is per customer at the start. */
export function writeVerdict({ results, verdict }: Outcome, { parameters }: Business): Sentence {
  const { best, runnerUp, difference, tooClose } = verdict;
  const worth = (id: Experience) => formatMoney(results[id].valuePerCustomer);
  const horizon = horizonInWords(parameters['market.periods'], parameters['market.period']);
  const lead = formatMoney(difference);
  const headline: Phrase[] = tooClose
    ? [
        { text: 'Too close to call: ' },
        { text: best, experience: best },
        { text: ' brings ' },
        { text: worth(best), isStrong: true },
        { text: ' and ' },
        { text: runnerUp, experience: runnerUp },
        { text: ' ' },
        { text: worth(runnerUp), isStrong: true },
        { text: ` a customer over ${horizon}.` },
      ]
    : [
        { text: capitalized(best), experience: best },
        { text: ' pays best: ' },
        { text: worth(best), isStrong: true },
        { text: ` a customer over ${horizon}, ` },
        { text: `${lead} more`, isStrong: true },
        { text: ` than ${runnerUp}.` },
      ];
  return {
    headline,
    chance: chanceInWords(verdict),
    basis: 'Follows from the assumptions shown; customers won later are not counted.',
  };
}

/** What chance alone makes of the lead: two standard errors to either side. */
function chanceInWords({ difference, standardError, tooClose }: Verdict): string {
  const lead = formatMoney(difference);
  const range = `± ${formatMoney(2 * standardError)}`;
  if (!tooClose) return `By chance alone, in a business of this size, the lead is ${lead} ${range}.`;
  return difference < 2 * standardError
    ? `The lead of ${lead} is within chance in a business of this size (${range}).`
    : `The lead of ${lead} is under 2% of the value (chance: ${range}).`;
}

/** The whole verdict as plain text. */
export function verdictSentence(outcome: Outcome, business: Business): string {
  const { headline, chance, basis } = writeVerdict(outcome, business);
  return [headline.map(({ text }) => text).join(''), chance, basis].join(' ');
}

export function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
