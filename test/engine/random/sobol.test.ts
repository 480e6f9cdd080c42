import { describe, expect, test } from 'vitest';
import { DIRECTIONS } from '../../../src/engine/random/directions.ts';
import { directionNumbers, sobol, SOBOL_DIMENSIONS } from '../../../src/engine/random/sobol.ts';
import { LIMITS } from '../../../src/vocabulary/limits.ts';

const dimensions = Array.from({ length: SOBOL_DIMENSIONS }, (_, dimension) => dimension);
const KEYS = [0, 1, -1, 0x9e3779b9 | 0, 123_456_789];

test('there are dimensions for spending, loyalty, membership and every component', () => {
  expect(SOBOL_DIMENSIONS).toBeGreaterThanOrEqual(3 + LIMITS.componentsMax);
});

describe('each dimension, scrambled, fills every stretch alike', () => {
  test.each(dimensions)('dimension %d', (dimension) => {
    const length = 2 ** 11;
    for (const key of KEYS) {
      const points = sobol(dimension, length, key);
      for (let k = 0; k <= 11; k++) {
        const size = 2 ** k;
        for (let start = 0; start < length; start += size) {
          const filled = new Uint8Array(size);
          for (let i = start; i < start + size; i++) filled[Math.floor(points[i] * size)]++;
          if (filled.some((count) => count !== 1)) {
            expect.fail(
              `points ${start} to ${start + size - 1} with key ${key} do not fill ${size} stretches`,
            );
          }
        }
      }
    }
  });
});

/**
 * The least t for which the first 2^m points of two dimensions are a (t, m, 2)-net: every rectangle of area
 * 2^(t − m) whose sides are stretches of halves holds 2^t points.
 */
function quality(m: number, one: Float64Array, two: Float64Array): number {
  const isNet = (t: number) => {
    for (let a = 0; a <= m - t; a++) {
      const [rows, columns] = [2 ** a, 2 ** (m - t - a)];
      const counts = new Uint16Array(rows * columns);
      for (let i = 0; i < one.length; i++) {
        counts[Math.floor(one[i] * rows) * columns + Math.floor(two[i] * columns)]++;
      }
      if (counts.some((count) => count !== 2 ** t)) return false;
    }
    return true;
  };
  let t = 0;
  while (!isNet(t)) t++;
  return t;
}

describe('two dimensions together', () => {
  const m = 10;
  const nets = dimensions.map((dimension) => sobol(dimension, 2 ** m, 1_000 + 7_919 * dimension));

  test('the first two are a perfect net', () => {
    expect(quality(m, nets[0], nets[1])).toBe(0);
  });

  test.each(dimensions.slice(1))('dimension %d is balanced with every one before it', (b) => {
    for (let a = 0; a < b; a++) {
      // 2¹⁰ points: 16 or fewer to a rectangle for the dimensions used most, 32 or fewer for all
      expect(quality(m, nets[a], nets[b]), `with ${a}`).toBeLessThanOrEqual(b < 10 ? 4 : 5);
    }
  });

  test('no pair at all is correlated', () => {
    // product of two independent uniforms about ½ has standard deviation 1/12
    const luck = 3 / 12 / Math.sqrt(2 ** m);
    for (let a = 0; a < SOBOL_DIMENSIONS; a++) {
      for (let b = a + 1; b < SOBOL_DIMENSIONS; b++) {
        const sum = nets[a].reduce((total, u, i) => total + (u - 0.5) * (nets[b][i] - 0.5), 0);
        expect(Math.abs(sum / 2 ** m), `dimensions ${a} and ${b}`).toBeLessThan(luck);
      }
    }
  });
});

test('points lie inside 0 and 1 and differ from key to key', () => {
  const lists = KEYS.map((key) => sobol(4, 1_000, key));
  for (const points of lists) expect(points.every((u) => u > 0 && u < 1)).toBe(true);
  expect(new Set(lists.map((points) => points.join())).size).toBe(KEYS.length);
});

test('a longer list begins with the shorter one', () => {
  expect(sobol(7, 5_000, 42).slice(0, 700)).toEqual(sobol(7, 700, 42));
});

test('direction numbers have their highest bit in the place of their number', () => {
  for (const dimension of dimensions) {
    directionNumbers(dimension).forEach((word, k) => {
      const lowest = 31 - Math.clz32(word & -word);
      expect(lowest, `dimension ${dimension}, number ${k}`).toBe(31 - k);
    });
  }
});

describe('the table of directions', () => {
  const polynomials = DIRECTIONS.map(
    ([degree, coefficients]) => (2 << (degree - 1)) | (2 * coefficients) | 1,
  );

  test.each(DIRECTIONS.map((row, k) => [k + 2, row] as const))('row of dimension %d', (_, row) => {
    const [degree, coefficients, ...initial] = row;
    expect(initial).toHaveLength(degree);
    initial.forEach((m, k) => {
      expect(m % 2, 'odd').toBe(1);
      expect(m).toBeLessThan(2 ** (k + 1));
    });
    expect(coefficients).toBeLessThan(2 ** (degree - 1));
    const polynomial = 2 ** degree + 2 * coefficients + 1;
    expect(order(polynomial, degree), 'primitive: x goes through all powers').toBe(2 ** degree - 1);
  });

  test('no polynomial comes twice', () => {
    expect(new Set(polynomials).size).toBe(polynomials.length);
  });

  /** The least power of x that is 1 modulo a polynomial over GF(2), bits its coefficients; 0 if there is none. */
  function order(polynomial: number, degree: number): number {
    let power = 1;
    for (let n = 1; n < 2 ** degree; n++) {
      power <<= 1;
      if (power & (1 << degree)) power ^= polynomial;
      if (power === 1) return n;
    }
    return 0;
  }
});
