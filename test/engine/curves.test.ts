import { describe, expect, test } from 'vitest';
import { createEngine } from '../../src/engine/engine.ts';
import { FIT_CURVES } from '../../src/vocabulary/curves.ts';
import { DEFAULT_OFFERING } from '../../src/vocabulary/offering.ts';
import { DEFAULTS } from '../../src/vocabulary/parameters.ts';

const pickiness = 0.7;
const parameters = {
  ...DEFAULTS,
  'market.sample': 512,
  'market.periods': 3,
  'response.pickiness': pickiness,
};
const business = { seed: 'curves', parameters, offering: DEFAULT_OFFERING };

/** What a misfit leaves of the fit, as section 7 of the model writes it. */
const published = {
  exponential: (misfit: number) => Math.exp(-pickiness * misfit),
  hyperbolic: (misfit: number) => 1 / (1 + pickiness * misfit),
  linear: (misfit: number) => Math.max(0, 1 - (pickiness * misfit) / 2),
};

describe('the shape of the fit curve', () => {
  test.each(FIT_CURVES)('$id: all one need, the mean fit is the mean over a normal need', ({ id }) => {
    const one = [{ ...DEFAULT_OFFERING[0]!, importance: 1, variety: 1 }];
    const asked = {
      ...business,
      parameters: { ...parameters, 'market.sample': 8192 },
      offering: one,
      curve: id,
    };
    let [mean, weights] = [0, 0];
    for (let x = -8; x <= 8; x += 1e-3) {
      const weight = Math.exp((-x * x) / 2);
      mean += weight * published[id](x * x);
      weights += weight;
    }
    expect(createEngine().run(asked).results.mass.series.fit[0]).toBeCloseTo(mean / weights, 3);
  });

  test('an engine asked for one curve after another answers as a new one would', () => {
    const engine = createEngine();
    for (const { id } of [...FIT_CURVES, ...FIT_CURVES]) {
      expect(engine.run({ ...business, curve: id })).toEqual(createEngine().run({ ...business, curve: id }));
    }
    expect(engine.run({ ...business, curve: 'exponential' })).toEqual(createEngine().run(business));
  });
});
