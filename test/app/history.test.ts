import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIRST } from '../../src/app/businesses.ts';
import { History } from '../../src/app/history.svelte.ts';
import type { Opened } from '../../src/app/opened.ts';
import { Workbench } from '../../src/app/workbench.svelte.ts';
import { moveComponent, removeComponent } from '../../src/scenario/edit-offering.ts';
import type { Client } from '../../src/simulation/client.ts';
import { BOOKSTORE, SHIPPED, scenarioOf } from '../scenario/files.ts';

/** Answers nothing: only what is asked about matters here. */
const silent = (() => new Promise(() => undefined)) as unknown as Client;

const SHOPS: readonly Opened[] = SHIPPED.map(({ name, text }) => {
  const scenario = scenarioOf(text);
  return { id: name, name: scenario.name, scenario, from: 'file' };
});

function bench(): Workbench {
  const workbench = new Workbench(silent);
  workbench.begin({ opened: FIRST, scenario: FIRST.scenario });
  return workbench;
}

test('what the page ships with is what the reader makes of the file', () => {
  expect(FIRST.scenario).toEqual(scenarioOf(BOOKSTORE));
});

type Move = (workbench: Workbench) => void;

const share = fc.double({ min: 0.05, max: 1, noNaN: true });
const set = (id: 'needs.variety' | 'economics.grossMargin') =>
  share.map(
    (value): Move =>
      (workbench) =>
        workbench.change(id, value),
  );
const changes = fc.oneof(set('needs.variety'), set('economics.grossMargin'));
const moves: fc.Arbitrary<Move> = fc.oneof(
  changes,
  // a gesture of many changes, two sliders perhaps
  fc.array(changes, { maxLength: 5 }).map((many): Move => (workbench) => {
    workbench.hold(true);
    for (const move of many) move(workbench);
    workbench.hold(false);
  }),
  share.map(
    (high): Move =>
      (workbench) =>
        workbench.setRange('response.involvement', [0, high]),
  ),
  fc.constantFrom<Move>(
    (workbench) => workbench.resetAll(),
    (workbench) => workbench.reset('needs.variety'),
    (workbench) => workbench.editOffering((scenario) => removeComponent(scenario, 0)),
    (workbench) => workbench.editOffering((scenario) => moveComponent(scenario, 0, 1)),
  ),
  fc.constantFrom(...SHOPS).map(
    (shop): Move =>
      (workbench) =>
        workbench.open(shop),
  ),
);

test('100 random sequences of work, undone step by step, end where they began; redone, where they ended', () => {
  fc.assert(
    fc.property(fc.array(moves, { maxLength: 12 }), (sequence) => {
      const workbench = bench();
      const start = structuredClone(workbench.work);
      for (const move of sequence) move(workbench);
      const end = structuredClone(workbench.work);
      const steps = workbench.history.past.length;
      expect(steps).toBeLessThanOrEqual(sequence.length);
      for (let step = 0; step < steps; step++) workbench.undo();
      expect(workbench.work).toEqual(start);
      workbench.undo();
      expect(workbench.work).toEqual(start);
      for (let step = 0; step < steps; step++) workbench.redo();
      expect(workbench.work).toEqual(end);
    }),
    { numRuns: 100 },
  );
});

test('a gesture is one step, however much moves; one that ends where it began is none', () => {
  const workbench = bench();
  workbench.hold(true);
  for (let k = 0; k < 30; k++) workbench.change('needs.variety', k / 20);
  expect(workbench.history.past).toHaveLength(0);
  workbench.hold(false);
  expect(workbench.history.past).toHaveLength(1);
  workbench.hold(true);
  workbench.change('needs.variety', 0.1);
  workbench.change('needs.variety', 29 / 20);
  workbench.hold(false);
  expect(workbench.history.past).toHaveLength(1);
});

test('lines are seen to move after a jump, not while a slider leads them, nor when it is let go', () => {
  const workbench = bench();
  const jumps: readonly Move[] = [
    () => workbench.undo(),
    () => workbench.redo(),
    () => workbench.resetAll(),
    () => workbench.open(SHOPS[1]!),
  ];
  workbench.change('needs.drift', 0.2);
  workbench.undo();
  for (const [k, jump] of jumps.entries()) {
    workbench.hold(true);
    workbench.change('needs.variety', 0.3 + k / 10);
    expect(workbench.hasJumped).toBe(false);
    workbench.hold(false);
    expect(workbench.hasJumped).toBe(false);
    if (k === 1) workbench.undo();
    jump(workbench);
    expect(workbench.hasJumped).toBe(true);
  }
});

test('two fingers on two sliders are one step, and neither takes the other back', () => {
  const workbench = bench();
  workbench.hold(true);
  workbench.change('needs.variety', 0.3);
  workbench.hold(true);
  workbench.change('needs.drift', 0.4);
  workbench.change('needs.variety', 0.35);
  workbench.hold(false);
  expect(workbench.isHeld).toBe(true);
  workbench.hold(false);
  expect(workbench.parameters).toMatchObject({ 'needs.variety': 0.35, 'needs.drift': 0.4 });
  expect(workbench.history.past).toHaveLength(1);
});

test('nothing is undone in the middle of a drag', () => {
  const workbench = bench();
  workbench.change('needs.variety', 0.3);
  workbench.hold(true);
  workbench.undo();
  expect(workbench.parameters['needs.variety']).toBe(0.3);
  workbench.hold(false);
});

test('a reset gives back range and source with the value: no change is left', () => {
  const workbench = bench();
  workbench.change('economics.spend', 500);
  expect(workbench.changes).toBe(1);
  workbench.reset('economics.spend');
  expect(workbench.changes).toBe(0);
  expect(workbench.scenario).toEqual(FIRST.scenario);
});

test('a new step after an undo ends what could be redone, and 200 steps are remembered', () => {
  const history = new History<number>();
  for (let step = 0; step < 250; step++) history.record(step);
  expect(history.past).toHaveLength(200);
  expect(history.undo(250)).toBe(249);
  expect(history.future).toEqual([250]);
  history.record(249);
  expect(history.redo(0)).toBeUndefined();
});
