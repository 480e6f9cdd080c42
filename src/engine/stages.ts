import type { Business } from '../vocabulary/business.ts';
import { COMPONENT_FIELDS, type Component } from '../vocabulary/offering.ts';
import { PARAMETERS } from '../vocabulary/parameters.ts';
import { STAGES, type Stage } from '../vocabulary/row.ts';

function actsBy(stage: Stage): (row: { readonly actsFrom: Stage }) => boolean {
  return ({ actsFrom }) => STAGES.indexOf(actsFrom) <= STAGES.indexOf(stage);
}

/**
 * Whether two businesses are alike in all that acts at a stage or before it, as the registry declares it: whatever was
 * computed up to that stage for one then holds for the other.
 */
export function isAlikeUpTo(stage: Stage): (a: Business, b: Business) => boolean {
  const ids = PARAMETERS.filter(actsBy(stage)).map(({ id }) => id);
  const fields = COMPONENT_FIELDS.filter(actsBy(stage)).map(({ field }) => field);
  const isAlike = (a: Component, b: Component) =>
    a === b ||
    (a.tailoredBy === b.tailoredBy &&
      a.tailored === b.tailored &&
      fields.every((field) => a[field] === b[field]));
  return (a, b) =>
    a.seed === b.seed &&
    a.curve === b.curve &&
    ids.every((id) => a.parameters[id] === b.parameters[id]) &&
    a.offering.length === b.offering.length &&
    a.offering.every((component, d) => isAlike(component, b.offering[d]!));
}
