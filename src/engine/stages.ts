import type { Business } from '../vocabulary/business.ts';
import { COMPONENT_FIELDS } from '../vocabulary/offering.ts';
import { PARAMETERS } from '../vocabulary/parameters.ts';
import { STAGES, type Stage } from '../vocabulary/row.ts';

function actsBy(stage: Stage): (row: { readonly actsFrom: Stage }) => boolean {
  return ({ actsFrom }) => STAGES.indexOf(actsFrom) <= STAGES.indexOf(stage);
}

/**
 * All of a business that acts at a stage or before it, as the registry declares it: while this is equal, whatever was
 * computed up to that stage still holds.
 */
export function whatActsBy(stage: Stage): (business: Business) => unknown {
  const ids = PARAMETERS.filter(actsBy(stage)).map(({ id }) => id);
  const fields = COMPONENT_FIELDS.filter(actsBy(stage)).map(({ field }) => field);
  return ({ seed, parameters, offering, curve }) => [
    seed,
    curve,
    ids.map((id) => parameters[id]),
    offering.map((component) => [
      component.tailoredBy,
      component.tailored,
      ...fields.map((field) => component[field]),
    ]),
  ];
}
