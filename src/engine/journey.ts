import { kernel, type State } from './kernel/kernel.ts';
import { makeTally, type Tally } from './presence.ts';

/** A block of customers on its way through one experience. */
export interface Journey {
  /** 0 mass, 1 niche, 2 targeted, 3 one-to-one. */
  readonly experience: number;
  /** Where they stand now; columns of the kernel, survival being the probability of still being a customer. */
  readonly state: State;
  readonly stay: Float64Array;
  readonly tally: Tally;
}

/** What all journeys of a block share, or take up in turns. */
export type Ground = Pick<State, 'value' | 'mass'> & Pick<Journey, 'stay'>;

export function makeJourney(experience: number, fit: Float64Array, { value, mass, stay }: Ground): Journey {
  return { experience, state: { survival: kernel.column(), value, fit, mass }, stay, tally: makeTally() };
}

/** Puts a block at the start: everyone is a customer; nobody stands behind them in the column. */
export function begin({ state: { survival }, tally }: Journey, count: number): void {
  survival.fill(0).fill(1, 0, count);
  tally.fill(0);
}

/** Until now a journey has been like another; from here on it is its own. */
export function depart({ state, tally }: Journey, like: Journey): void {
  state.survival.set(like.state.survival);
  tally.fill(0);
}
