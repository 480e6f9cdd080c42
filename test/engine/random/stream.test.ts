import { sampleCorrelation } from 'simple-statistics';
import { describe, expect, test } from 'vitest';
import { normalQuantile } from '../../../src/engine/maths/normal.ts';
import { derive, keysOf, PURPOSE, type Keys } from '../../../src/engine/random/keys.ts';
import { fillNormals, fillUniforms, shuffle, stream } from '../../../src/engine/random/stream.ts';

const COUNT = 50_000;
/** Five standard errors of a mean of COUNT numbers of standard deviation 1. */
const LUCK = 5 / Math.sqrt(COUNT);

const uniforms = (keys: Keys) => {
  const out = new Float64Array(COUNT);
  fillUniforms(out, keys);
  return out;
};
const mean = (list: Float64Array) => list.reduce((sum, x) => sum + x, 0) / list.length;
const keys = keysOf('a seed');

describe('a stream', () => {
  // words of sfc32 as its author gives it, after 12 rounds, computed elsewhere; the counter is made odd
  test.each([
    [
      [1, 2, 3, 4],
      [0xcd440683, 0x05911999, 0x4bcb99b1, 0x9425a8af],
    ],
    [
      [0xffffffff, 0x80000000, 0, 0xdeadbeef],
      [0x8ce24e33, 0x11c045f4, 0xb8d05b01, 0x0d5b153d],
    ],
  ])('of keys %j gives the words of sfc32', (key, words) => {
    const next = stream(key as unknown as Keys);
    expect(words.map(() => next() * 2 ** 32 - 0.5)).toEqual(words);
  });

  test('lies inside 0 and 1, with the mean, variance and evenness of uniforms', () => {
    const list = uniforms(derive(keys, PURPOSE.stay));
    expect(list.every((u) => u > 0 && u < 1)).toBe(true);
    expect(Math.abs(mean(list) - 1 / 2)).toBeLessThan(LUCK * Math.sqrt(1 / 12));
    const squares = list.map((u) => (u - 1 / 2) ** 2);
    expect(Math.abs(mean(squares) - 1 / 12)).toBeLessThan(LUCK * Math.sqrt(1 / 180));
    const bins = new Float64Array(64);
    for (const u of list) bins[Math.floor(64 * u)]++;
    const expected = COUNT / 64;
    const chiSquare = bins.reduce((sum, seen) => sum + (seen - expected) ** 2 / expected, 0);
    expect(Math.abs(chiSquare - 63)).toBeLessThan(5 * Math.sqrt(2 * 63));
  });

  test('has normals of mean 0, variance 1, no skewness and kurtosis 3', () => {
    const list = new Float64Array(COUNT);
    fillNormals(list, derive(keys, PURPOSE.noise));
    // variances of the powers of a normal: 1, 2, 15, 96
    [0, 1, 0, 3].forEach((moment, k) => {
      const power = list.map((z) => z ** (k + 1));
      expect(Math.abs(mean(power) - moment)).toBeLessThan(LUCK * Math.sqrt([1, 2, 15, 96][k]));
    });
  });

  test('has the deviates of its uniforms as normals', () => {
    const list = new Float64Array(COUNT);
    fillNormals(list, keys);
    const off = uniforms(keys).map((u, i) => Math.abs(normalQuantile(u) - list[i]));
    expect(off.reduce((most, each) => Math.max(most, each), 0)).toBeLessThan(1e-12);
  });

  test('does not remember its last number', () => {
    const list = uniforms(derive(keys, PURPOSE.ties));
    expect(correlation(list.subarray(1), list.subarray(0, -1))).toBeLessThan(LUCK);
  });
});

describe('streams of neighbouring keys are independent', () => {
  const base = derive(keys, PURPOSE.noise, 3, 5, 8);

  test.each([
    ['next block', derive(keys, PURPOSE.noise, 3, 5, 9)],
    ['next period', derive(keys, PURPOSE.noise, 3, 6, 8)],
    ['next component', derive(keys, PURPOSE.noise, 4, 5, 8)],
    ['counters in another order', derive(keys, PURPOSE.noise, 5, 3, 8)],
    ['fewer counters', derive(keys, PURPOSE.noise, 3, 5)],
    ['next purpose', derive(keys, PURPOSE.drift, 3, 5, 8)],
    ['another seed', derive(keysOf('a seef'), PURPOSE.noise, 3, 5, 8)],
  ])('%s', (_, other) => {
    const [one, two] = [uniforms(base), uniforms(other)];
    expect(correlation(one, two)).toBeLessThan(LUCK);
    expect(correlation(one.subarray(1), two.subarray(0, -1))).toBeLessThan(LUCK);
    expect(correlation(one.map(fold), two.map(fold))).toBeLessThan(LUCK);
  });

  test('no two of many keys are the same', () => {
    const seen = new Set<string>();
    for (const purpose of Object.values(PURPOSE)) {
      for (let component = 0; component < 24; component++) {
        for (let block = 0; block < 50; block++) seen.add(derive(keys, purpose, component, block).join());
      }
    }
    expect(seen.size).toBe(Object.values(PURPOSE).length * 24 * 50);
  });

  /** Distance from the middle: shows dependence that correlation alone does not. */
  function fold(u: number): number {
    return Math.abs(u - 0.5);
  }
});

test('a seed may be any text, and each gives other keys', () => {
  const seeds = ['', '0', '00', 'a', 'A', ' a', '☃', 'fourfold', 'x'.repeat(1000)];
  expect(new Set(seeds.map((seed) => keysOf(seed).join())).size).toBe(seeds.length);
  for (const seed of seeds) expect(keysOf(seed)).toEqual(keysOf(seed));
});

test('a shuffled list keeps its entries, and every order is equally likely', () => {
  const counts = new Map<string, number>();
  const rounds = 6_000;
  for (let round = 0; round < rounds; round++) {
    const order = shuffle([1, 2, 3], derive(keys, PURPOSE.centres, round)).join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect([...counts.keys()].toSorted()).toEqual(['123', '132', '213', '231', '312', '321']);
  for (const count of counts.values()) {
    expect(Math.abs(count - rounds / 6)).toBeLessThan(5 * Math.sqrt((rounds * 5) / 36));
  }
});

function correlation(a: Float64Array, b: Float64Array): number {
  return Math.abs(sampleCorrelation([...a], [...b]));
}
