import { expect, test } from 'vitest';
import { createEngine } from '../../src/engine/engine.ts';
import { keepEngines } from '../../src/simulation/engines.ts';

test('questions of different sizes have engines of their own, which are kept', () => {
  const engineFor = keepEngines(createEngine());
  const [few, many] = [engineFor(500), engineFor(1_000)];
  expect(few).not.toBe(many);
  expect(engineFor(500)).toBe(few);
  expect(engineFor(1_000)).toBe(many);
});

test('the one asked for longest ago makes room', () => {
  const engineFor = keepEngines(createEngine());
  const engines = [500, 1_000, 2_000].map(engineFor);
  engineFor(500);
  engineFor(4_000);
  expect(engineFor(500)).toBe(engines[0]);
  expect(engineFor(1_000)).not.toBe(engines[1]);
});

test('large samples share one engine', () => {
  const common = createEngine();
  const engineFor = keepEngines(common);
  expect(engineFor(1_000_000)).toBe(common);
  expect(engineFor(50_000)).toBe(common);
});
