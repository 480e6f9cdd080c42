import { isAlikeUpTo } from '../engine/stages.ts';
import type { Business } from '../vocabulary/business.ts';
import type { NumericId } from '../vocabulary/parameters.ts';
import { isLarge } from './effort.ts';

/** Customers × periods × components above which none is tried. */
const MOST = 1_500_000;

/** Kinds of changes by how much they leave as it is, and a number that makes one of the kind. */
export const CHANGES = [
  { isLeft: isAlikeUpTo('stay'), sample: 'economics.spend' },
  { isLeft: isAlikeUpTo('fit'), sample: 'response.retentionPerfect' },
  { isLeft: isAlikeUpTo('niches'), sample: 'needs.variety' },
] as const satisfies readonly { isLeft: unknown; sample: NumericId }[];

/** The last of CHANGES is about as much work as other niches. */
export const FIT = CHANGES.length - 1;

/** What the time of a picture depends on, beside what has changed. */
export function sizeOf({ parameters: p, offering }: Business): string {
  return [p['market.sample'], offering.length, p['needs.drift'] > 0].join(' ');
}

export function isSmall(business: Business): boolean {
  const { parameters: p, offering } = business;
  return !isLarge(business) && p['market.sample'] * p['market.periods'] * offering.length <= MOST;
}

/** The same business with so many niches. */
export function withNiches(business: Business, count: number): Business {
  return { ...business, parameters: { ...business.parameters, 'niches.count': count } };
}
