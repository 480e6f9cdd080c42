import type { Experience } from '../../../../vocabulary/experiences.ts';
import { EXPERIENCE_IDS } from '../../../../vocabulary/experiences.ts';
import { extentOf } from '../../../charts/lines.ts';
import type { Found } from './found.ts';
import type { Show } from './shows.ts';

/** The four lines of what is shown, at the same points. */
export interface Drawn {
  readonly at: readonly number[];
  readonly lines: readonly { readonly experience: Experience; readonly values: readonly number[] }[];
}

/** What was found, as it is drawn: over mass, or for one customer, or as it is. */
export function drawnOf({ question, points, values }: Found, { isGain, isShared }: Show): Drawn {
  const { parameters } = question.business;
  const customers = (k: number) =>
    question.span.id === 'market.customers' ? points[k]! : parameters['market.customers'];
  const mass = values[0]!;
  const shown = (value: number, k: number) =>
    isGain ? value - mass[k]! : isShared ? value / customers(k) : value;
  const lines = EXPERIENCE_IDS.map((experience, e) => ({ experience, values: values[e]!.map(shown) }));
  return { at: points, lines };
}

/** The value of a line at a place between its points. */
export function valueAt(at: readonly number[], values: readonly number[], place: number): number {
  const after = at.findIndex((point) => point >= place);
  if (after <= 0) return values[after < 0 ? values.length - 1 : 0]!;
  const share = (place - at[after - 1]!) / (at[after]! - at[after - 1]!);
  return values[after - 1]! + share * (values[after]! - values[after - 1]!);
}

/** Only points that a hand can tell apart: at least `apart` of the axis from the one before; the last one always. */
export function thinnedOut({ at, lines }: Drawn, position: (value: number) => number, apart: number): Drawn {
  const kept: number[] = [];
  at.forEach((point, k) => {
    const last = kept[kept.length - 1];
    if (last === undefined || position(point) - position(at[last]!) >= apart) kept.push(k);
    else if (k === at.length - 1) kept.splice(kept.length > 1 ? -1 : 1, 1, k);
  });
  return {
    at: kept.map((k) => at[k]!),
    lines: lines.map(({ experience, values }) => ({ experience, values: kept.map((k) => values[k]!) })),
  };
}

/** The lines without the points that lie clearly beyond a domain. */
export function drawnWithin({ at, lines }: Drawn, { low, high }: { low: number; high: number }): Drawn {
  const room = 0.05 * (high - low);
  const isIn = (value: number) => value >= low - room && value <= high + room;
  return {
    at,
    lines: lines.map((line) => ({
      ...line,
      values: line.values.map((value) => (isIn(value) ? value : NaN)),
    })),
  };
}

/** How much of the axis its beginning is, and how many times farther than elsewhere lines may go there to be drawn whole. */
const BEGINNING = 0.04;
const FAR = 4;

/**
 * The least and the greatest value drawn. Where the lines shoot off at the beginning of the axis, as set-up shared by one
 * customer does, the rest counts alone.
 */
export function extentWithin(drawn: Drawn, position: (value: number) => number) {
  const first = drawn.at.findIndex((point) => position(point) >= BEGINNING);
  const whole = extentOf(drawn.lines);
  const rest = extentOf(drawn.lines.map((line) => ({ ...line, values: line.values.slice(first) })));
  if (!whole || !rest) return whole;
  const reach = ([low, high]: readonly [number, number]) => Math.max(Math.abs(low), Math.abs(high));
  return reach(whole) > FAR * reach(rest) ? rest : whole;
}
