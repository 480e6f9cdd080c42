import { SERIES, type Series } from '../vocabulary/series.ts';
import type { Business } from '../vocabulary/business.ts';
import { EXPERIENCE_IDS } from '../vocabulary/experiences.ts';
import type { Terms } from './loyalty.ts';
import { fixedCosts, stintsOf, tariffs } from './money.ts';
import type { ExperienceResults, ExperienceTotals, Results, Totals } from './results.ts';
import { placeOf, QUANTITIES, type Quantity, type Sums } from './sums.ts';
import type { Timing } from './timing.ts';

const place = (quantity: Quantity) => QUANTITIES.indexOf(quantity);
const ACTIVE = place('active');
const ACTIVE_FIT = place('activeFit');
const SPENDING = place('spending');
const SPENDING_FIT = place('spendingFit');
const SERVED_ACTIVE = place('servedActive');
const SERVED_SPENDING = place('servedSpending');
const SERVED_SPENDING_FIT = place('servedSpendingFit');
const SERVED_SPENDING_MASS_FIT = place('servedSpendingMassFit');

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
  /** Cumulative value of mass by period, written first and read by the others. */
  readonly massValues: Float64Array;
}

type SeriesLists = Readonly<Record<Series, Float64Array>>;

/** Turns sums over customers into the results of sections 6 and 7 of the model. */
export function account(ledger: Ledger, sums: Sums): Results {
  const { periods } = ledger.timing;
  const store = new Float64Array(EXPERIENCE_IDS.length * SERIES.length * periods);
  const mass = seriesIn(store, 0, periods);
  const book = openBook(ledger, sums, mass.cumulative);
  const results = (experience: number, series: SeriesLists): ExperienceResults => ({
    ...totalsOf(experience, book, series),
    series,
  });
  return {
    mass: results(0, mass),
    niche: results(1, seriesIn(store, 1, periods)),
    targeted: results(2, seriesIn(store, 2, periods)),
    'one-to-one': results(3, seriesIn(store, 3, periods)),
  };
}

let scratch = new Float64Array(0);

/** The same without the series, in a small part of the time. */
export function accountTotals(ledger: Ledger, sums: Sums): Totals {
  const { periods } = ledger.timing;
  if (scratch.length < periods) scratch = new Float64Array(periods);
  const book = openBook(ledger, sums, scratch);
  return {
    mass: totalsOf(0, book),
    niche: totalsOf(1, book),
    targeted: totalsOf(2, book),
    'one-to-one': totalsOf(3, book),
  };
}

// field by field: a spread among other fields takes longer than all that follows
function openBook({ business, terms, timing, discount }: Ledger, sums: Sums, massValues: Float64Array): Book {
  return {
    business,
    terms,
    timing,
    discount,
    fixed: fixedCosts(business.parameters),
    tariffs: tariffs(business, terms),
    sums,
    massValues,
  };
}

/** Totals of an experience over all periods; fills its series where there are lists for them. */
function totalsOf(experience: number, book: Book, series?: SeriesLists): ExperienceTotals {
  const { business, timing, terms, fixed, tariffs, discount, sums, massValues } = book;
  const p = business.parameters;
  const { periods } = timing;
  const customers = p['market.customers'];
  const sample = p['market.sample'];
  const scale = customers / sample;
  const { gap } = terms;
  const { setup, upkeep } = fixed[experience]!;
  const active = placeOf(experience, ACTIVE, periods);
  const activeFit = placeOf(experience, ACTIVE_FIT, periods);
  const allSpending = placeOf(experience, SPENDING, periods);
  const allSpendingFit = placeOf(experience, SPENDING_FIT, periods);
  const servedActive = placeOf(experience, SERVED_ACTIVE, periods);
  const servedSpending = placeOf(experience, SERVED_SPENDING, periods);
  const servedSpendingFit = placeOf(experience, SERVED_SPENDING_FIT, periods);
  const servedSpendingMassFit = placeOf(experience, SERVED_SPENDING_MASS_FIT, periods);
  const poor = p['response.walletPoor'];
  const unit = scale * p['economics.spend'];
  const cogs = 1 - p['economics.grossMargin'];

  let value = -setup;
  let benefit = 0;
  let earned = 0;
  let revenue = 0;
  let goods = 0;
  let contacts = 0;
  let customizing = 0;
  let niches = 0;
  let upkeeps = 0;
  let payback: number | null = null;
  /** The last period (from 1) in which its value so far is not above that of mass; after it, it stays above. */
  let below = 0;
  for (const { from, to, tariff } of stintsOf(experience, timing, tariffs)) {
    const { premium, ease } = tariff;
    const { contacts: contact, customizing: tailoring, niches: variant } = tariff;
    const specifying = tariff === tariffs['one-to-one'] ? terms.specifying : undefined;
    for (let t = from; t < to; t++) {
      const served = scale * sums[servedActive + t]!;
      const servedValue = sums[servedSpending + t]!;
      const servedValueFit = sums[servedSpendingFit + t]!;
      const spending = unit * (poor * sums[allSpending + t]! + (1 - poor) * sums[allSpendingFit + t]!);
      const extra = premium * (unit * (poor * servedValue + (1 - poor) * servedValueFit));
      const cost = cogs * spending + contact * served + tailoring * served + variant * served + upkeep;
      const margin = spending + extra - cost;
      value += discount[t]! * margin;
      earned += margin;
      revenue += spending + extra;
      goods += cogs * spending;
      contacts += contact * served;
      customizing += tailoring * served;
      niches += variant * served;
      upkeeps += upkeep;
      if (payback === null && value >= 0) payback = t + 1;
      if (experience === 0) massValues[t] = value;
      if (value <= massValues[t]!) below = t + 1;

      // log-odds gained over mass, weighted by value: they turn into money at priceSensitivity
      const better = gap * (servedValueFit - sums[servedSpendingMassFit + t]!);
      const comfort = specifying ? ease + specifying[t]! : ease;
      benefit += discount[t]! * (better + comfort * servedValue);

      if (!series) continue;
      const still = sums[active + t]!;
      series.active[t] = still / sample;
      series.fit[t] = still > 0 ? sums[activeFit + t]! / still : 0;
      series.retention[t] = still > 0 ? sums[active + t + 1]! / still : 0;
      series.revenue[t] = spending + extra;
      series.cost[t] = cost;
      series.margin[t] = margin;
      series.cumulative[t] = value;
    }
  }
  const sensitivity = p['response.priceSensitivity'];
  return {
    value,
    valuePerCustomer: value / customers,
    marginRate: revenue > 0 ? (earned - setup) / revenue : 0,
    loyalty: sums[active + periods]! / sample,
    customerBenefit: sensitivity > 0 ? (benefit * scale * p['economics.spend']) / sensitivity : 0,
    cost: goods + contacts + customizing + niches + setup + upkeeps,
    payback,
    overtakesMass: below === periods ? null : below + 1,
    costs: { goods, contacts, customizing, niches, setup, upkeep: upkeeps },
  };
}

/** The series of an experience: stretches of one store, for many small lists take longer to make than to fill. */
function seriesIn(store: Float64Array, experience: number, periods: number): SeriesLists {
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
    cumulative: list(6),
  };
}
