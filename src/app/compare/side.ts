import type { Scenario } from '../../scenario/scenario.ts';
import type { Picture } from '../../simulation/picture.ts';
import type { Asked } from '../asked.svelte.ts';
import type { Column } from './comparing.svelte.ts';

/** A scenario among those side by side, with what is known of it. */
export interface Side {
  readonly column: Column;
  readonly scenario: Scenario;
  readonly asked: Asked<Picture>;
  /** What it is called here: its name, with a number where another has the same. */
  readonly name: string;
  /** Names no other side of this list. */
  readonly key: string;
}

/** Names that tell scenarios apart, with numbers for those that share one. */
export function tellApart(names: readonly string[]): string[] {
  return names.map((name, k) => {
    const before = names.slice(0, k).filter((each) => each === name).length;
    return before > 0 ? `${name} (${before + 1})` : name;
  });
}
