import { expect, test } from 'vitest';
import { createEngine } from '../../src/engine/engine.ts';
import { keepEngines } from '../../src/simulation/engines.ts';
import type { Batch } from '../../src/analysis/survey.ts';
import type { Task } from '../../src/simulation/messages.ts';
import { small } from './lines.ts';

const common = createEngine();

type More = Pick<Batch, 'seeds' | 'tailored'> & { readonly ids?: readonly string[] };

function cells(sample: number, { ids = [], ...more }: More = {}): Task {
  const targets = ids.map((id) => (id.startsWith('offering.') ? { id, component: 0 } : { id }));
  const business = small({ 'market.sample': sample });
  return { kind: 'cells', batch: { business, targets, cells: [ids.map(() => 1)], ...more } };
}

test('maps, lines and worlds have engines of their own, which are kept', () => {
  const engineFor = keepEngines(common);
  const tasks = [cells(500), cells(1_000), cells(1_000, { seeds: ['another market'] })];
  const engines = tasks.map(engineFor);
  expect(new Set(engines).size).toBe(3);
  expect(tasks.map(engineFor)).toEqual(engines);
});

test('niches designed for a map are known to lines of the same market, not where every cell is another', () => {
  const engineFor = keepEngines(common);
  engineFor(cells(500)).measure(small({ 'market.sample': 500 }));
  const other = small({ 'market.sample': 1_000 });
  expect(engineFor(cells(1_000)).hasNiches(other)).toBe(true);
  expect(engineFor(cells(1_000, { ids: ['response.pickiness', 'niches.count'] })).hasNiches(other)).toBe(
    true,
  );
  const elsewhere: More[] = [{ seeds: ['another market'] }, { tailored: [[true]] }];
  for (const more of elsewhere) expect(engineFor(cells(1_000, more)).hasNiches(other)).toBe(false);
  for (const id of ['needs.groupSpread', 'offering.core.variety'])
    expect(engineFor(cells(1_000, { ids: ['market.periods', id] })).hasNiches(other)).toBe(false);
});

test('the one asked for longest ago makes room', () => {
  const engineFor = keepEngines(common);
  const engines = [100, 200, 300, 400, 500].map((sample) => engineFor(cells(sample)));
  engineFor(cells(100));
  engineFor(cells(600));
  expect(engineFor(cells(100))).toBe(engines[0]);
  expect(engineFor(cells(200))).not.toBe(engines[1]);
});

test('large samples and everything else share one engine', () => {
  const engineFor = keepEngines(common);
  expect(engineFor(cells(1_000_000))).toBe(common);
  expect(engineFor({ kind: 'blocks', business: small(), from: 0, to: 1 })).toBe(common);
});
