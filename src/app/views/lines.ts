import type { ExperienceResults } from '../../engine/results.ts';
import type { Picture } from '../../simulation/picture.ts';
import { EXPERIENCE_IDS, type Experience } from '../../vocabulary/experiences.ts';
import type { Quantity } from '../../vocabulary/row.ts';
import { lengthIn } from './timeline.ts';

/** A chart over time: what it is called, and its points of an experience, per customer at the start. */
export interface ChartOverTime {
  readonly id: string;
  readonly title: string;
  readonly quantity: Quantity;
  /** Money a period, which depends on how long a period is. */
  readonly isPerPeriod: boolean;
  unit(period: string): string;
  points(results: ExperienceResults, customers: number): number[];
}

export const CHARTS: readonly ChartOverTime[] = [
  {
    id: 'cumulative',
    title: 'Cumulative value',
    quantity: 'money',
    isPerPeriod: false,
    unit: () => '$ per customer, discounted, less set-up',
    points: ({ costs, series }, customers) =>
      [-costs.setup, ...series.cumulative].map((value) => value / customers),
  },
  {
    id: 'active',
    title: 'Loyalty',
    quantity: 'share',
    isPerPeriod: false,
    unit: () => 'share still customers',
    points: ({ series, loyalty }) => [...series.active, loyalty],
  },
  {
    id: 'cost',
    title: 'Cost',
    quantity: 'money',
    isPerPeriod: true,
    unit: (period) => `$ a ${period} per customer at the start, without set-up`,
    points: ({ series }, customers) => Array.from(series.cost, (value) => value / customers),
  },
  {
    id: 'margin',
    title: 'Margin',
    quantity: 'money',
    isPerPeriod: true,
    unit: (period) => `$ a ${period} per customer at the start`,
    points: ({ series }, customers) => Array.from(series.margin, (value) => value / customers),
  },
];

export interface Line {
  readonly experience: Experience;
  readonly values: readonly number[];
  readonly baseline?: readonly number[];
}

/** When the points of a chart are, in periods from today: money of a period stands at its end. */
export function momentsOf(chart: ChartOverTime, periods: number): number[] {
  return chart.isPerPeriod
    ? Array.from({ length: periods }, (_, t) => t + 1)
    : Array.from({ length: periods + 1 }, (_, t) => t);
}

/** The four lines of a chart, with another picture's behind them on the same clock. */
export function linesOf(chart: ChartOverTime, picture: Picture, behind: Picture | undefined): Line[] {
  return EXPERIENCE_IDS.map((experience) => {
    const values = chart.points(picture.results[experience], picture.business.parameters['market.customers']);
    return behind
      ? { experience, values, baseline: onClock(chart, experience, picture, behind) }
      : { experience, values };
  });
}

/** The points of another picture at the moments of this one, between its own by straight lines, as far as it goes. */
function onClock(chart: ChartOverTime, experience: Experience, picture: Picture, behind: Picture): number[] {
  const { parameters } = behind.business;
  const points = chart.points(behind.results[experience], parameters['market.customers']);
  const ratio = lengthIn(picture.business.parameters['market.period'], parameters['market.period']);
  const scale = chart.isPerPeriod ? ratio : 1;
  const first = chart.isPerPeriod ? 1 : 0;
  const moments = momentsOf(chart, picture.business.parameters['market.periods']);
  return moments
    .map((moment) => Math.max(0, moment * ratio - first))
    .filter((place) => place <= points.length - 1)
    .map((place) => {
      const before = Math.floor(place);
      const after = Math.min(before + 1, points.length - 1);
      return scale * (points[before]! + (place - before) * (points[after]! - points[before]!));
    });
}

/** Where the best experience overtakes mass for good, to be written into the chart of cumulative value. */
export function overtaking({ results, verdict, business }: Picture) {
  const id = verdict.best;
  const period = results[id].overtakesMass;
  if (id === 'mass' || verdict.tooClose || period === null || period < 2) return undefined;
  const value = results[id].series.cumulative[period - 1]! / business.parameters['market.customers'];
  const text = `${id} passes mass in ${business.parameters['market.period']} ${period}`;
  return { at: period, value, experience: id, text };
}

/** How many times larger another business may be before its lines would press these onto the axis. */
const FAR = 4;

/** Whether the lines behind are so much larger that they are better left out. */
export function isOffScale(chart: ChartOverTime, picture: Picture, behind: Picture): boolean {
  const lines = linesOf(chart, picture, behind);
  const reach = (lists: readonly (readonly number[])[]) => Math.max(...lists.flat().map(Math.abs));
  return reach(lines.map(({ baseline }) => baseline ?? [])) > FAR * reach(lines.map(({ values }) => values));
}
