import { expect, test } from 'vitest';
import { informationValue } from '../../src/analysis/information.ts';
import { worldsOf } from '../../src/analysis/worlds.ts';
import { normalQuantile } from '../../src/engine/maths/normal.ts';
import { doubt, uniformRows, valuesOf } from './doubtful.ts';

const ALONE = -1e3;

/** Mass is worth 0, one-to-one `shift` + what the draws say. */
function informationOf(draws: number[][], worth: (draw: number[]) => number) {
  const values = valuesOf(draws.map((draw) => [0, ALONE, ALONE, worth(draw)]));
  const doubts = draws[0]!.map((_, k) => doubt(`input ${k}`));
  const { all, inputs } = informationValue(worldsOf(doubts, draws, values));
  return { all, inputs: doubts.map(({ id }) => inputs.find((each) => each.doubt.id === id)!) };
}

/** E max(0, m + s z) − max(0, m) of a standard normal z. */
function unitLoss(m: number, s: number): number {
  // by quadrature over quantiles, fine enough for five digits
  const n = 100_000;
  let sum = 0;
  for (let k = 0; k < n; k++) sum += Math.max(0, m + s * normalQuantile((k + 0.5) / n));
  return sum / n - Math.max(0, m);
}

test('the value of knowing a normal input of a linear difference is its unit loss integral', () => {
  expect(unitLoss(0, 1)).toBeCloseTo(0.39894, 4);
  expect(unitLoss(1, 1)).toBeCloseTo(0.08332, 4);
  for (const [m, s, noise] of [
    [0, 10, 0],
    [2, 10, 5],
    [-5, 10, 20],
  ] as const) {
    const draws = uniformRows(4_000, 2, `normal ${m}`).map((row) =>
      row.map((u) => normalQuantile((u + 1) / 2)),
    );
    const { all, inputs } = informationOf(draws, ([x, other]) => m + s * x! + noise * other!);
    const known = unitLoss(m, s);
    expect(Math.abs(inputs[0]!.value - known)).toBeLessThan(4 * inputs[0]!.error + 0.03 * known);
    const total = unitLoss(m, Math.sqrt(s * s + noise * noise));
    expect(Math.abs(all.value - total)).toBeLessThan(4 * all.error);
  }
});

test('the value of knowing a uniform input from −1 to 1 of a linear difference is (1 − |m|)²/4', () => {
  for (const m of [0, 0.3, -0.5]) {
    const { inputs } = informationOf(uniformRows(4_000, 3, `uniform ${m}`), ([x, other]) => m + x! + other!);
    const known = ((1 - Math.abs(m)) * (1 - Math.abs(m))) / 4;
    for (const input of inputs.slice(0, 2))
      expect(Math.abs(input.value - known)).toBeLessThan(4 * input.error + 0.01);
    // the third plays no part
    expect(inputs[2]!.value).toBeLessThan(0.005);
  }
});

test('with few worlds and much noise the estimate stays low: on average below the truth', () => {
  const estimates = Array.from({ length: 40 }, (_, k) => {
    const draws = uniformRows(100, 2, `few ${k}`);
    return informationOf(draws, ([x, other]) => x! + 3 * other!).inputs[0]!.value;
  });
  expect(estimates.reduce((sum, each) => sum + each, 0) / estimates.length).toBeLessThan(0.25);
});

test('what changes no choice is worth nothing', () => {
  const { all, inputs } = informationOf(uniformRows(500, 2), ([x]) => 5 + x!);
  expect([all.value, ...inputs.map(({ value }) => value)]).toEqual([0, 0, 0]);
});
