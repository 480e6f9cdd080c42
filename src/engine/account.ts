import { SERIES, type Series } from '../vocabulary/measures.ts';
import type { Business } from '../vocabulary/business.ts';
import { EXPERIENCE_IDS } from '../vocabulary/experiences.ts';
import type { Terms } from './loyalty.ts';
import { fixedCosts, tariffAt, tariffs } from './money.ts';
import type { ExperienceResults, Results } from './results.ts';
import { placeOf, QUANTITIES, type Quantity, type Sums } from './sums.ts';
import type { Timing } from './timing.ts';

export interface Ledger {
  readonly business: Business;
  readonly terms: Terms;
  readonly timing: Timing;
  /** Worth today of a unit of money in each period. */
  readonly discount: Float64Array;
}

interface Book extends Ledger {
  readonly fixed: ReturnType<typeof fixedCosts>;
  readonly tariffs: ReturnType<typeof tariffs>;
  readonly sums: Sums;
  /** All series of all experiences. */
  readonly store: Float64Array;
}

/** Turns sums over customers into the results of sections 6 and 7 of the model. */
export function account(ledger: Ledger, sums: Sums): Results {
  const { business, terms, timing } = ledger;
  const book: Book = {
    ...ledger,
    fixed: fixedCosts(business.parameters),
    tariffs: tariffs(business, terms),
    sums,
    store: new Float64Array(EXPERIENCE_IDS.length * SERIES.length * timing.periods),
  };
  return {
    mass: accountFor(0, book),
    niche: accountFor(1, book),
    targeted: accountFor(2, book),
    'one-to-one': accountFor(3, book),
  };
}

function accountFor(experience: number, book: Book): ExperienceResults {
  const { business, timing, terms, fixed, tariffs, discount, sums, store } = book;
  const p = business.parameters;
  const { periods } = timing;
  const customers = p['market.customers'];
  const sample = p['market.sample'];
  const scale = customers / sample;
  const { setup, upkeep } = fixed[experience]!;
  const place = (quantity: Quantity) => placeOf(experience, QUANTITIES.indexOf(quantity), periods);
  const active = place('active');
  const activeFit = place('activeFit');
  const allSpending = place('spending');
  const allSpendingFit = place('spendingFit');
  const servedActive = place('servedActive');
  const servedSpending = place('servedSpending');
  const servedSpendingFit = place('servedSpendingFit');
  const servedSpendingMassFit = place('servedSpendingMassFit');
  const poor = p['response.walletPoor'];
  const spend = p['economics.spend'];
  const cogs = 1 - p['economics.grossMargin'];
  /** Spending of customers, given the sums of their values and of their values times fit. */
  const spent = (value: number, valueFit: number) => scale * spend * (poor * value + (1 - poor) * valueFit);

  const series = seriesIn(store, experience, periods);
  let [value, benefit, earned, revenue] = [-setup, 0, 0, 0];
  let [allGoods, allContacts, allCustomizing, allNiches, allUpkeep] = [0, 0, 0, 0, 0];
  let payback: number | null = null;
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
    allGoods += goods;
    allContacts += contacts;
    allCustomizing += customizing;
    allNiches += niches;
    allUpkeep += upkeep;
    if (payback === null && value >= 0) payback = t + 1;

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
    valuePerCustomer: value / customers,
    marginRate: revenue > 0 ? (earned - setup) / revenue : 0,
    loyalty: sums[active + periods]! / sample,
    customerBenefit: sensitivity > 0 ? (benefit * scale * spend) / sensitivity : 0,
    cost: allGoods + allContacts + allCustomizing + allNiches + setup + allUpkeep,
    payback,
    overtakesMass: experience === 0 ? null : stayingAboveMass(series.cumulative, store),
    series,
    costs: {
      goods: allGoods,
      contacts: allContacts,
      customizing: allCustomizing,
      niches: allNiches,
      setup,
      upkeep: allUpkeep,
    },
  };
}

/** The series of an experience: stretches of one store, for many small lists take longer to make than to fill. */
function seriesIn(store: Float64Array, experience: number, periods: number): Record<Series, Float64Array> {
  const list = (k: number) => {
    const start = (experience * SERIES.length + k) * periods;
    return store.subarray(start, start + periods);
  };
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

/** First period (from 1) from which a list stays above the cumulative value of mass until the end. */
function stayingAboveMass(list: Float64Array, store: Float64Array): number | null {
  const mass = CUMULATIVE * list.length;
  let t = list.length;
  while (t > 0 && list[t - 1]! > store[mass + t - 1]!) t--;
  return t === list.length ? null : t + 1;
}
