/** Words tied to a point by an upright rule; all in one unit, from the left and the top of a plot. */
export interface Callout {
  readonly x: number;
  readonly y: number;
  /** Of the words. */
  readonly width: number;
}

/** Where words stand: in a row of the plot, beside their rule or over its end. */
export interface Place {
  readonly top: number;
  readonly left: number;
}

export interface Placing {
  /** Undefined where there is no room. */
  readonly places: readonly (Place | undefined)[];
  readonly isWhole: boolean;
  /** No words lie across the line that they are to keep off. */
  readonly isClear: boolean;
}

export interface Room {
  readonly width: number;
  readonly height: number;
  /** Height of a row of words. */
  readonly row: number;
  /** Where another upright line stands, to be kept off if that costs little. */
  readonly beside?: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

type Point = readonly [x: number, y: number];

const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Whether a stretch of a line enters a box. */
function enters([[x0, y0], [x1, y1]]: readonly [Point, Point], { left, right, top, bottom }: Box): boolean {
  if (x1 < left || x0 > right) return false;
  const at = (x: number) => (x1 === x0 ? y0 : y0 + ((x - x0) / (x1 - x0)) * (y1 - y0));
  const [a, b] = [at(Math.max(x0, left)), at(Math.min(x1, right))];
  return Math.max(a, b) > top && Math.min(a, b) < bottom;
}

function isCrossed(box: Box, lines: readonly (readonly Point[])[]): boolean {
  return lines.some((line) => line.some((point, k) => k > 0 && enters([line[k - 1]!, point], box)));
}

interface Taken {
  readonly words: Box;
  readonly rule: Box;
}

function take({ x, y, width }: Callout, { top, left }: Place, row: number): Taken {
  const words = { left, right: left + width, top, bottom: top + row };
  const rule = { left: x, right: x, top: Math.min(y, top), bottom: Math.max(y, top + row) };
  return { words, rule };
}

/** In rows: how far a rule keeps off words, and what a longer rule may cost rather than words cut, under their point or over the rule. */
const ASIDE = 0.25;
const CUT = 8;
const UNDER = 1;
const OVER = 0.5;

function isFree({ words, rule }: Taken, taken: readonly Taken[], row: number): boolean {
  const off = ASIDE * row;
  const beside = ({ left, right, top, bottom }: Box) => ({
    left: left - off,
    right: right + off,
    top,
    bottom,
  });
  return taken.every(
    (other) =>
      !meet(words, other.words) && !meet(words, beside(other.rule)) && !meet(beside(rule), other.words),
  );
}

/** Whether words begin or end at their rule, which then runs along them. */
export function isBeside({ x, width }: Callout, { left }: Place): boolean {
  return left >= x || left + width <= x;
}

/** Where the words of a callout may begin: ending at the rule, starting there, or over it. */
function besides({ x, width }: Callout, room: number): number[] {
  const over = Math.max(0, Math.min(x - width / 2, room - width));
  return [x - width, x, over];
}

function inTurn(
  callouts: readonly Callout[],
  order: readonly number[],
  lines: readonly (readonly Point[])[],
  { width, height, row, beside }: Room,
) {
  const rows = Array.from({ length: Math.floor(height / row) }, (_, k) => k * row);
  const taken: Taken[] = [];
  const places = callouts.map((): Place | undefined => undefined);
  let length = 0;
  let isClear = true;
  const isCut = ({ width: long }: Callout, { left }: Place) =>
    beside !== undefined && left < beside && left + long > beside;
  for (const index of order) {
    const callout = callouts[index]!;
    const distance = (top: number) => Math.max(callout.y - top - row, top - callout.y);
    const cost = (place: Place) => {
      const over = isBeside(callout, place) ? 0 : OVER * row;
      const under = place.top > callout.y ? UNDER * row : 0;
      return distance(place.top) + (isCut(callout, place) ? CUT * row : 0) + over + under;
    };
    const options = rows
      .filter((top) => distance(top) > row / 2)
      .flatMap((top) => besides(callout, width).map((left) => ({ top, left })))
      .sort((a, b) => cost(a) - cost(b));
    const place = options.find((option) => {
      const mine = take(callout, option, row);
      const isInside = mine.words.left >= 0 && mine.words.right <= width;
      return isInside && isFree(mine, taken, row) && !isCrossed(mine.words, lines);
    });
    if (!place) continue;
    taken.push(take(callout, place, row));
    places[index] = place;
    length += cost(place);
    isClear &&= !isCut(callout, place);
  }
  return { places, isClear, missing: callouts.length - taken.length, length };
}

/**
 * Places words in rows of a plot, each as near to its point as it can be: off all lines, off each other and each
 * other's rules. Undefined where there is no room.
 */
export function placeInRows(
  callouts: readonly Callout[],
  lines: readonly (readonly Point[])[],
  room: Room,
): Placing {
  const order = [...callouts.keys()].sort((a, b) => callouts[a]!.x - callouts[b]!.x);
  const tries = [order, order.toReversed()].map((turn) => inTurn(callouts, turn, lines, room));
  tries.sort((a, b) => a.missing - b.missing || a.length - b.length);
  const { places, missing, isClear } = tries[0]!;
  return { places, isWhole: missing === 0, isClear };
}
