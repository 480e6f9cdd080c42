import { COMPONENT_FIELDS } from './offering.ts';
import { NUMERIC_PARAMETERS } from './parameters.ts';
import type { NumberScale } from './row.ts';
import type { Target } from './target.ts';

/** The scale of a number of a business; throws a RangeError for an id that is none. */
export function scaleOf({ id, component }: Target): NumberScale {
  const row =
    component === undefined
      ? NUMERIC_PARAMETERS.find((each) => each.id === id)
      : COMPONENT_FIELDS.find(({ field }) => id.endsWith(`.${field}`));
  if (!row) throw new RangeError(`no number is called ${id}`);
  return row;
}
