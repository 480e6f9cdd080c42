import { describe, expect, test } from 'vitest';
import { createEngine } from '../../src/engine/engine.ts';
import { GOLDEN_BUSINESSES, GOLDEN_HASHES } from './golden.ts';
import { hashOf } from './hash.ts';

const names = Object.keys(GOLDEN_BUSINESSES);
const isPrinting = process.env.GOLDEN === 'print';

test.runIf(isPrinting)('the hashes are printed', () => {
  const lines = names.map((name) => `  '${name}': '${hashOf(createEngine().run(GOLDEN_BUSINESSES[name]))}',`);
  console.log(`{\n${lines.join('\n')}\n}`);
});

describe.skipIf(isPrinting)('the same business gives the same digits as ever', () => {
  test('every golden business has its hash', () => {
    expect(Object.keys(GOLDEN_HASHES)).toEqual(names);
  });

  test.each(names)('%s', (name) => {
    expect(hashOf(createEngine().run(GOLDEN_BUSINESSES[name]))).toBe(GOLDEN_HASHES[name]);
  });
});
