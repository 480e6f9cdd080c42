import type { Parameters } from '../../vocabulary/parameters.ts';

/** Where on the axis of time something stands, in periods, and what is written there. */
export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** The axis of time: from today, 0, to the end of the last period. */
export interface Timeline {
  readonly period: Parameters['market.period'];
  readonly periods: number;
  readonly ticks: readonly Tick[];
  /** What a moment is called: "today", "quarter 9". */
  label(at: number): string;
}

const MONTHS: Record<Parameters['market.period'], number> = { month: 1, quarter: 3, year: 12 };

/** How many periods of one kind are as long as one of another. */
export function lengthIn(of: Parameters['market.period'], unit: Parameters['market.period']): number {
  return MONTHS[of] / MONTHS[unit];
}

export function timelineOf(parameters: Readonly<Parameters>): Timeline {
  const { 'market.period': period, 'market.periods': periods } = parameters;
  const label = (at: number) => (at === 0 ? 'today' : `${period} ${at}`);
  return { period, periods, ticks: ticksOf(periods, period), label };
}

/** Whole years where there are two or more, else periods; at most six stretches; the last tick names the unit. */
function ticksOf(periods: number, period: Parameters['market.period']): Tick[] {
  const year = 12 / MONTHS[period];
  const [unit, length] = periods >= 2 * year ? ['year', year] : [period, 1];
  const whole = Math.floor(periods / length);
  const step = Math.ceil(whole / 6);
  const last = whole - (whole % step);
  const ticks = [{ at: 0, label: 'today' }];
  for (let count = step; count <= last; count += step) {
    const isLast = count === last;
    ticks.push({
      at: count * length,
      label: isLast ? `${count} ${unit}${count === 1 ? '' : 's'}` : String(count),
    });
  }
  return ticks;
}
