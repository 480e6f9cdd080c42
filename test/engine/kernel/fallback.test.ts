import { expect, test, vi } from 'vitest';
import { createEngine } from '../../../src/engine/engine.ts';
import { GOLDEN_BUSINESSES, GOLDEN_HASHES } from '../golden.ts';
import { hashOf } from '../hash.ts';

vi.mock('../../../src/engine/kernel/simd.ts', () => ({ simdKernel: () => undefined }));

test('without WebAssembly all digits are the same', () => {
  const engine = createEngine();
  const hashes = Object.entries(GOLDEN_BUSINESSES).map(([name, each]) => [name, hashOf(engine.run(each))]);
  expect(Object.fromEntries(hashes)).toEqual(GOLDEN_HASHES);
});
