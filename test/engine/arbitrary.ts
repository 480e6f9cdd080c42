import fc from 'fast-check';
import type { Business } from '../../src/vocabulary/business.ts';
import type { Component } from '../../src/vocabulary/offering.ts';
import { PARAMETERS, type ParameterId, type Parameters } from '../../src/vocabulary/parameters.ts';
import type { NumberScale } from '../../src/vocabulary/row.ts';
import { valid } from './businesses.ts';

/** Fractions from 0 to 1, both possible, none of them absurdly small. */
export const fractions: fc.Arbitrary<number> = fc.integer({ min: 0, max: 1e6 }).map((k) => k / 1e6);

/** Where a random value of a scale may lie: as far as its slider goes, its ends, or anywhere. */
function anyOn(row: NumberScale): fc.Arbitrary<number> {
  const between = (min: number, max: number) =>
    row.whole ? fc.integer({ min, max }) : fractions.map((share) => min + share * (max - min));
  return fc.oneof(
    { weight: 6, arbitrary: between(row.min, Math.min(row.max, row.bands[row.bands.length - 1].to)) },
    { weight: 1, arbitrary: fc.constantFrom(row.min, row.max) },
    { weight: 1, arbitrary: between(row.min, row.max) },
  );
}

/** What would only make a test slow. */
const QUICK: Partial<Record<ParameterId, fc.Arbitrary<number>>> = {
  'market.sample': fc.integer({ min: 100, max: 1100 }),
  'market.periods': fc.integer({ min: 1, max: 9 }),
  'niches.count': fc.integer({ min: 1, max: 6 }),
  'needs.drift': fc.oneof(fc.constant(0), fractions),
};

/** Any valid parameters, quick to simulate. */
export const anyParameters: fc.Arbitrary<Parameters> = fc
  .record(
    Object.fromEntries(
      PARAMETERS.map((row) => [
        row.id,
        row.kind === 'choice'
          ? fc.constantFrom(...row.options.map(({ value }) => value))
          : (QUICK[row.id] ?? anyOn(row)),
      ]),
    ) as Record<ParameterId, fc.Arbitrary<string | number>>,
  )
  .map((drawn) => valid(drawn as unknown as Parameters));

/** Any component; its name is given by its place. */
const anyComponent = fc.record({
  tailoredBy: fc.constantFrom('product' as const, 'contact' as const),
  tailored: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)),
  importance: fractions.map((share) => 0.05 + share),
  variety: fc.oneof({ weight: 5, arbitrary: fractions.map((share) => 3 * share) }, fc.constantFrom(0, 5)),
  unitCost: fractions.map((share) => 20 * share),
});

export const anyOffering: fc.Arbitrary<readonly Component[]> = fc
  .array(anyComponent, { minLength: 1, maxLength: 4 })
  .map((list) => list.map((each, place) => ({ ...each, name: `component ${place + 1}` })));

/** Any valid business that is quick to simulate, with some parameters fixed or made from the others. */
export function anyBusiness(
  fixed: Partial<Parameters> | ((drawn: Parameters) => Partial<Parameters>) = {},
): fc.Arbitrary<Business> {
  return fc
    .record({ seed: fc.string({ maxLength: 8 }), parameters: anyParameters, offering: anyOffering })
    .map((drawn) => ({
      ...drawn,
      parameters: valid({
        ...drawn.parameters,
        ...(typeof fixed === 'function' ? fixed(drawn.parameters) : fixed),
      }),
    }));
}
