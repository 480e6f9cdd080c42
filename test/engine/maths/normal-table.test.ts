import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalOfWord } from '../../../src/engine/maths/normal-table.ts';
import { normalQuantile } from '../../../src/engine/maths/normal.ts';
import { expectWithin } from '../closeness.ts';
import { holds } from '../holds.ts';

const word = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
/** Words near the powers of two, where cells and octaves meet, seen from either end. */
const joins = fc
  .tuple(fc.integer({ min: 0, max: 31 }), fc.integer({ min: -3, max: 3 }), fc.boolean())
  .map(([power, step, isFar]) => (isFar ? ~(2 ** power + step) : 2 ** power + step) | 0);
const anyWord = fc.oneof(word, joins);

const share = (w: number) => ((w >>> 0) + 0.5) / 2 ** 32;

describe('the normal deviate of a word', () => {
  test('is the quantile of its share, to 12 digits after the point', () => {
    holds(
      fc.property(anyWord, (w) => expectWithin(normalOfWord(w), normalQuantile(share(w)), 1e-12)),
      100,
    );
    let worst = 0;
    for (let k = 0; k < 100_000; k++) {
      const w = Math.imul(k, 0x9e3779b1);
      worst = Math.max(worst, Math.abs(normalOfWord(w) - normalQuantile(share(w))));
    }
    expect(worst).toBeLessThan(1e-12);
  });

  test('is the same for a word without a sign', () => {
    holds(fc.property(anyWord, (w) => expectWithin(normalOfWord(w >>> 0), normalOfWord(w), 0)));
  });

  test('of the word as far from the other end is the opposite', () => {
    holds(fc.property(anyWord, (w) => expectWithin(normalOfWord(~w), -normalOfWord(w), 1e-15)));
  });

  test('rises with the word, also from cell to cell', () => {
    holds(
      fc.property(anyWord, (w) => {
        if (w === -1 || w === 2 ** 31 - 1) return;
        const [one, next] = [w >>> 0, (w >>> 0) + 1];
        expect(normalOfWord(next)).toBeGreaterThan(normalOfWord(one));
      }),
      100,
    );
  });

  test('reaches from −6.34 to 6.34', () => {
    expectWithin(normalOfWord(0), -6.3379577545537895, 1e-14);
    expectWithin(normalOfWord(-1), 6.3379577545537895, 1e-7);
  });
});
