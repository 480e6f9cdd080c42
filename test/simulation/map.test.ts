import { expect, test } from 'vitest';
import { whoGains } from '../../src/analysis/gains.ts';
import { withValues } from '../../src/analysis/sweep.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { localLine } from '../../src/simulation/local-line.ts';
import { isTooClose, measureMap, type CellMap } from '../../src/simulation/map.ts';
import { createPool } from '../../src/simulation/pool.ts';
import { EXPERIENCE_IDS } from '../../src/vocabulary/experiences.ts';
import { small } from './lines.ts';

const rising = (points: number, to: number) =>
  Array.from({ length: points }, (_, k) => (k * to) / (points - 1));
const x = { id: 'needs.variety', points: rising(12, 2) };
const y = { id: 'customization.costScale', points: rising(11, 3) };
const business = small();
const question = { business, x, y, isValid: () => true };
const pool = () => createPool(localLine, 2);

test('every cell is what the engine says of that business', async () => {
  const map = await measureMap(pool(), question);
  const engine = createEngine();
  expect(map.cells).toHaveLength(132);
  for (const [i, j] of [
    [0, 0],
    [11, 10],
    [7, 3],
  ] as const) {
    const cell = map.cells[j * 12 + i]!;
    const there = withValues(business, [x, y], [x.points[i]!, y.points[j]!]);
    const results = engine.measure(there);
    expect(cell.values).toEqual(EXPERIENCE_IDS.map((id) => results[id].valuePerCustomer));
    const sorted = cell.values.toSorted((a, b) => b - a);
    expect(cell.lead).toBe(sorted[0]! - sorted[1]!);
    expect(cell.gain).toMatchObject(whoGains(results, there)[cell.gain.experience]);
    expect(cell.gain.experience).not.toBe('mass');
    expect(cell.least).toBe(0.02 * Math.max(Math.abs(sorted[0]!), Math.abs(sorted[1]!)));
  }
});

test('ten points each way are shown first, the same as in the whole map', async () => {
  const shown: CellMap[] = [];
  const whole = await measureMap(pool(), question, { show: (map) => shown.push(map) });
  expect(shown).toHaveLength(2);
  const [coarse, own] = shown as [CellMap, CellMap];
  expect(own.cells).toEqual(whole.cells);
  expect([coarse.x.length, coarse.y.length]).toEqual([10, 10]);
  expect([coarse.x[0], coarse.x.at(-1), coarse.y[0], coarse.y.at(-1)]).toEqual([0, 2, 0, 3]);
  coarse.cells.forEach((cell, k) => {
    const i = x.points.indexOf(coarse.x[k % 10]!);
    const j = y.points.indexOf(coarse.y[Math.floor(k / 10)]!);
    expect(whole.cells[j * 12 + i]).toEqual(cell);
  });
});

test('a coarse map is all that is measured when that is asked for', async () => {
  const counted: number[] = [];
  const map = await measureMap(pool(), question, {
    isCoarse: true,
    progress: (_, total) => counted.push(total),
  });
  expect(map.cells.filter(Boolean)).toHaveLength(100);
  expect(new Set(counted)).toEqual(new Set([100]));
});

test('what is not valid is left blank, coarse and whole', async () => {
  const shown: CellMap[] = [];
  const map = await measureMap(
    pool(),
    { ...question, isValid: (i, j) => i <= j },
    { show: (part) => shown.push(part) },
  );
  map.cells.forEach((cell, k) => expect(cell !== undefined).toBe(k % 12 <= Math.floor(k / 12)));
  expect(shown[0]!.cells.some((cell) => !cell)).toBe(true);
  const none = await measureMap(pool(), { ...question, isValid: () => false });
  expect(none.cells.every((cell) => cell === undefined)).toBe(true);
});

test('between cells of different best more is measured, as the engine has it, and nowhere else', async () => {
  const map = await measureMap(pool(), question);
  const { finer } = map;
  expect(finer!.x).toHaveLength(23);
  expect(finer!.y).toHaveLength(21);
  const engine = createEngine();
  const bests = (i: number, j: number) =>
    [0, 1].flatMap((a) =>
      [0, 1].map((b) => {
        const [x, y] = [Math.floor(i / 2) + (i % 2) * a, Math.floor(j / 2) + (j % 2) * b];
        return map.cells[y * 12 + x]!.best;
      }),
    );
  let measured = 0;
  finer!.cells.forEach((cell, k) => {
    const [i, j] = [k % 23, Math.floor(k / 23)];
    if (new Set(bests(i, j)).size > 1) expect(cell, `${i} ${j}`).toBeDefined();
    if (!cell) return;
    expect(i % 2 === 1 || j % 2 === 1).toBe(true);
    if (measured++ % 10 > 0) return;
    const results = engine.measure(withValues(business, [x, y], [finer!.x[i]!, finer!.y[j]!]));
    expect(cell.values).toEqual(EXPERIENCE_IDS.map((id) => results[id].valuePerCustomer));
  });
  expect(measured).toBeGreaterThan(10);
  expect(measured).toBeLessThan(150);
});

test('of whole numbers there is nothing between one and the next, and progress never goes back', async () => {
  const counts = { id: 'niches.count', points: [1, 2, 3, 4, 6, 9], isWhole: true };
  const said: number[] = [];
  const map = await measureMap(
    pool(),
    { ...question, x: counts },
    { progress: (done, total) => said.push(done / total) },
  );
  expect(map.finer!.x).toEqual([1, 2, 3, 4, 5, 6, 7, 9]);
  expect(said).toEqual(said.toSorted((a, b) => a - b));
  expect(said.at(-1)).toBe(1);
});

test('too close to call is as in the verdict: under 2% of the value, or within chance', () => {
  expect(isTooClose({ lead: 3, least: 2 }, 1)).toBe(false);
  expect(isTooClose({ lead: 3, least: 2 }, 4)).toBe(true);
  expect(isTooClose({ lead: 1.9, least: 2 }, 0)).toBe(true);
  expect(isTooClose({ lead: 0, least: 0 }, 0)).toBe(true);
});

test('a map that is called off rejects', async () => {
  const off = new AbortController();
  const found = measureMap(pool(), question, {
    signal: off.signal,
    show: () => off.abort(new Error('called off')),
  });
  await expect(found).rejects.toThrow('called off');
});
