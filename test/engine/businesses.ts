import type { Business } from '../../src/vocabulary/business.ts';
import type { Component } from '../../src/vocabulary/offering.ts';
import {
  DEFAULTS,
  NUMERIC_PARAMETERS,
  type NumericParameter,
  type Parameters,
} from '../../src/vocabulary/parameters.ts';

/** A component of the offering; a product of importance 1 and variety 1 that costs nothing, unless told otherwise. */
export function component(fields: Partial<Component> = {}): Component {
  const plain = { tailoredBy: 'product', importance: 1, variety: 1, unitCost: 0, tailored: true } as const;
  return { name: 'core product', ...plain, ...fields };
}

/** Two products and a contact: enough for every rule, quick to compute. */
export const OFFERING: readonly Component[] = [
  component({ importance: 0.5, unitCost: 2 }),
  component({ name: 'packaging', importance: 0.2, variety: 0.7, unitCost: 0.5 }),
  component({ name: 'greeting', tailoredBy: 'contact', importance: 0.3, variety: 1.2 }),
];

/** The default business with a small sample and few periods, and with other parameters where given. */
export function business(
  parameters: Partial<Parameters> = {},
  { offering = OFFERING, seed = 'a business' }: Partial<Business> = {},
): Business {
  const small = { 'market.sample': 600, 'market.periods': 6 };
  return { seed, parameters: { ...DEFAULTS, ...small, ...parameters }, offering };
}

/** The same business with some parameters changed. */
export function change(base: Business, parameters: Partial<Parameters>): Business {
  return { ...base, parameters: { ...base.parameters, ...parameters } };
}

/** Lowers what may not exceed another parameter. */
export function valid(parameters: Parameters): Parameters {
  const capped = NUMERIC_PARAMETERS.flatMap(({ id, atMost }) =>
    atMost ? [[id, Math.min(parameters[id], parameters[atMost as NumericParameter['id']])]] : [],
  );
  return { ...parameters, ...Object.fromEntries(capped) };
}
