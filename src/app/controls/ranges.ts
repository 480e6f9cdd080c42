import { doubtsOf } from '../../scenario/plausible.ts';
import type { Range, Scenario } from '../../scenario/scenario.ts';

/** Where a number may lie in plausible worlds: in the scenario's own range, or assumed around its value. */
export interface ShownRange {
  readonly low: number;
  readonly high: number;
  readonly isOwn: boolean;
}

export type ShownRanges = Readonly<Record<string, ShownRange | undefined>>;

/** Told the low and high that a number is given, or undefined to give up its own range. */
export type OnRange = (id: string, range: Range | undefined) => void;

/** The ranges of all numbers of a scenario that are in doubt, by their ids. */
export function rangesOf(scenario: Scenario): ShownRanges {
  return Object.fromEntries(
    doubtsOf(scenario).map(({ id, low, high }) => [
      id,
      { low, high, isOwn: scenario.ranges[id] !== undefined },
    ]),
  );
}
