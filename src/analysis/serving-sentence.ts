import type { Business } from '../vocabulary/business.ts';
import { EXPERIENCE_IDS, type Experience } from '../vocabulary/experiences.ts';
import { formatMoney, formatShare } from '../vocabulary/format.ts';
import { capitalized } from './sentence.ts';
import { sharesAsGood, type ServeCurve } from './serving.ts';
import { spendingOfTop } from './spending.ts';

const isSeen = (money: number) => /[1-9]/.test(formatMoney(money));

/** A gain over mass after a comma. */
function gainInWords(gain: number): string {
  if (!isSeen(gain)) return 'worth as much as mass';
  return gain > 0
    ? `worth ${formatMoney(gain)} a customer more than mass`
    : `losing ${formatMoney(-gain)} a customer against mass`;
}

/** A gain over mass as a clause. */
function verbOf(gain: number): string {
  if (!isSeen(gain)) return 'is worth as much as mass';
  return gain > 0
    ? `is worth ${formatMoney(gain)} a customer more than mass`
    : `loses ${formatMoney(-gain)} a customer against mass`;
}

interface Told {
  readonly name: string;
  /** The share for which it is worth most; 99.6% is all but for luck. */
  readonly share: number;
  readonly isAll: boolean;
  /** Against mass: at that share, for all, and with nobody served, which leaves set-up and upkeep. */
  readonly gain: number;
  readonly forAll: number;
  readonly forNobody: number;
}

function toldOf({ points, best }: ServeCurve, experience: Experience): Told {
  const e = EXPERIENCE_IDS.indexOf(experience);
  const [nobody, everyone] = [points[0]!, points.at(-1)!];
  const mass = everyone.values[0]!;
  const { share, value } = best[experience];
  return {
    name: capitalized(experience),
    share,
    isAll: formatShare(share) === '100%',
    gain: value - mass,
    forAll: everyone.values[e]! - mass,
    forNobody: nobody.values[e]! - mass,
  };
}

/** That serving nobody is best, with what serving nobody and serving all cost. */
function forNobody({ name, forNobody, forAll }: Told): string {
  const cost = isSeen(forNobody)
    ? `set-up and upkeep alone cost ${formatMoney(-forNobody)} a customer, serving all ${formatMoney(-forAll)}`
    : `serving all ${verbOf(forAll)}`;
  return `${name} is not worth it for anybody: ${cost}.`;
}

/** The experience that comes first at its best share. */
function leads(told: Told, skew: number): string {
  const { name, share, isAll, gain, forAll } = told;
  if (isAll) return `${name} is worth most when it serves all: it ${verbOf(gain)}.`;
  if (share === 0) return forNobody(told);
  const spending = skew > 0 ? `, who bring ${formatShare(spendingOfTop(share, skew))} of spending` : '';
  const whom = `about the top ${formatShare(share)} of customers by spending${spending}`;
  if (!(gain > 0 && isSeen(gain)))
    return `${name} is worth most for ${whom}: it ${verbOf(gain)}; for all it ${verbOf(forAll)}.`;
  const others =
    forAll > 0 && isSeen(forAll)
      ? `for all it ${verbOf(forAll)}`
      : `for all it does not, ${gainInWords(forAll)}`;
  return `${name} pays for ${whom}, ${gainInWords(gain)}; ${others}.`;
}

/** One-to-one in a clause, where another comes first. */
function follows(told: Told): string {
  const { name, share, isAll, gain, forAll } = told;
  if (share === 0) return forNobody(told);
  if (isAll) return `${name} is worth most when it serves all: it ${verbOf(gain)}.`;
  return `${name}, at its best for the top ${formatShare(share)}, ${verbOf(gain)}; for all it ${verbOf(forAll)}.`;
}

/** How little the share matters: which others come within a hundredth of the best value. */
function spanInWords(curve: ServeCurve, experience: Experience): string {
  const { low, high } = sharesAsGood(curve, experience);
  if (low === high) return '';
  if (low === 0 && high === 1) return ' Whatever share it serves, its value stays within 1% of that.';
  const from = low === 0 ? 'nobody' : `the top ${formatShare(low)}`;
  return ` From ${from} to ${high === 1 ? 'all' : `the top ${formatShare(high)}`} its value stays within 1% of that.`;
}

/**
 * Whom to serve, in words: first the experience that is worth most at its best share, with what all would bring and how
 * little the share matters, then one-to-one.
 */
export function servingInWords(curve: ServeCurve, { parameters }: Business): string {
  const others = EXPERIENCE_IDS.slice(1);
  const first = others.reduce((best, id) => (curve.best[id].value > curve.best[best].value ? id : best));
  const said = leads(toldOf(curve, first), parameters['needs.valueSkew']);
  const span = curve.best[first].share > 0 ? spanInWords(curve, first) : '';
  return `${said}${span}${first === 'one-to-one' ? '' : ` ${follows(toldOf(curve, 'one-to-one'))}`}`;
}
