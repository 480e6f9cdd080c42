import { PARAMETERS, parameterOf, type Parameters } from '../vocabulary/parameters.ts';
import { unknownKey } from './nearest.ts';
import { readObject } from './object.ts';
import { placeOf } from './problem.ts';
import type { Report } from './report.ts';
import { checkValue, type Value } from './value.ts';

const IDS = PARAMETERS.map(({ id }) => id);

/** The parameters of a file, each checked alone; what is refused is reported and left to its default. */
export function readParameters(object: unknown, report: Report): Partial<Parameters> {
  const parameters: Record<string, Value> = {};
  if (object === undefined) return {};
  for (const [id, given] of Object.entries(readObject(object, 'parameters', report))) {
    const row = parameterOf(id);
    const place = placeOf('parameters', id);
    if (!row) {
      report.add(place, () => unknownKey('parameter', id, IDS));
      continue;
    }
    const checked = checkValue(row, given);
    if ('value' in checked) parameters[row.id] = checked.value;
    else report.add(place, checked.message);
  }
  return parameters as Partial<Parameters>;
}
