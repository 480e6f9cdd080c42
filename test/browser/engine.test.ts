import { expect, test } from 'vitest';
import { createEngine } from '../../src/engine/engine.ts';
import { GOLDEN_BUSINESSES, GOLDEN_HASHES } from '../engine/golden.ts';
import { hashOf } from '../engine/hash.ts';

test.each(Object.keys(GOLDEN_BUSINESSES))('the browser computes the same digits as Node: %s', (name) => {
  expect(hashOf(createEngine().run(GOLDEN_BUSINESSES[name]))).toBe(GOLDEN_HASHES[name]);
});
