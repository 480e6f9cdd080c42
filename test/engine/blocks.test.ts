import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../src/engine/engine.ts';
import type { Business } from '../../src/vocabulary/business.ts';
import { anyBusiness } from './arbitrary.ts';
import { business } from './businesses.ts';
import { hashOf } from './hash.ts';
import { holds } from './holds.ts';

const LIVELY = business({
  'market.sample': 3_333,
  'needs.shape': 'concentrated',
  'needs.drift': 0.1,
  'needs.valueSkew': 1,
  'response.loyaltySpread': 0.2,
  'economics.topShare': 0.4,
  'interaction.history': 3,
  'interaction.launchDelay': 1,
  'rival.experience': 'one-to-one',
  'rival.strength': 1,
});

/** The hash of a business simulated in stretches that end where `cuts` say, each by an engine of its own. */
function inStretches(of: Business, cuts: readonly number[]): string {
  const engine = createEngine();
  const edges = [0, ...cuts, engine.blocks(of)];
  const stretches = edges.slice(1).map((to, k) => createEngine().simulate(of, edges[k], to));
  return hashOf(engine.conclude(of, stretches));
}

describe('a business simulated in parts gives the same digits as in one piece', () => {
  const whole = hashOf(createEngine().run(LIVELY));

  test('a sample of 3,333 customers takes 7 blocks', () => {
    expect(createEngine().blocks(LIVELY)).toBe(7);
  });

  test.each([
    ['one stretch', []],
    ['two stretches', [4]],
    ['three stretches', [2, 5]],
    ['a stretch a block', [1, 2, 3, 4, 5, 6]],
  ])('in %s', (_, cuts) => {
    expect(inStretches(LIVELY, cuts)).toBe(whole);
  });

  test('by one engine, last block first', () => {
    const engine = createEngine();
    const blocks = Array.from({ length: 7 }, (_, k) => k);
    const backwards = blocks.toReversed().map((block) => engine.simulate(LIVELY, block, block + 1));
    expect(hashOf(engine.conclude(LIVELY, backwards.toReversed()))).toBe(whole);
  });

  test('by engines that were busy with something else', () => {
    const engine = createEngine();
    const other = business({ 'needs.variety': 2, 'market.sample': 3_000 });
    const stretches = [0, 3].map((from) => {
      engine.run(other);
      const contribution = engine.simulate(LIVELY, from, from === 0 ? 3 : 7);
      engine.measure(other);
      return contribution;
    });
    expect(hashOf(engine.conclude(LIVELY, stretches))).toBe(whole);
  });

  test('after a journey through messages', () => {
    const engine = createEngine();
    const stretches = [engine.simulate(LIVELY, 0, 3), engine.simulate(LIVELY, 3, 7)];
    expect(hashOf(createEngine().conclude(LIVELY, structuredClone(stretches)))).toBe(whole);
  });

  test('whatever the business and wherever it is cut', () => {
    const cut = fc.tuple(
      anyBusiness({ 'market.sample': 2_100 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 4 })),
    );
    holds(
      fc.property(cut, ([of, cuts]) => {
        expect(
          inStretches(
            of,
            cuts.toSorted((a, b) => a - b),
          ),
        ).toBe(hashOf(createEngine().run(of)));
      }),
      0.2,
    );
  });
});
