import type { Business } from '../vocabulary/business.ts';
import { EXPERIENCE_IDS, type Experience } from '../vocabulary/experiences.ts';
import { formatMoney, formatShare } from '../vocabulary/format.ts';
import { capitalized } from './sentence.ts';
import type { ServeCurve } from './serving.ts';
import { spendingOfTop } from './spending.ts';

/** A gain over mass as a clause. */
function clause(gain: number): string {
  const amount = formatMoney(Math.abs(gain));
  if (!/[1-9]/.test(amount)) return 'is worth as much as mass';
  return gain > 0
    ? `is worth ${amount} a customer more than mass`
    : `loses ${amount} a customer against mass`;
}

/** Whom to serve, in words: what an experience is worth for the best share of customers and for all. */
export function servingInWords(
  { points, best }: ServeCurve,
  { parameters }: Business,
  experience: Experience,
): string {
  const e = EXPERIENCE_IDS.indexOf(experience);
  const everyone = points.at(-1)!;
  const { share, value } = best[experience];
  const mass = everyone.values[0]!;
  const name = capitalized(experience);
  const forAll = clause(everyone.values[e]! - mass);
  // 99.6% is all but for luck
  if (formatShare(share) === '100%') return `${name} is worth most when it serves all: it ${forAll}.`;
  if (share === 0)
    return `${name} is worth most when it serves nobody: it ${clause(value - mass)}; for all it ${forAll}.`;
  const skew = parameters['needs.valueSkew'];
  const spending = skew > 0 ? `, who bring ${formatShare(spendingOfTop(share, skew))} of spending` : '';
  return `${name} is worth most for the top ${formatShare(share)} of customers by spending${spending}: it ${clause(value - mass)}; for all it ${forAll}.`;
}
