import { expect, test } from 'vitest';
import { createEngine } from '../../src/engine/engine.ts';
import { business } from './businesses.ts';
import { hashNumbers, hashOf, numbersOfOutcome } from './hash.ts';

test('the hash is FNV-1a: eight zero bytes after the offset basis are eight multiplications by the prime', () => {
  let hash = 0x811c9dc5n;
  for (let byte = 0; byte < 8; byte++) hash = (hash * 0x01000193n) & 0xffffffffn;
  expect(hashNumbers([0])).toBe(hash.toString(16).padStart(8, '0'));
  expect(hashNumbers([])).toBe('811c9dc5');
});

test('the last bit of any number changes the hash', () => {
  const numbers = numbersOfOutcome(createEngine().run(business({ 'market.sample': 100 })));
  const hash = hashNumbers(numbers);
  const bits = new DataView(new ArrayBuffer(8));
  numbers.forEach((number, k) => {
    bits.setFloat64(0, number);
    bits.setUint8(7, bits.getUint8(7) ^ 1);
    expect(hashNumbers(numbers.with(k, bits.getFloat64(0)))).not.toBe(hash);
  });
});

test('an outcome has 4 × (8 measures + 7 series + 6 costs) numbers and a verdict of 5', () => {
  const outcome = createEngine().run(business({ 'market.sample': 100, 'market.periods': 3 }));
  expect(numbersOfOutcome(outcome)).toHaveLength(4 * (8 + 7 * 3 + 6) + 5);
  expect(hashOf(outcome)).toMatch(/^[0-9a-f]{8}$/);
});
