import type { Business } from '../../vocabulary/business.ts';
import { BLOCK } from '../blocks.ts';
import type { Plan } from '../plan.ts';
import { simulateBlock } from '../simulate.ts';
import { axesOf, type AxisPair } from './axes.ts';
import { earningOf } from './earning.ts';
import { offersTo } from './offers.ts';
import { MOST_PORTRAYED } from './portrait.ts';

/** One customer under the four experiences, 0 mass … 3 one-to-one. */
export interface Life {
  readonly customer: number;
  readonly isServed: boolean;
  /** Her spending, 1 being the mean. */
  readonly value: number;
  /** At the start, by component, in standard deviations of all customers' needs. */
  readonly needs: Float64Array;
  /** Experiences × periods. */
  readonly fits: Float64Array;
  /** By experience: the period, from 1, after which she has left by her fixed draw; periods + 1 when she stays. */
  readonly left: Uint16Array;
  /** By experience: discounted margin while she is a customer, before set-up and upkeep. */
  readonly worth: Float64Array;
  /** Where her offers are on the two axes: experiences × periods × axes. */
  readonly offers: Float64Array;
  /** What she is offered, in standard deviations of all customers' needs: experiences × periods × components. */
  readonly offered: Float64Array;
}

/** Follows a customer, counted from 0, with the draws and the digits of a run of the business. */
export function followCustomer(business: Business, plan: Plan, customer: number, ids: AxisPair): Life {
  const { periods } = plan.timing;
  const axes = axesOf(plan, Math.min(plan.sample, MOST_PORTRAYED), ids);
  const place = customer % BLOCK;
  const draw = plan.stayDraws[customer]!;
  const value = plan.value[customer]!;
  const isServed = plan.served[customer] === 1;
  const earns = earningOf(business, plan);
  const fits = new Float64Array(4 * periods);
  const left = new Uint16Array(4).fill(periods + 1);
  const worth = new Float64Array(4);
  simulateBlock(
    plan,
    (customer - place) / BLOCK,
    undefined,
    ({ experience, period, survival, fit, stay }) => {
      fits[experience * periods + period] = fit[place]!;
      if (draw >= survival[place]!) return;
      worth[experience]! += earns(experience, period, { value, fit: fit[place]!, isServed });
      if (draw >= survival[place]! * stay[place]!) left[experience] = period + 1;
    },
  );

  const { needs, offers } = offersTo(plan, customer);
  const places = offers.flatMap((byPeriod) =>
    byPeriod.flatMap((offer) =>
      axes.map(({ pulls }) => pulls.reduce((sum, pull, d) => sum + pull * offer[d]!, 0)),
    ),
  );
  return {
    customer,
    isServed,
    value,
    needs: needs[0]!,
    fits,
    left,
    worth,
    offers: Float64Array.from(places),
    offered: Float64Array.from(offers.flatMap((byPeriod) => byPeriod.flatMap((offer) => [...offer]))),
  };
}
