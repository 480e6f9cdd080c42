import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withValue } from '../../src/scenario/change.ts';
import { checkScenario } from '../../src/scenario/relations.ts';
import { businessOf, type Scenario } from '../../src/scenario/scenario.ts';
import { numericIds } from '../../src/scenario/settings.ts';
import { spanOf, spansOf } from '../../src/scenario/spans.ts';
import { idleReason } from '../../src/vocabulary/idle.ts';
import type { ParameterId } from '../../src/vocabulary/parameters.ts';
import { anyBusiness } from '../engine/arbitrary.ts';

const scenarioOf = (more: Partial<Scenario> = {}): Scenario => ({
  name: 'Spans',
  notes: '',
  seed: 'spans',
  parameters: {},
  offering: undefined,
  ranges: {},
  sources: {},
  extensions: {},
  ...more,
});

/** The scenario without its ranges, which are about the present values. */
const isValid = (scenario: Scenario) => checkScenario({ ...scenario, ranges: {} }).length === 0;

test('a span goes where the slider goes, and further to a value beyond it', () => {
  expect(spanOf(scenarioOf(), 'customization.setup')).toEqual({
    id: 'customization.setup',
    component: undefined,
    label: 'Set-up of customization',
    value: 400_000,
    from: 0,
    to: 100_000_000,
    isWhole: false,
  });
  const far = scenarioOf({ parameters: { 'customization.setup': 5e9 } });
  expect(spanOf(far, 'customization.setup')).toMatchObject({ value: 5e9, from: 0, to: 5e9 });
  expect(spanOf(scenarioOf(), 'needs.shape')).toBeUndefined();
  expect(spanOf(scenarioOf(), 'nothing')).toBeUndefined();
});

test('a number of a component is named with its component', () => {
  expect(spanOf(scenarioOf(), 'offering.packaging.unitCost')).toMatchObject({
    component: 2,
    label: 'Unit cost of packaging',
    value: 0.5,
  });
});

test('bounds of other numbers cut a span', () => {
  const tight = scenarioOf({
    parameters: {
      'market.periods': 12,
      'niches.launchDelay': 5,
      'response.retentionPerfect': 0.9,
      'response.retentionPoor': 0.6,
      'market.sample': 1_000_000,
    },
  });
  expect(spanOf(tight, 'interaction.launchDelay')).toMatchObject({ from: 0, to: 12 });
  // 10⁶ customers × 7 components leave 285 periods, so that the slider's end is the nearer one
  expect(spanOf(tight, 'market.periods')).toMatchObject({ from: 5, to: 240 });
  expect(spanOf(tight, 'response.retentionPerfect')).toMatchObject({ from: 0.6, to: 0.999 });
  expect(spanOf(tight, 'response.retentionPoor')).toMatchObject({ from: 0.01, to: 0.9 });
  const many = businessOf(scenarioOf()).offering.concat(
    Array.from({ length: 13 }, (_, k) => ({ ...businessOf(scenarioOf()).offering[0]!, name: `part ${k}` })),
  );
  expect(spanOf({ ...tight, offering: many }, 'market.periods')).toMatchObject({ to: 100 });
});

test('the only importance above 0 stays above 0', () => {
  const [first, ...rest] = businessOf(scenarioOf()).offering;
  const offering = [first!, ...rest.map((each) => ({ ...each, importance: 0 }))];
  const scenario = scenarioOf({ offering });
  expect(spanOf(scenario, 'offering.core product.importance')!.from).toBeGreaterThan(0);
  expect(spanOf(scenario, 'offering.packaging.importance')!.from).toBe(0);
});

test('spans hold the present value and every value in them goes with the others, in any business', () => {
  fc.assert(
    fc.property(anyBusiness(), fc.integer({ min: 0, max: 1000 }), ({ parameters, offering }, share) => {
      const scenario = scenarioOf({ parameters, offering });
      for (const { id, value, from, to, isWhole } of spansOf(scenario)) {
        expect(from).toBeLessThanOrEqual(value);
        expect(value).toBeLessThanOrEqual(to);
        expect(from).toBeLessThan(to);
        const inside = from + ((to - from) * share) / 1000;
        for (const each of [from, isWhole ? Math.round(inside) : inside, to])
          expect(isValid(withValue(scenario, id, each)), `${id} = ${each}`).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

test('all numbers that can matter have a span but the size of the sample', () => {
  fc.assert(
    fc.property(anyBusiness(), ({ parameters, offering }) => {
      const scenario = scenarioOf({ parameters, offering });
      const spans = new Set(spansOf(scenario).map(({ id }) => id));
      expect(spans).not.toContain('market.sample');
      for (const { id, component } of numericIds(scenario)) {
        if (id === 'market.sample' || component !== undefined) continue;
        const isIdle = idleReason(id as ParameterId, parameters, offering) !== undefined;
        const { from, to } = spanOf(scenario, id)!;
        expect(spans.has(id), id).toBe(!isIdle && from < to);
      }
      offering.forEach(({ name, tailored, tailoredBy }) => {
        expect(spans.has(`offering.${name}.importance`)).toBe(true);
        expect(spans.has(`offering.${name}.unitCost`)).toBe(tailored && tailoredBy === 'product');
      });
    }),
    { numRuns: 60 },
  );
});
