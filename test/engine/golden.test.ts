import { expect, test } from 'vitest';
import { createEngine } from '../../src/engine/engine.ts';
import { GOLDEN_BUSINESSES, GOLDEN_HASHES } from './golden.ts';
import { hashOf } from './hash.ts';

/** Where the model or its numerics have changed, the new hashes stand in the difference that this test prints. */
test('the same businesses give the same digits as ever', () => {
  const engine = createEngine();
  const hashes = Object.entries(GOLDEN_BUSINESSES).map(([name, each]) => [name, hashOf(engine.run(each))]);
  expect(Object.fromEntries(hashes)).toEqual(GOLDEN_HASHES);
});
