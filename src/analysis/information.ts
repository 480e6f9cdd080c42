import type { Doubt } from '../vocabulary/target.ts';
import { fitCurves } from './smooth.ts';
import { FOUR } from './standing.ts';
import type { Worlds } from './worlds.ts';

/** What knowing something would be worth, in money per customer, with its standard error over worlds. */
export interface Worth {
  readonly value: number;
  readonly error: number;
}

/** The expected value of perfect information. */
export interface Information {
  /** Of knowing all: which plausible world it is. */
  readonly all: Worth;
  /** Of knowing one input alone, the most worthwhile first. */
  readonly inputs: readonly (Worth & { readonly doubt: Doubt })[];
}

/** Parts that the worlds are cut into: each is judged by curves that have not seen it. */
const FOLDS = 10;

function meanWorth(gains: readonly number[]): Worth {
  const n = gains.length;
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / n;
  const square = gains.reduce((sum, gain) => sum + (gain - mean) * (gain - mean), 0);
  return { value: Math.max(0, mean), error: n > 1 ? Math.sqrt(square / (n - 1) / n) : 0 };
}

const largest = (values: readonly number[]) =>
  values.reduce((best, value, e) => (value > values[best]! ? e : best), 0);

/**
 * What it is worth to find out an input before choosing an experience, E max E[value | input] − max E[value], from
 * worlds already drawn. A cubic of each experience's value over the input says what to choose at its value; curves
 * are fitted to nine tenths of the worlds and what is chosen is judged on the rest. So noise in the curves costs and
 * never gains: the estimate is a little low, and 0 where an input changes no choice.
 * Source: M. Strong, J. E. Oakley and A. Brennan, 2014, regression for partial perfect information.
 */
export function informationValue({ doubts, draws, values }: Worlds): Information {
  const worlds = [...draws.keys()];
  const outputs = Array.from({ length: FOUR }, (_, e) => worlds.map((world) => values[world * FOUR + e]!));
  const means = outputs.map((output) => output.reduce((sum, value) => sum + value, 0) / worlds.length);
  const best = largest(means);
  /** Gain over the experience best on average, when another is chosen in each world. */
  const gainOf = (choose: (world: number) => number) =>
    meanWorth(worlds.map((world) => outputs[choose(world)]![world]! - outputs[best]![world]!));

  const all = gainOf((world) => largest(outputs.map((output) => output[world]!)));
  const inputs = doubts.map((doubt, k) => {
    const input = draws.map((draw) => draw[k]!);
    const curves = Array.from({ length: Math.min(FOLDS, worlds.length) }, (_, fold) =>
      fitCurves(
        input,
        outputs,
        worlds.filter((world) => world % FOLDS !== fold),
      ),
    );
    return { doubt, ...gainOf((world) => largest(curves[world % FOLDS]!(input[world]!))) };
  });
  return { all, inputs: inputs.sort((a, b) => b.value - a.value) };
}
