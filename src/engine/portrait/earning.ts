import type { Business } from '../../vocabulary/business.ts';
import { tariffs, type Tariff } from '../money.ts';
import type { Plan } from '../plan.ts';
import { stintsOf } from '../spells.ts';
import { discountOf } from '../timing.ts';

/** What a customer earns in a period of an experience, discounted to today; set-up and upkeep are nobody's. */
export type Earning = (
  experience: number,
  period: number,
  who: { readonly value: number; readonly fit: number; readonly isServed: boolean },
) => number;

/** Section 6 of the model for one customer. */
export function earningOf(business: Business, { timing }: Plan): Earning {
  const { parameters: p } = business;
  const all = tariffs(business);
  const discount = discountOf(p);
  const { 'response.walletPoor': poor, 'economics.spend': spend, 'economics.grossMargin': margin } = p;
  const costs = ({ contacts, customizing, niches }: Tariff) => contacts + customizing + niches;
  // by experience and period, so that nothing is looked up for each customer
  const stints = stintsOf(timing);
  const rates = [0, 1, 2, 3].map((experience) =>
    stints
      .filter((stint) => stint.experience === experience)
      .flatMap(({ as, from, to }) =>
        discount.slice(from, to).map((worth) => ({
          worth,
          full: spend * (margin + all[as].premium),
          cost: costs(all[as]),
        })),
      ),
  );
  return (experience, period, { value, fit, isServed }) => {
    const { worth, full, cost } = rates[isServed ? experience : 0]![period]!;
    return worth * (value * full * (poor + (1 - poor) * fit) - cost);
  };
}
