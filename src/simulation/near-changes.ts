import { isAlikeUpTo } from '../engine/stages.ts';
import type { Business } from '../vocabulary/business.ts';
import type { NumericId } from '../vocabulary/parameters.ts';
import { scaleOf } from '../vocabulary/scale-of.ts';
import { isLarge } from './effort.ts';

/** Customers × periods × components above which none is tried. */
const MOST = 2_500_000;

/** The same above which a market is not learned: its first picture draws all of it at once. */
const MOST_AT_ONCE = 600_000;

const { max: LONGEST } = scaleOf({ id: 'market.periods' });

/** Kinds of changes by how much they leave as it is, and a number that makes one of the kind. */
export const CHANGES = [
  { isLeft: isAlikeUpTo('stay'), sample: 'economics.spend' },
  { isLeft: isAlikeUpTo('fit'), sample: 'response.retentionPerfect' },
  { isLeft: isAlikeUpTo('niches'), sample: 'needs.variety' },
] as const satisfies readonly { isLeft: unknown; sample: NumericId }[];

/** A shorter horizon is about as much work as what acts on staying. */
export const STAY = 1;

/** The last of CHANGES is about as much work as other niches, or a longer horizon. */
export const FIT = CHANGES.length - 1;

/** Whether two businesses differ in their horizon at most, as far as fits are concerned. */
export const isAlikeButHorizon = isAlikeUpTo('fit', 'market.periods');

/** What the time of a picture depends on, beside its periods and what has changed. */
export function sizeOf({ parameters: p, offering }: Business): string {
  return [p['market.sample'], offering.length, p['needs.drift'] > 0].join(' ');
}

export function isSmall(business: Business): boolean {
  return !isLarge(business) && business.parameters['market.periods'] <= longestOf(business);
}

export function isLearnable({ parameters: p, offering }: Business): boolean {
  return p['market.sample'] * p['market.periods'] * offering.length <= MOST_AT_ONCE;
}

/** How much work a picture is, compared with others of its size: periods, and what has to be done beside them. */
export function workOf({ parameters }: Business): number {
  return parameters['market.periods'] + 10;
}

/** The same business over so many periods. */
export function withHorizon(business: Business, periods: number): Business {
  return { ...business, parameters: { ...business.parameters, 'market.periods': periods } };
}

/** The longest horizon over which a business is small. */
export function longestOf({ parameters: p, offering }: Business): number {
  return Math.min(LONGEST, Math.floor(MOST / (p['market.sample'] * offering.length)));
}

/** The same business with so many niches. */
export function withNiches(business: Business, count: number): Business {
  return { ...business, parameters: { ...business.parameters, 'niches.count': count } };
}
