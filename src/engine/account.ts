import type { Business } from '../vocabulary/business.ts';
import { EXPERIENCE_IDS } from '../vocabulary/experiences.ts';
import { SERIES } from '../vocabulary/series.ts';
import { fixedCosts, tariffs, type FixedCosts, type Tariffs } from './money.ts';
import type { ExperienceResults, ExperienceTotals, Results, Totals } from './results.ts';
import { fillSeries, seriesIn, type SeriesLists } from './series.ts';
import type { Stint } from './spells.ts';
import { AT, placeOf, type Sums } from './sums.ts';
import type { Timing } from './timing.ts';
import { PATH, type Turnover } from './turnover.ts';

export interface Ledger {
  readonly business: Business;
  readonly timing: Timing;
  /** Worth today of a unit of money in each period. */
  readonly discount: readonly number[];
  readonly sums: Sums;
  /** By experience. */
  readonly turnover: readonly Turnover[];
}

/** A ledger with what it charges and costs. */
export interface Book extends Ledger {
  readonly fixed: readonly FixedCosts[];
  readonly tariffs: Tariffs;
  /** Cumulative value of mass by period, written first and read by the others. */
  readonly massValues: Float64Array;
}

/** Turns sums over customers into the results of sections 6 and 7 of the model. */
export function account(ledger: Ledger): Results {
  const { periods } = ledger.timing;
  const store = new Float64Array(EXPERIENCE_IDS.length * SERIES.length * periods);
  const mass = seriesIn(store, 0, periods);
  const book = openBook(ledger, mass.cumulative);
  const results = (experience: number, series: SeriesLists): ExperienceResults => {
    fillSeries(experience, book, series);
    return { ...totalsOf(experience, book, series.cumulative), series };
  };
  return {
    mass: results(0, mass),
    niche: results(1, seriesIn(store, 1, periods)),
    targeted: results(2, seriesIn(store, 2, periods)),
    'one-to-one': results(3, seriesIn(store, 3, periods)),
  };
}

const scratch = { periods: 0, mass: new Float64Array(0), others: new Float64Array(0) };

/** The same without the series, in a small part of the time. */
export function accountTotals(ledger: Ledger): Totals {
  const { periods } = ledger.timing;
  if (scratch.periods < periods) {
    scratch.periods = periods;
    scratch.mass = new Float64Array(periods);
    scratch.others = new Float64Array(periods);
  }
  const { mass, others } = scratch;
  const book = openBook(ledger, mass);
  // called from one place: inlined at four, the loops within take twice as long
  const totals: ExperienceTotals[] = [];
  for (let experience = 0; experience < 4; experience++)
    totals.push(totalsOf(experience, book, experience === 0 ? mass : others));
  return { mass: totals[0]!, niche: totals[1]!, targeted: totals[2]!, 'one-to-one': totals[3]! };
}

// field by field: a spread among other fields takes longer than all that follows
function openBook({ business, timing, discount, sums, turnover }: Ledger, massValues: Float64Array): Book {
  return {
    business,
    timing,
    discount,
    sums,
    turnover,
    fixed: fixedCosts(business.parameters),
    tariffs: tariffs(business),
    massValues,
  };
}

/**
 * Totals of an experience over all periods. Period by period there is only what depends on their order; all else
 * follows from turnover.
 * @param values takes the cumulative value
 */
function totalsOf(experience: number, book: Book, values: Float64Array): ExperienceTotals {
  const { business, timing, discount, fixed, tariffs, sums, massValues } = book;
  const p = business.parameters;
  const { periods } = timing;
  const customers = p['market.customers'];
  const sample = p['market.sample'];
  const scale = customers / sample;
  const { setup, upkeep } = fixed[experience]!;
  const { spending: unitSpending, stints, path } = book.turnover[experience]!;
  const unit = scale * p['economics.spend'];
  const cogs = 1 - p['economics.grossMargin'];

  let value = -setup;
  let extra = 0;
  let contacts = 0;
  let customizing = 0;
  let niches = 0;
  for (const stint of stints) {
    const tariff = tariffs[stint.as];
    const { premium } = tariff;
    const served = scale * stint.active;
    extra += premium * (unit * stint.spending);
    contacts += tariff.contacts * served;
    customizing += tariff.customizing * served;
    niches += tariff.niches * served;

    const perServed = scale * (tariff.contacts + tariff.customizing + tariff.niches);
    const prices = { path, discount, unit, cogs, premium, perServed, upkeep };
    value = follow(values, stint, value, prices);
  }
  const paid = periodsUnpaid(values, periods);
  const behind = periodsBehind(values, massValues, periods);

  const spending = unit * unitSpending;
  const revenue = spending + extra;
  const goods = cogs * spending;
  const upkeeps = periods * upkeep;
  const cost = goods + contacts + customizing + niches + setup + upkeeps;
  const sensitivity = p['response.priceSensitivity'];
  return {
    value,
    valuePerCustomer: value / customers,
    marginRate: revenue > 0 ? (revenue - cost) / revenue : 0,
    loyalty: sums[placeOf(experience, AT.active, periods) + periods]! / sample,
    customerBenefit: sensitivity > 0 ? (benefitOf(path, discount) * unit) / sensitivity : 0,
    cost,
    payback: paid === periods ? null : paid + 1,
    overtakesMass: behind === periods ? null : behind + 1,
    costs: { goods, contacts, customizing, niches, setup, upkeep: upkeeps },
  };
}

/** What a period earns and costs, for its numbers in a path, and what money is worth today. */
interface Prices {
  readonly path: Float64Array;
  readonly discount: readonly number[];
  readonly unit: number;
  readonly cogs: number;
  readonly premium: number;
  readonly perServed: number;
  readonly upkeep: number;
}

/** Takes the cumulative value through a stint, and gives where it ends; apart from the rest it is twice as fast. */
function follow(values: Float64Array, { from, to }: Stint, start: number, prices: Prices): number {
  const { path, discount, unit, cogs, premium, perServed, upkeep } = prices;
  let value = start;
  for (let t = from; t < to; t++) {
    const at = PATH * t;
    const spent = unit * path[at]!;
    const cost = cogs * spent + perServed * path[at + 2]! + upkeep;
    value += discount[t]! * (spent + premium * (unit * path[at + 1]!) - cost);
    values[t] = value;
  }
  return value;
}

/** How many periods pass before the set-up is paid back. */
function periodsUnpaid(values: Float64Array, periods: number): number {
  let t = 0;
  while (t < periods && values[t]! < 0) t++;
  return t;
}

/** Up to the last period at whose end mass has brought as much or more. */
function periodsBehind(values: Float64Array, massValues: Float64Array, periods: number): number {
  let t = periods;
  while (t > 0 && values[t - 1]! > massValues[t - 1]!) t--;
  return t;
}

/** Log-odds that customers gain over mass, discounted; they turn into money at priceSensitivity. */
function benefitOf(path: Float64Array, discount: readonly number[]): number {
  let benefit = 0;
  for (let t = 0; t < discount.length; t++) benefit += discount[t]! * path[PATH * t + 3]!;
  return benefit;
}
