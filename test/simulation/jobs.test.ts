import fc from 'fast-check';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  businessAt,
  countCells,
  placesOf,
  pointsBetween,
  type Stretch,
  type Sweep,
} from '../../src/analysis/sweep.ts';
import { builtProgram } from '../../src/cli/build.mjs';
import { threadsOf } from '../../src/cli/threads.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { coarseFirst } from '../../src/simulation/coarse.ts';
import type { Connect } from '../../src/simulation/line.ts';
import { localLine } from '../../src/simulation/local-line.ts';
import { cellsOf, measureWith, type MeasuredCell } from '../../src/simulation/measure.ts';
import { createPool, type Pool } from '../../src/simulation/pool.ts';
import { inStretches } from '../../src/simulation/stretches.ts';
import { runWith } from '../../src/simulation/run.ts';
import { EXPERIENCE_IDS } from '../../src/vocabulary/experiences.ts';
import { MEASURES } from '../../src/vocabulary/measures.ts';
import { heldLines, settled, slowLines, small } from './lines.ts';

const PLAN: Sweep = {
  business: small(),
  axes: [
    { id: 'response.pickiness', points: pointsBetween(0, 5, 7) },
    { id: 'needs.variety', points: pointsBetween(0, 3, 5) },
    { id: 'offering.core.unitCost', component: 0, points: [0, 2] },
  ],
};
const CELLS = countCells(PLAN.axes);

const LIVELY = small({
  'market.sample': 5_000,
  'needs.drift': 0.1,
  'needs.valueSkew': 1,
  'economics.topShare': 0.4,
  'interaction.launchDelay': 1,
});

let threads: Connect;
beforeAll(async () => {
  threads = threadsOf(pathToFileURL(await builtProgram('src/cli/main.ts')));
}, 120_000);

/** Every number of cells that engines of their own give. */
function measuredAlone(plan: Sweep): MeasuredCell['measures'][] {
  return Array.from({ length: countCells(plan.axes) }, (_, cell) => {
    const results = createEngine().run(businessAt(plan, cell)).results;
    return EXPERIENCE_IDS.map(
      (experience) => Object.fromEntries(MEASURES.map(({ id }) => [id, results[experience][id]])) as never,
    );
  });
}

async function collect(cells: AsyncGenerator<MeasuredCell>): Promise<MeasuredCell[]> {
  const all: MeasuredCell[] = [];
  for await (const cell of cells) all.push(cell);
  return all;
}

async function using<T>(pool: Pool, work: (pool: Pool) => Promise<T>): Promise<T> {
  try {
    return await work(pool);
  } finally {
    pool.close();
  }
}

const POOLS: [string, () => Pool][] = [
  ['1 line to this thread', () => createPool(localLine, 1)],
  ['2 lines to this thread', () => createPool(localLine, 2)],
  [
    '3 lines that answer in any order',
    () =>
      createPool(
        slowLines((k) => (k * 7) % 11),
        3,
      ),
  ],
  ['1 worker thread', () => createPool(threads, 1)],
  ['2 worker threads', () => createPool(threads, 2)],
  ['3 worker threads', () => createPool(threads, 3)],
];

describe('every number of a job is that of one engine alone, to the last bit', () => {
  const alone = measuredAlone(PLAN);
  const outcome = createEngine().run(LIVELY);

  test.each(POOLS)('cells of a sweep with %s', async (_, open) => {
    const cells = await using(open(), (pool) =>
      collect(measureWith(pool, PLAN, cellsOf({ from: 3, to: CELLS }))),
    );
    expect(cells.map(({ cell }) => cell)).toEqual(Array.from({ length: CELLS - 3 }, (_, k) => k + 3));
    for (const { cell, measures } of cells) expect(measures).toEqual(alone[cell]);
  });

  test.each(POOLS)('a business of 10 blocks with %s', async (_, open) => {
    expect(await using(open(), (pool) => runWith(pool, LIVELY))).toEqual(outcome);
  });

  test('a coarse grid first, with 2 lines', async () => {
    const cells = await using(createPool(localLine, 2), (pool) =>
      collect(measureWith(pool, PLAN, coarseFirst(PLAN.axes, 3))),
    );
    expect(cells).toHaveLength(CELLS);
    for (const { cell, measures } of cells) expect(measures).toEqual(alone[cell]);
  });
});

test('what is urgent is handed out in two stretches a worker, whatever a stretch takes', async () => {
  const units = fc.integer({ min: 1, max: 300 });
  await fc.assert(
    fc.asyncProperty(units, fc.integer({ min: 1, max: 4 }), fc.nat(1_000), async (count, workers, took) => {
      const lengths: number[] = [];
      const pool = { workers, ask: async () => ({ finding: undefined, took }), close: () => {} };
      const task = ({ from, to }: Stretch) => {
        lengths.push(to - from);
        return { kind: 'cells', batch: { business: small(), targets: [], cells: [] } } as const;
      };
      const found = inStretches({ units: count, isUrgent: true, task }, pool as never);
      while (!(await found.next()).done);
      expect(lengths.reduce((sum, length) => sum + length)).toBe(count);
      expect(lengths.length).toBeLessThanOrEqual(2 * workers);
      expect(Math.max(...lengths)).toBe(Math.ceil(count / (2 * workers)));
    }),
  );
});

test('a coarse grid comes first, has both ends of every axis, and every cell comes once', () => {
  const axis = (id: string, steps: number) => ({ id, points: pointsBetween(0, 1, steps) });
  const steps = fc.integer({ min: 2, max: 25 });
  fc.assert(
    fc.property(steps, steps, fc.integer({ min: 2, max: 12 }), (a, b, count) => {
      const axes = [axis('response.pickiness', a), axis('needs.variety', b)];
      const cells = coarseFirst(axes, count);
      const order = Array.from({ length: cells.count }, (_, place) => cells.at(place));
      expect(order.toSorted((one, other) => one - other)).toEqual(Array.from({ length: a * b }, (_, k) => k));
      const first = order
        .slice(0, Math.min(a, count) * Math.min(b, count))
        .map((cell) => placesOf(axes, cell));
      for (const k of [0, 1]) {
        const places = [...new Set(first.map((each) => each[k]))].toSorted((one, other) => one - other);
        expect(places).toHaveLength(Math.min(axes[k].points.length, count));
        expect([places[0], places.at(-1)]).toEqual([0, axes[k].points.length - 1]);
      }
    }),
  );
});

test('what acts earliest in a run changes slowest, and high values come first, in the order of a map', () => {
  const axes = [
    { id: 'economics.spend', points: [1, 2] },
    { id: 'needs.variety', points: [0, 1] },
  ];
  const cells = coarseFirst(axes, 2);
  expect([0, 1, 2, 3].map((place) => placesOf(axes, cells.at(place)))).toEqual([
    [1, 1],
    [0, 1],
    [1, 0],
    [0, 0],
  ]);
});

test('progress counts up to all that is to be done', async () => {
  const counted: number[] = [];
  const progress = (done: number, total: number) => {
    expect(total).toBe(CELLS);
    counted.push(done);
  };
  await using(createPool(localLine, 2), (pool) =>
    collect(measureWith(pool, PLAN, cellsOf({ from: 0, to: CELLS }), { progress })),
  );
  expect(counted[0]).toBe(0);
  expect(counted.at(-1)).toBe(CELLS);
  expect(counted).toEqual(counted.toSorted((a, b) => a - b));
});

test('a job that is called off ends at once, though its workers are silent, and hands out nothing more', async () => {
  const { lines, connect } = heldLines();
  const pool = createPool(connect, 2);
  const off = new AbortController();
  const job = collect(measureWith(pool, PLAN, cellsOf({ from: 0, to: CELLS }), { signal: off.signal }));
  await settled();
  off.abort(new Error('enough'));
  await expect(job).rejects.toThrow('enough');
  for (const { orders, answer } of lines) {
    answer({ id: orders[0].id, finding: new Float64Array(32), took: 1 });
    expect(orders).toHaveLength(1);
  }
});

test('whoever takes no more cells stops the job', async () => {
  const { lines, connect } = heldLines();
  const pool = createPool(connect, 1);
  const cells = measureWith(pool, PLAN, cellsOf({ from: 0, to: CELLS }));
  const first = cells.next();
  await settled();
  lines[0].answer({ id: 1, finding: new Float64Array(32), took: 1 });
  await first;
  await cells.return(undefined);
  const { orders } = lines[0];
  lines[0].answer({ id: orders.at(-1)!.id, finding: new Float64Array(32), took: 1 });
  await settled();
  expect(orders).toHaveLength(2);
});

test('a reader that takes nothing is not run ahead of by more than a few stretches', async () => {
  const { lines, connect } = heldLines();
  const pool = createPool(connect, 2);
  const cells = measureWith(pool, PLAN, cellsOf({ from: 0, to: CELLS }));
  const first = cells.next();
  await settled();
  for (let turn = 0; turn < 20; turn++) {
    for (const { orders, answer } of lines.slice(1))
      answer({ id: orders.at(-1)!.id, finding: new Float64Array(32), took: 100 });
    await settled();
  }
  const sent = lines.reduce((sum, { orders }) => sum + orders.length, 0);
  expect(sent).toBeLessThanOrEqual(6);
  pool.close();
  await expect(first).rejects.toThrow('closed');
});

test.each([
  [
    'fails',
    (line: ReturnType<typeof heldLines>['lines'][number]) => line.answer({ id: 1, failure: 'no room' }),
  ],
  ['dies', (line: ReturnType<typeof heldLines>['lines'][number]) => line.die('no room')],
])('a job whose worker %s fails with its reason, and the pool does the next', async (_, fail) => {
  const { lines, connect } = heldLines();
  let isHeld = true;
  const pool = createPool(() => (isHeld ? connect() : localLine()), 1);
  const job = runWith(pool, LIVELY);
  await settled();
  isHeld = false;
  fail(lines[0]);
  await expect(job).rejects.toThrow('no room');
  if (lines[0].isOver) expect(await runWith(pool, LIVELY)).toEqual(createEngine().run(LIVELY));
});

test('a worker thread that dies fails the job and is replaced', async () => {
  let isFirst = true;
  const connect = () => {
    const line = threads();
    if (isFirst) line.postMessage('no message that a worker knows');
    isFirst = false;
    return line;
  };
  await using(createPool(connect, 1), async (pool) => {
    await expect(runWith(pool, LIVELY)).rejects.toThrow("'in' operator");
    expect(await runWith(pool, LIVELY)).toEqual(createEngine().run(LIVELY));
  });
});
