import type { Totals } from '../../../engine/results.ts';
import type { Business } from '../../../vocabulary/business.ts';
import { perExperience, type Experience } from '../../../vocabulary/experiences.ts';

/** How much human involvement it takes. Money is per customer over the horizon. */
export interface Involvement {
  /** The share of importance that contact tailors, and that the product does. */
  readonly byContact: number;
  readonly byProduct: number;
  /** Value lost because being asked, choosing and specifying tire people. */
  readonly lost: Readonly<Record<Experience, number>>;
  /** Share of customers lost by the end for the same reason. */
  readonly loyaltyLost: Readonly<Record<Experience, number>>;
  /** What the contacts cost, undiscounted. */
  readonly contacts: Readonly<Record<Experience, number>>;
}

/** The same business where nothing that is asked of people tires them. */
export function withoutEffort(business: Business): Business {
  return { ...business, parameters: { ...business.parameters, 'response.involvement': 0 } };
}

/** @param free results of the business without effort */
export function involvementOf(
  { parameters, offering }: Business,
  results: Totals,
  free: Totals,
): Involvement {
  const all = offering.reduce((sum, { importance }) => sum + importance, 0);
  const share = (by: 'contact' | 'product') =>
    offering.reduce((sum, each) => sum + (each.tailored && each.tailoredBy === by ? each.importance : 0), 0) /
    all;
  return {
    byContact: share('contact'),
    byProduct: share('product'),
    lost: perExperience((id) => free[id].valuePerCustomer - results[id].valuePerCustomer),
    loyaltyLost: perExperience((id) => free[id].loyalty - results[id].loyalty),
    contacts: perExperience((id) => results[id].costs.contacts / parameters['market.customers']),
  };
}
