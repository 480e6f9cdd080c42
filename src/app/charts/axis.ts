import type { Quantity } from '../../vocabulary/row.ts';

/** What an axis of values spans, and the distance of its gridlines, which are the multiples of `step`. */
export interface Domain {
  readonly low: number;
  readonly high: number;
  readonly step: number;
}

type Extent = readonly [low: number, high: number];

interface Wish {
  readonly quantity: Quantity;
  readonly includeZero: boolean;
}

/** How far a line may stand out of the domain before the axis moves, as a share of its span. */
export const ROOM = 0.04;

/** No axis magnifies differences below this share of the values; so three digits tell its gridlines apart. */
const FINEST = 0.05;
const SMALLEST = 1e-4;
const MOST_LINES = 6;
const FEWEST_LINES = 3;
const USUAL_LINES = 5;

/** How much emptier an axis may be for having one gridline nearer to the usual number. */
const AWKWARD = 0.05;

/** Quarters only where they are whole on paper: 25, not 2.5. */
function isRound(step: number, tens: number, quantity: Quantity): boolean {
  return step !== 2.5 || tens + (quantity === 'share' ? 2 : 0) >= 1;
}

function widened([low, high]: Extent, includeZero: boolean): Extent {
  if (includeZero) {
    const zeroed = [Math.min(low, 0), Math.max(high, 0)] as const;
    if (zeroed[1] - zeroed[0] >= SMALLEST) return zeroed;
    return [low < 0 ? -SMALLEST : 0, high <= 0 && low < 0 ? 0 : SMALLEST];
  }
  const least = Math.max(SMALLEST, FINEST * Math.max(Math.abs(low), Math.abs(high)));
  const lacking = Math.max(0, least - (high - low)) / 2;
  return [low >= 0 ? Math.max(0, low - lacking) : low - lacking, high + lacking];
}

/** A tight domain around an extent with three to six round gridlines, best five; below zero it may end on half a step. */
export function domain(extent: Extent | undefined, { quantity, includeZero }: Wish): Domain {
  const [least, most] = widened(extent ?? [0, 1], includeZero);
  const magnitude = Math.floor(Math.log10((most - least) / MOST_LINES));
  let best: (Domain & { score: number }) | undefined;
  for (let tens = magnitude; tens <= magnitude + 2; tens++)
    for (const round of [1, 2, 2.5, 5]) {
      if (!isRound(round, tens, quantity)) continue;
      const step = Number(`${round}e${tens}`);
      const grain = least < 0 ? step / 2 : step;
      const low = Math.floor(least / grain + 1e-9) * grain;
      const high = Math.ceil(most / step - 1e-9) * step;
      const lines = Math.floor(high / step + 1e-9) - Math.ceil(low / step - 1e-9) + 1;
      if (lines < FEWEST_LINES || lines > MOST_LINES) continue;
      const score = (high - low) / (most - least) + AWKWARD * Math.abs(lines - USUAL_LINES);
      if (!best || score < best.score) best = { low, high, step, score };
    }
  const { low, high, step } = best ?? { low: least, high: most, step: most - least };
  return { low, high, step };
}

/** Does the extent stay in the domain, or stand out of it by no more than its room? */
function holds({ low, high }: Domain, extent: Extent): boolean {
  const room = ROOM * (high - low);
  return extent[0] >= low - room && extent[1] <= high + room;
}

/**
 * The domain after a change of the values. While a slider is held it stays, and grows only for lines that would leave
 * its room. Afterwards it is the domain of the values, unless the one before is that of nearly the same values.
 */
export function domainAfter(
  before: Domain | undefined,
  extent: Extent | undefined,
  { isHeld, ...wish }: Wish & { readonly isHeld: boolean },
): Domain {
  if (!before || !extent) return before ?? domain(extent, wish);
  const stays = holds(before, extent);
  if (isHeld && stays) return before;
  if (isHeld) return domain([Math.min(before.low, extent[0]), Math.max(before.high, extent[1])], wish);
  const [low, high] = extent;
  const more =
    ROOM * (Math.max(high, wish.includeZero ? 0 : high) - Math.min(low, wish.includeZero ? 0 : low));
  const loose = domain([low < 0 || !wish.includeZero ? low - more : low, high + more], wish);
  if (stays && before.high - before.low <= loose.high - loose.low) return before;
  return domain(extent, wish);
}

/** An axis that remembers its domain, so that it can hold still; asking again with the same values changes nothing. */
export function holdingAxis() {
  let before: Domain | undefined;
  return (extent: Extent | undefined, wish: Wish & { readonly isHeld: boolean }): Domain =>
    (before = domainAfter(before, extent, wish));
}
