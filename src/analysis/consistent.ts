import type { Business } from '../vocabulary/business.ts';
import { NUMERIC_PARAMETERS, type NumericId } from '../vocabulary/parameters.ts';
import type { Target } from '../vocabulary/target.ts';

/** Parameters that may not exceed another: retention at no fit that at perfect fit, a launch delay the horizon. */
const BOUNDS: readonly (readonly [lower: NumericId, upper: NumericId])[] = NUMERIC_PARAMETERS.flatMap(
  ({ id, atMost }) => {
    if (atMost !== undefined) return [[id, atMost as NumericId] as const];
    return id.endsWith('.launchDelay') ? [[id, 'market.periods'] as const] : [];
  },
);

interface Place {
  /** Position among the targets, −1 for a number that is none of them. */
  readonly at: number;
  readonly otherwise: number;
}

const read = ({ at, otherwise }: Place, values: readonly number[]) => (at < 0 ? otherwise : values[at]!);

function boundsOf({ parameters }: Business, targets: readonly Target[]): (readonly [Place, Place])[] {
  const placeOf = (id: NumericId): Place => ({
    at: targets.findIndex((target) => target.id === id),
    otherwise: parameters[id],
  });
  return BOUNDS.map(([lower, upper]) => [placeOf(lower), placeOf(upper)]);
}

function importancesOf({ offering }: Business, targets: readonly Target[]): Place[] {
  return offering.map(({ importance }, place) => ({
    at: targets.findIndex(({ id, component }) => component === place && id.endsWith('.importance')),
    otherwise: importance,
  }));
}

/** Whether a business with other values for some numbers, each allowed by itself, has numbers that go together. */
export function isConsistent(
  business: Business,
  targets: readonly Target[],
  values: readonly number[],
): boolean {
  return (
    boundsOf(business, targets).every(([low, high]) => read(low, values) <= read(high, values)) &&
    importancesOf(business, targets).some((place) => read(place, values) > 0)
  );
}

/**
 * The same values, moved as little as makes them go together: the lower of two is clipped to the other (the upper is
 * raised where only that one is in doubt), and importances that are all 0 are those of the business again.
 */
export function settle(business: Business, targets: readonly Target[], values: readonly number[]): number[] {
  const settled = [...values];
  for (const [low, high] of boundsOf(business, targets)) {
    if (read(low, settled) <= read(high, settled)) continue;
    if (low.at >= 0) settled[low.at] = read(high, settled);
    else if (high.at >= 0) settled[high.at] = low.otherwise;
  }
  const importances = importancesOf(business, targets);
  if (importances.every((place) => read(place, settled) === 0))
    for (const { at, otherwise } of importances) if (at >= 0) settled[at] = otherwise;
  return settled;
}
