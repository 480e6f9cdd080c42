import type { CostKind, Series } from '../vocabulary/measures.ts';
import type { Business } from '../vocabulary/business.ts';
import { perExperience } from '../vocabulary/experiences.ts';
import type { Terms } from './loyalty.ts';
import { fixedCosts, tariffAt, tariffs } from './money.ts';
import type { ExperienceResults, Results } from './results.ts';
import { placeOf, QUANTITIES, type Quantity, type Sums } from './sums.ts';
import { discountOf, type Timing } from './timing.ts';

export interface Ledger {
  readonly business: Business;
  readonly terms: Terms;
  readonly timing: Timing;
}

/** Turns sums over customers into the results of sections 6 and 7 of the model. */
export function account(ledger: Ledger, sums: Sums): Results {
  const { business, terms, timing } = ledger;
  const book: Book = {
    ...ledger,
    fixed: fixedCosts(business.parameters),
    tariffs: tariffs(business, terms),
    discount: discountOf(business.parameters),
  };
  const cumulativeOfMass = new Float64Array(timing.periods);
  return perExperience((id, experience) => {
    const results = accountFor(experience, book, sums, cumulativeOfMass);
    if (id === 'mass') cumulativeOfMass.set(results.series.cumulative);
    return results;
  });
}

interface Book extends Ledger {
  readonly fixed: ReturnType<typeof fixedCosts>;
  readonly tariffs: ReturnType<typeof tariffs>;
  readonly discount: Float64Array;
}

const PAID_BY_PERIOD = ['goods', 'contacts', 'customizing', 'niches', 'upkeep'] as const;

function accountFor(
  experience: number,
  { business, timing, terms, fixed, tariffs, discount }: Book,
  sums: Sums,
  cumulativeOfMass: Float64Array,
): ExperienceResults {
  const p = business.parameters;
  const { periods } = timing;
  const scale = p['market.customers'] / p['market.sample'];
  const { setup, upkeep } = fixed[experience]!;
  const list = (quantity: Quantity) => {
    const place = placeOf(experience, QUANTITIES.indexOf(quantity), periods);
    return sums.subarray(place, place + periods + 1);
  };
  const [active, activeFit, allSpending, allSpendingFit] = [
    list('active'),
    list('activeFit'),
    list('spending'),
    list('spendingFit'),
  ];
  const [servedActive, servedSpending, servedSpendingFit, servedSpendingMassFit] = [
    list('servedActive'),
    list('servedSpending'),
    list('servedSpendingFit'),
    list('servedSpendingMassFit'),
  ];
  /** Spending of customers, given the sums of their values and of their values times fit. */
  const spent = (value: number, valueFit: number) => {
    const poor = p['response.walletPoor'];
    return scale * p['economics.spend'] * (poor * value + (1 - poor) * valueFit);
  };

  const empty = () => new Float64Array(periods);
  const series: Record<Series, Float64Array> = {
    active: empty(),
    fit: empty(),
    retention: empty(),
    revenue: empty(),
    cost: empty(),
    margin: empty(),
    cumulative: empty(),
  };
  const costs: Record<CostKind, number> = {
    goods: 0,
    contacts: 0,
    customizing: 0,
    niches: 0,
    setup,
    upkeep: 0,
  };
  let value = -setup;
  let benefit = 0;
  let earned = 0;
  let revenue = 0;
  for (let t = 0; t < periods; t++) {
    const tariff = tariffAt(experience, t, timing, tariffs, terms.specifying);
    const still = active[t]!;
    const served = scale * servedActive[t]!;
    const spending = spent(allSpending[t]!, allSpendingFit[t]!);
    const premium = tariff.premium * spent(servedSpending[t]!, servedSpendingFit[t]!);
    const paid: Omit<Record<CostKind, number>, 'setup'> = {
      goods: (1 - p['economics.grossMargin']) * spending,
      contacts: tariff.contacts * served,
      customizing: tariff.customizing * served,
      niches: tariff.niches * served,
      upkeep,
    };
    const cost = paid.goods + paid.contacts + paid.customizing + paid.niches + paid.upkeep;
    const margin = spending + premium - cost;
    value += discount[t]! * margin;
    earned += margin;
    revenue += spending + premium;
    for (const kind of PAID_BY_PERIOD) costs[kind] += paid[kind];

    // log-odds gained over mass, weighted by value: they turn into money at priceSensitivity
    const better = terms.gap * (servedSpendingFit[t]! - servedSpendingMassFit[t]!);
    benefit += discount[t]! * (better + tariff.ease * servedSpending[t]!);

    series.active[t] = still / p['market.sample'];
    series.fit[t] = still > 0 ? activeFit[t]! / still : 0;
    series.retention[t] = still > 0 ? active[t + 1]! / still : 0;
    series.revenue[t] = spending + premium;
    series.cost[t] = cost;
    series.margin[t] = margin;
    series.cumulative[t] = value;
  }
  const sensitivity = p['response.priceSensitivity'];
  return {
    value,
    valuePerCustomer: value / p['market.customers'],
    marginRate: revenue > 0 ? (earned - setup) / revenue : 0,
    loyalty: active[periods]! / p['market.sample'],
    customerBenefit: sensitivity > 0 ? (benefit * scale * p['economics.spend']) / sensitivity : 0,
    cost: Object.values(costs).reduce((sum, each) => sum + each, 0),
    payback: firstPeriod(series.cumulative.findIndex((sofar) => sofar >= 0)),
    overtakesMass: experience === 0 ? null : stayingAbove(series.cumulative, cumulativeOfMass),
    series,
    costs,
  };
}

/** A period counted from 1, of an index that is −1 when there is none. */
function firstPeriod(index: number): number | null {
  return index < 0 ? null : index + 1;
}

/** First period (from 1) from which one list stays above another until the end. */
function stayingAbove(list: Float64Array, other: Float64Array): number | null {
  let t = list.length;
  while (t > 0 && list[t - 1]! > other[t - 1]!) t--;
  return t === list.length ? null : t + 1;
}
