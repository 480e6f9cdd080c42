import type { Component } from './offering.ts';
import { scaleOf } from './scale-of.ts';
import type { Target } from './target.ts';

/** What a number of a business is called where it stands alone: `Gross margin`, `Unit cost of gift wrapping`. */
export function nameOf(target: Target, offering: readonly Component[]): string {
  const { label } = scaleOf(target);
  return target.component === undefined ? label : `${label} of ${offering[target.component]!.name}`;
}
