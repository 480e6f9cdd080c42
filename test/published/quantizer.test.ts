import { describe, expect, test } from 'vitest';
import { recompute } from '../../src/analysis/recompute/recompute.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { NORMAL_QUANTIZER } from '../../src/published/quantizer.ts';
import { business, component } from '../engine/businesses.ts';
import { expectWithin } from '../engine/closeness.ts';
import { misfits } from '../engine/misfit.ts';

const engine = createEngine();

/** Share of the misfit of mass that niches leave, with so many equal components. */
const left = (niches: number, components: number) =>
  recompute(engine, { kind: 'niches', niches, components });

test.each([0.3, 3])(
  'four niches leave what the best quantizer leaves, with needs of variety %d',
  (variety) => {
    const { mass, niche } = misfits(
      business(
        { 'market.sample': 16_384, 'market.periods': 1, 'needs.variety': variety, 'niches.count': 4 },
        { offering: [component()] },
      ),
    );
    expectWithin(niche[0]! / mass[0]!, NORMAL_QUANTIZER[3], 0.0005);
  },
);

describe('niches on several components leave more', () => {
  test.each([2, 3, 4])('two niches on %d differ along one direction alone', (components) => {
    expectWithin(left(2, components), (NORMAL_QUANTIZER[1] + components - 1) / components, 0.005);
  });

  test('the more components, the more: four niches leave about 12, 36, 53 and 64 %', () => {
    const shares = [1, 2, 3, 4].map((components) => left(4, components));
    [0.12, 0.36, 0.53, 0.64].forEach((share, k) => expectWithin(shares[k]!, share, 0.01));
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });
});
