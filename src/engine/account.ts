import { SERIES, type CostKind, type Series } from '../vocabulary/measures.ts';
import type { Business } from '../vocabulary/business.ts';
import { EXPERIENCE_IDS, perExperience } from '../vocabulary/experiences.ts';
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
  const store = new Float64Array(EXPERIENCE_IDS.length * SERIES.length * timing.periods);
  return perExperience((_, experience) => accountFor(experience, book, sums, store));
}

interface Book extends Ledger {
  readonly fixed: ReturnType<typeof fixedCosts>;
  readonly tariffs: ReturnType<typeof tariffs>;
  readonly discount: Float64Array;
}

function accountFor(
  experience: number,
  { business, timing, terms, fixed, tariffs, discount }: Book,
  sums: Sums,
  store: Float64Array,
): ExperienceResults {
  const p = business.parameters;
  const { periods } = timing;
  const scale = p['market.customers'] / p['market.sample'];
  const { setup, upkeep } = fixed[experience]!;
  const list = (quantity: Quantity) => placeOf(experience, QUANTITIES.indexOf(quantity), periods);
  const active = list('active');
  const activeFit = list('activeFit');
  const allSpending = list('spending');
  const allSpendingFit = list('spendingFit');
  const servedActive = list('servedActive');
  const servedSpending = list('servedSpending');
  const servedSpendingFit = list('servedSpendingFit');
  const servedSpendingMassFit = list('servedSpendingMassFit');
  const poor = p['response.walletPoor'];
  const spend = p['economics.spend'];
  const cogs = 1 - p['economics.grossMargin'];
  const sample = p['market.sample'];
  /** Spending of customers, given the sums of their values and of their values times fit. */
  const spent = (value: number, valueFit: number) => scale * spend * (poor * value + (1 - poor) * valueFit);

  const series = listsIn(store, experience, periods);
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
    const tariff = tariffAt(experience, t, timing, tariffs);
    const ease = tariff === tariffs['one-to-one'] ? tariff.ease + terms.specifying[t]! : tariff.ease;
    const still = sums[active + t]!;
    const served = scale * sums[servedActive + t]!;
    const servedValue = sums[servedSpending + t]!;
    const servedValueFit = sums[servedSpendingFit + t]!;
    const spending = spent(sums[allSpending + t]!, sums[allSpendingFit + t]!);
    const premium = tariff.premium * spent(servedValue, servedValueFit);
    const goods = cogs * spending;
    const contacts = tariff.contacts * served;
    const customizing = tariff.customizing * served;
    const niches = tariff.niches * served;
    const cost = goods + contacts + customizing + niches + upkeep;
    const margin = spending + premium - cost;
    value += discount[t]! * margin;
    earned += margin;
    revenue += spending + premium;
    costs.goods += goods;
    costs.contacts += contacts;
    costs.customizing += customizing;
    costs.niches += niches;
    costs.upkeep += upkeep;

    // log-odds gained over mass, weighted by value: they turn into money at priceSensitivity
    const better = terms.gap * (servedValueFit - sums[servedSpendingMassFit + t]!);
    benefit += discount[t]! * (better + ease * servedValue);

    series.active[t] = still / sample;
    series.fit[t] = still > 0 ? sums[activeFit + t]! / still : 0;
    series.retention[t] = still > 0 ? sums[active + t + 1]! / still : 0;
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
    loyalty: sums[active + periods]! / sample,
    customerBenefit: sensitivity > 0 ? (benefit * scale * spend) / sensitivity : 0,
    cost: Object.values(costs).reduce((sum, each) => sum + each, 0),
    payback: firstPeriod(series.cumulative.findIndex((sofar) => sofar >= 0)),
    overtakesMass:
      experience === 0 ? null : stayingAbove(series.cumulative, listIn(store, 0, CUMULATIVE, periods)),
    series,
    costs,
  };
}

/** The series of an experience: stretches of one store, for many small lists take longer to make than to fill. */
function listsIn(store: Float64Array, experience: number, periods: number): Record<Series, Float64Array> {
  const list = (k: number) => listIn(store, experience, k, periods);
  return {
    active: list(0),
    fit: list(1),
    retention: list(2),
    revenue: list(3),
    cost: list(4),
    margin: list(5),
    cumulative: list(CUMULATIVE),
  };
}

const CUMULATIVE = 6;

function listIn(store: Float64Array, experience: number, k: number, periods: number): Float64Array {
  const start = (experience * SERIES.length + k) * periods;
  return store.subarray(start, start + periods);
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
