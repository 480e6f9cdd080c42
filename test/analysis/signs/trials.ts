import { CHECKS, type CheckId } from '../../../src/analysis/signs/checks.ts';
import type { Trial } from '../../../src/analysis/signs/record/trial.ts';

/** A trial with some checks on; mass wins unless told otherwise. */
export function trial({
  on = [],
  ...more
}: Partial<Trial> & { readonly on?: readonly CheckId[] } = {}): Trial {
  const isOn = Object.fromEntries(CHECKS.map(({ id }) => [id, on.includes(id)])) as Trial['isOn'];
  return { winner: 0, beatsMass: false, isOn, indicators: 0, ...more };
}
