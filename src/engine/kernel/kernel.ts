import { plainKernel } from './plain.ts';
import { simdKernel } from './simd.ts';

/**
 * The loops over a block of customers in which nearly all time is spent. They work on columns only: lists of a
 * kernel's own, one entry a customer, BLOCK of them. `count` customers are meant; behind them everything is finite, and
 * survival and member 0. Sums run over even and odd places apart, so that two customers can be taken at a time.
 */
export interface Kernel {
  /** Makes a column, or several in a row. */
  column(times?: number): Float64Array;
  /** exp(−steepness × misfit), in place. */
  toFits(misfits: Float64Array, count: number, steepness: number): void;
  /** Adds one column to another. */
  add(out: Float64Array, other: Float64Array, count: number): void;
  /** Adds weight × need². */
  addSquares(out: Float64Array, need: Float64Array, count: number, weight: number): void;
  /** Adds (own × need + blur × echo)²: what is missed on a component, known so far and so blurred. */
  addMiss(
    out: Float64Array,
    need: Float64Array,
    echo: Float64Array,
    count: number,
    own: number,
    blur: number,
  ): void;
  /** kept × own entry + added × the other's. */
  blend(out: Float64Array, other: Float64Array, count: number, kept: number, added: number): void;
  /** Moves estimates toward needs: gain of the way, and noise × a signal's normal. */
  learn(
    estimate: Float64Array,
    need: Float64Array,
    signal: Float64Array,
    count: number,
    gain: number,
    noise: number,
  ): void;
  /** Adds the squared distance to the nearest centre. */
  addNearest(out: Float64Array, places: Places, count: number): void;
  /** The chance to stay of each customer, from what answers all alike and how the offer fits her. */
  stay(out: Float64Array, answer: Answer, count: number): void;
  /** The same with a barrier to leaving, and a rival who draws. */
  stayAmong(out: Float64Array, answer: Answer, held: Held, count: number): void;
  /** Sums of some customers: active, × fit, spending, × fit, × fit under mass. Members have 1, others 0. */
  tell(out: Float64Array, state: State, member: Float64Array, count: number): void;
  /** The same sums of all, who then leave as they do: survival is multiplied by the chance to stay. */
  pass(out: Float64Array, state: State, stay: Float64Array, count: number): void;
  /**
   * Counts a period: adds to the four columns of a tally what is expected, × fit, what is realized by the fixed
   * draws, × fit.
   */
  attend(tally: Float64Array, state: State, draws: Float64Array, count: number, discount: number): void;
  /** Sum of survival over members. */
  total(survival: Float64Array, member: Float64Array, count: number): number;
}

/** Points of a block, a column a coordinate, in a row; and centres, one after the other, in columns as well. */
export interface Places {
  points: Float64Array;
  centres: Float64Array;
  coordinates: number;
  /** How many centres there are. */
  choices: number;
}

/** Log-odds of staying: own + constant − gap × (1 − fit). */
export interface Answer {
  own: Float64Array;
  fit: Float64Array;
  constant: number;
  gap: number;
}

export interface Held {
  mass: Float64Array;
  rival: Float64Array;
  barrier: number;
  strength: number;
}

/** Where customers stand in a period. */
export interface State {
  survival: Float64Array;
  value: Float64Array;
  fit: Float64Array;
  mass: Float64Array;
}

/** Two customers at a time where the machine can, else one by one: the digits are the same. */
export const kernel: Kernel = simdKernel() ?? plainKernel();
