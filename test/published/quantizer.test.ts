import { describe, expect, test } from 'vitest';
import { business, component } from '../engine/businesses.ts';
import { expectWithin } from '../engine/closeness.ts';
import { misfits } from '../engine/misfit.ts';
import { NORMAL_K_MEANS, NORMAL_QUANTIZER } from './quantizer.ts';

/** Share of the misfit of mass that niches leave, with so many equal components. */
function left(niches: number, dimensions: number, variety = 1): number {
  const offering = Array.from({ length: dimensions }, (_, d) => component({ name: `component ${d}` }));
  const { mass, niche } = misfits(
    business(
      {
        'market.sample': 16_384,
        'market.periods': 1,
        'needs.variety': variety,
        'niches.count': niches,
      },
      { offering },
    ),
  );
  return niche[0] / mass[0];
}

describe('niches on one component leave what the best quantizer of a normal leaves', () => {
  test.each(NORMAL_QUANTIZER.map((share, k) => [k + 1, share] as const))('%d niches: %d', (niches, share) => {
    expectWithin(left(niches, 1), share, 0.0005);
  });

  test('however different needs are', () => {
    expectWithin(left(4, 1, 0.3), NORMAL_QUANTIZER[3], 0.0005);
    expectWithin(left(4, 1, 3), NORMAL_QUANTIZER[3], 0.0005);
  });
});

describe('niches on several components leave more', () => {
  test.each(NORMAL_K_MEANS)(
    '$niches niches on $dimensions: $left',
    ({ niches, dimensions, left: expected }) => {
      expectWithin(left(niches, dimensions), expected, 0.005);
    },
  );

  test.each([2, 3, 4])('two niches on %d differ along one direction alone', (dimensions) => {
    expectWithin(left(2, dimensions), (NORMAL_QUANTIZER[1] + dimensions - 1) / dimensions, 0.005);
  });

  test('the more components, the more: four niches leave about 12, 36, 53 and 64 %', () => {
    const shares = [1, 2, 3, 4].map((dimensions) => left(4, dimensions));
    [0.12, 0.36, 0.53, 0.64].forEach((share, k) => expectWithin(shares[k], share, 0.01));
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });
});

test('one-to-one fits better than K niches once n > λ (1 − D) / D contacts are remembered', () => {
  const [insight, share] = [0.3, NORMAL_QUANTIZER[3]];
  const lambda = (1 - insight) / insight;
  const needed = Math.ceil((lambda * (1 - share)) / share);
  const of = business(
    {
      'market.sample': 65_536,
      'market.periods': needed,
      'niches.count': 4,
      'interaction.insight': insight,
      'interaction.contacts': 1,
    },
    { offering: [component()] },
  );
  const { niche, 'one-to-one': oneToOne } = misfits(of);
  expect(oneToOne[needed - 1]).toBeLessThan(niche[needed - 1]);
  expect(oneToOne[needed - 2]).toBeGreaterThan(niche[needed - 2]);
});
