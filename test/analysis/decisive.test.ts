import { expect, test } from 'vitest';
import { decisiveInputs } from '../../src/analysis/decisive.ts';
import { fitCurves } from '../../src/analysis/smooth.ts';
import { worldsOf } from '../../src/analysis/worlds.ts';
import { doubt, uniformRows, valuesOf } from './doubtful.ts';

const rows = (n: number) => [...Array(n).keys()];

test('a cubic is found exactly, wherever it lies', () => {
  const xs = uniformRows(60, 1).map(([x]) => 1e6 + 3 * x!);
  const cubic = (x: number) => 2 - (x - 1e6) + 0.5 * (x - 1e6) * (x - 1e6) * (x - 1e6);
  const curves = fitCurves(xs, [xs.map(cubic), xs.map(() => 7)], rows(60));
  for (const x of [1e6 - 2, 1e6, 1e6 + 1.5]) {
    expect(curves(x)[0]).toBeCloseTo(cubic(x), 6);
    expect(curves(x)[1]).toBeCloseTo(7, 9);
  }
});

test('of an input with two values the curve is the mean at each, of one with one the mean', () => {
  const curves = fitCurves([1, 1, 2, 2], [[0, 4, 5, 7]], rows(4));
  expect(curves(1)[0]).toBeCloseTo(2, 12);
  expect(curves(2)[0]).toBeCloseTo(6, 12);
  expect(fitCurves([3, 3, 3], [[1, 2, 6]], rows(3))(3)[0]).toBeCloseTo(3, 12);
});

test('only the rows asked for are learned from', () => {
  expect(fitCurves([0, 1, 2, 3], [[0, 1, 2, 99]], [0, 1, 2])(3)[0]).toBeCloseTo(3, 9);
});

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'];

test('shares are those of the variance that each input explains alone, idle ones near 0', () => {
  const draws = uniformRows(2_000, NAMES.length);
  // variances of the lead: 16, 4, 1 of 21; the others are idle
  const lead = draws.map(([a, b, c]) => 4 * a! + 2 * b! + c!);
  const values = valuesOf(lead.map((each) => [0, -9, -9, each + 1]));
  const doubts = NAMES.map((id) => doubt(id));
  const decisive = decisiveInputs(worldsOf(doubts, draws, values));
  const shares = Object.fromEntries(decisive.map((each) => [each.doubt.id, each.lead]));
  expect(decisive.slice(0, 3).map((each) => each.doubt.id)).toEqual(['a', 'b', 'c']);
  for (const [id, share] of [
    ['a', 16 / 21],
    ['b', 4 / 21],
    ['c', 1 / 21],
  ] as const)
    expect(Math.abs(shares[id]! - share)).toBeLessThan(0.04);
  for (const { wins, lead } of decisive.slice(3)) {
    expect(wins).toBeLessThan(0.01);
    expect(lead).toBeLessThan(0.01);
  }
});

test('a share is not raised by luck: idle inputs have 0 on average before clipping', () => {
  const shares = Array.from({ length: 20 }, (_, k) => {
    const draws = uniformRows(200, 4, `idle ${k}`);
    const values = valuesOf(draws.map(([a]) => [0, -9, -9, a!]));
    return decisiveInputs(
      worldsOf(
        ['a', 'b', 'c', 'd'].map((id) => doubt(id)),
        draws,
        values,
      ),
    );
  });
  const idle = shares.flatMap((each) => each.filter(({ doubt: { id } }) => id !== 'a'));
  const clipped = idle.filter(({ lead }) => lead === 0).length / idle.length;
  // three free numbers of which the sum of squares stays below its mean in 61 of 100 cases
  expect(clipped).toBeGreaterThan(0.4);
  expect(clipped).toBeLessThan(0.8);
});

test('where one always wins no input decides who', () => {
  const draws = uniformRows(50, 1);
  const values = valuesOf(draws.map(([a]) => [0, 0, 0, 5 + a!]));
  const [only] = decisiveInputs(worldsOf([doubt('a')], draws, values));
  expect(only!.wins).toBe(0);
  expect(only!.lead).toBeCloseTo(1, 9);
});
