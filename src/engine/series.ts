import { SERIES, type Series } from '../vocabulary/series.ts';
import type { Book } from './account.ts';
import { AT, placeOf } from './sums.ts';
import { PATH } from './turnover.ts';

export type SeriesLists = Readonly<Record<Series, Float64Array>>;

/** The series of an experience: stretches of one store, for many small lists take longer to make than to fill. */
export function seriesIn(store: Float64Array, experience: number, periods: number): SeriesLists {
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

/** Fills the series of an experience, but for the cumulative value. */
export function fillSeries(experience: number, book: Book, series: SeriesLists): void {
  const { business, timing, fixed, tariffs, sums } = book;
  const p = business.parameters;
  const { periods } = timing;
  const sample = p['market.sample'];
  const scale = p['market.customers'] / sample;
  const { upkeep } = fixed[experience]!;
  const { stints, path } = book.turnover[experience]!;
  const active = placeOf(experience, AT.active, periods);
  const activeFit = placeOf(experience, AT.activeFit, periods);
  const unit = scale * p['economics.spend'];
  const cogs = 1 - p['economics.grossMargin'];
  for (const { as, from, to } of stints) {
    const { premium, contacts, customizing, niches } = tariffs[as];
    const perServed = scale * (contacts + customizing + niches);
    for (let t = from; t < to; t++) {
      const spending = unit * path[PATH * t]!;
      const still = sums[active + t]!;
      series.active[t] = still / sample;
      series.fit[t] = still > 0 ? sums[activeFit + t]! / still : 0;
      series.retention[t] = still > 0 ? sums[active + t + 1]! / still : 0;
      series.revenue[t] = spending + premium * (unit * path[PATH * t + 1]!);
      series.cost[t] = cogs * spending + perServed * path[PATH * t + 2]! + upkeep;
      series.margin[t] = series.revenue[t]! - series.cost[t]!;
    }
  }
}
