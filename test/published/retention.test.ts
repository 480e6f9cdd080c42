import { expect, test } from 'vitest';
import { recompute } from '../../src/analysis/recompute/recompute.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { SURVIVAL } from '../../src/published/retention.ts';
import { expectWithin } from '../engine/closeness.ts';

const engine = createEngine();

test.each(Object.entries(SURVIVAL))('survival is shifted-beta-geometric: %s', (_, { alpha, beta }) => {
  let exact = 1;
  for (let after = 1; after <= 12; after++) {
    exact *= (beta + after - 1) / (alpha + beta + after - 1);
    const share = recompute(engine, { kind: 'survival', alpha, beta, after });
    // evenly filled shares integrate a function that rises from 0 to 1 to within one of them
    expectWithin(share, exact, 1 / 16_384, `B(α, β + ${after}) / B(α, β)`);
  }
});

test.each(Object.entries(SURVIVAL))('observed customers leave ever more slowly: %s', (_, { observed }) => {
  const retention = observed.slice(1).map((share, t) => share / observed[t]!);
  expect(retention.at(-1)).toBeGreaterThan(retention[0]!);
});
