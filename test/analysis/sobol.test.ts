import { expect, test } from 'vitest';
import { sobolIndices, sobolRows, type SobolPlan } from '../../src/analysis/sobol.ts';
import { ishigami } from '../../src/analysis/recompute/ishigami.ts';
import { keysOf } from '../../src/engine/random/keys.ts';
import { SENSITIVITY } from '../../src/published/ishigami.ts';

const figures = SENSITIVITY.figures.map(({ published }) => published);
const [FIRST, TOTAL] = [figures.slice(0, 3), figures.slice(3)];

test('Ishigami’s function takes the sine of a full turn', () => {
  for (let k = 0; k <= 100; k++) {
    const u = k / 100;
    const x = (2 * u - 1) * Math.PI;
    expect(ishigami([u, u, 0.5])).toBeCloseTo(Math.sin(x) + 7 * Math.sin(x) ** 2, 12);
  }
});

const indicesOf = (plan: SobolPlan, f: (row: readonly number[]) => number) =>
  sobolIndices(plan, sobolRows(plan).map(f));

test('the indices of Ishigami’s function are within their intervals', () => {
  const plan = { inputs: 3, base: 2_048, keys: keysOf('ishigami') };
  indicesOf(plan, ishigami).forEach(({ first, firstInterval, total, totalInterval }, k) => {
    expect(Math.abs(first - FIRST[k]!)).toBeLessThan(0.06);
    expect(Math.abs(total - TOTAL[k]!)).toBeLessThan(0.06);
    expect(firstInterval[0] <= FIRST[k]! && FIRST[k]! <= firstInterval[1], `first ${k}`).toBe(true);
    expect(totalInterval[0] <= TOTAL[k]! && TOTAL[k]! <= totalInterval[1], `total ${k}`).toBe(true);
  });
});

test('95% intervals hold the true index in about 95 of 100 samples', () => {
  let [held, all] = [0, 0];
  for (let k = 0; k < 40; k++) {
    const plan = { inputs: 3, base: 128, keys: keysOf(`sample ${k}`) };
    indicesOf(plan, ishigami).forEach(({ firstInterval, totalInterval }, i) => {
      if (firstInterval[0] <= FIRST[i]! && FIRST[i]! <= firstInterval[1]) held++;
      if (totalInterval[0] <= TOTAL[i]! && TOTAL[i]! <= totalInterval[1]) held++;
      all += 2;
    });
  }
  expect(held / all).toBeGreaterThan(0.88);
  expect(held / all).toBeLessThan(0.99);
});

test('no input decides more alone than with the others, nor less than nothing, however few points', () => {
  for (let k = 0; k < 20; k++) {
    const plan = { inputs: 6, base: 32, keys: keysOf(`few ${k}`) };
    const sum = (row: readonly number[]) => row.reduce((all, u, i) => all + u / (1 + i * i), 0);
    for (const { first, firstInterval, total, totalInterval } of indicesOf(plan, sum)) {
      expect(first).toBeLessThanOrEqual(total);
      expect(firstInterval[0]).toBeGreaterThanOrEqual(0);
      expect(firstInterval[1]).toBeLessThanOrEqual(totalInterval[1]);
    }
  }
});

test('what an input decides alone varies less from sample to sample than after Saltelli', () => {
  /** Saltelli et al., Computer Physics Communications 181, 2010, table 2b. */
  const saltelli = ({ base }: SobolPlan, output: readonly number[], k: number) => {
    const all = [...Array(base).keys()].map((j) => output.slice(5 * j, 5 * j + 5));
    const mean = all.reduce((sum, [a, b]) => sum + a! + b!, 0) / (2 * base);
    const part = all.reduce((sum, row) => sum + (row[1]! - mean) * (row[2 + k]! - row[0]!), 0) / base;
    return part / (all.reduce((sum, [a, b]) => sum + (a! - mean) ** 2 + (b! - mean) ** 2, 0) / (2 * base));
  };
  let [ours, theirs] = [0, 0];
  for (let sample = 0; sample < 60; sample++) {
    const plan = { inputs: 3, base: 128, keys: keysOf(`spread ${sample}`) };
    const output = sobolRows(plan).map(ishigami);
    sobolIndices(plan, output).forEach(({ first }, k) => {
      ours += (first - FIRST[k]!) ** 2;
      theirs += (saltelli(plan, output, k) - FIRST[k]!) ** 2;
    });
  }
  expect(ours).toBeLessThan(0.75 * theirs);
});

test('of a sum each input has its share of the variance, alone as in all', () => {
  const plan = { inputs: 3, base: 4_096, keys: keysOf('sum') };
  indicesOf(plan, ([a, b]) => 3 * a! + b! + 1e3).forEach(({ first, total }, k) => {
    expect(Math.abs(first - [0.9, 0.1, 0][k]!)).toBeLessThan(0.05);
    expect(Math.abs(total - [0.9, 0.1, 0][k]!)).toBeLessThan(0.03);
  });
});

test('an input without effect has exactly 0, and so have all of an output that never changes', () => {
  const plan = { inputs: 2, base: 64, keys: keysOf('idle') };
  const [, idle] = indicesOf(plan, ([a]) => a!);
  expect(idle).toEqual({ first: 0, firstInterval: [0, 0], total: 0, totalInterval: [0, 0] });
  for (const index of indicesOf(plan, () => 5)) expect(index).toEqual(idle);
});

test('rows differ from the first of their base point in one input; more points keep those before', () => {
  const plan = { inputs: 4, base: 8, keys: keysOf('rows') };
  const rows = sobolRows(plan);
  expect(rows).toHaveLength(8 * 6);
  for (let point = 0; point < 8; point++) {
    const [a, b, ...mixed] = rows.slice(6 * point, 6 * point + 6);
    mixed.forEach((row, k) => expect(row).toEqual(a!.with(k, b![k]!)));
  }
  expect(sobolRows({ ...plan, base: 16 }).slice(0, rows.length)).toEqual(rows);
});
