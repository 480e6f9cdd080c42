import { LIMITS } from '../../vocabulary/limits.ts';
import {
  NUMERIC_PARAMETERS,
  parameterOf,
  type NumericId,
  type NumericParameter,
  type Parameters,
} from '../../vocabulary/parameters.ts';

/** What a number may be now. `minOf`, `maxOf`: labels of the parameters that bound it, absent for its own range. */
export interface Limits {
  readonly min: number;
  readonly max: number;
  readonly minOf?: string;
  readonly maxOf?: string;
}

interface Bound {
  readonly value: number;
  readonly of?: string;
}

/** market.sample × market.periods × components may not exceed LIMITS.work. */
const WORK: Partial<Record<NumericId, NumericId>> = {
  'market.sample': 'market.periods',
  'market.periods': 'market.sample',
};

const nearest = (bounds: readonly Bound[], isNearer: (a: number, b: number) => boolean) =>
  bounds.reduce((best, each) => (isNearer(each.value, best.value) ? each : best));

/** The range of a parameter, narrowed by the others as they are. */
export function limitsOf(
  row: NumericParameter,
  parameters: Readonly<Parameters>,
  components: number,
): Limits {
  const bound = (id: NumericId): Bound => ({ value: parameters[id], of: parameterOf(id).label });
  const below = NUMERIC_PARAMETERS.filter(({ atMost }) => atMost === row.id);
  const mate = WORK[row.id];
  const work: Bound[] = mate
    ? [{ value: Math.floor(LIMITS.work / (parameters[mate] * components)), of: parameterOf(mate).label }]
    : [];
  const high = nearest(
    [{ value: row.max }, ...(row.atMost ? [bound(row.atMost as NumericId)] : []), ...work],
    (a, b) => a < b,
  );
  const low = nearest([{ value: row.min }, ...below.map(({ id }) => bound(id))], (a, b) => a > b);
  return { min: low.value, max: high.value, minOf: low.of, maxOf: high.of };
}
