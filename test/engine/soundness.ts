import { expect } from 'vitest';
import type { Outcome } from '../../src/engine/engine.ts';
import type { Business } from '../../src/vocabulary/business.ts';
import { EXPERIENCE_IDS } from '../../src/vocabulary/experiences.ts';
import { expectSame, numbersOf, turnover } from './closeness.ts';

/** Expects of results what holds whatever the business is: section 7 of the model, and shares that are shares. */
export function expectSound({ results, verdict }: Outcome, { parameters: p }: Business): void {
  const periods = p['market.periods'];
  for (const id of EXPERIENCE_IDS) {
    const { series, costs, ...measures } = results[id];
    for (const [name, value] of numbersOf(results[id])) {
      if (!Number.isFinite(value)) expect.fail(`${name} of ${id} is ${value}`);
    }
    const size = turnover(results[id]);

    expect(series.active[0], 'all are customers at the start').toBe(1);
    const active = [...series.active, measures.loyalty];
    let [value, revenue, margins, paid, discount] = [-costs.setup, 0, 0, costs.setup, 1];
    for (let t = 0; t < periods; t++) {
      for (const share of [series.fit[t], series.retention[t], active[t + 1]]) {
        if (!(share >= 0 && share <= 1)) expect.fail(`a share of ${id} in period ${t + 1} is ${share}`);
      }
      if (active[t + 1] > active[t]) expect.fail(`customers of ${id} come back in period ${t + 2}`);
      if (active[t] > 0) expectSame(series.retention[t], active[t + 1] / active[t], 1, 'retention');
      expectSame(series.margin[t], series.revenue[t] - series.cost[t], size, 'margin');
      value += discount * series.margin[t];
      discount /= 1 + p['market.discountRate'];
      // to the bit: at round numbers a rounding decides when a set-up is repaid
      expect(series.cumulative[t], 'cumulative value').toBe(value);
      revenue += series.revenue[t];
      margins += series.margin[t];
      paid += series.cost[t];
    }

    expectSame(measures.value, series.cumulative[periods - 1], size, 'value');
    expectSame(measures.valuePerCustomer * p['market.customers'], measures.value, 0, 'value per customer');
    expectSame(measures.cost, paid, size, 'cost');
    expectSame(
      Object.values(costs).reduce((sum, cost) => sum + cost, 0),
      measures.cost,
      size,
      'costs by kind',
    );
    for (const [kind, cost] of Object.entries(costs)) expect(cost, kind).toBeGreaterThanOrEqual(0);
    if (revenue > 0) {
      expectSame(measures.marginRate * revenue, margins - costs.setup, size, 'margin rate × revenue');
    }

    const firstPaid = series.cumulative.findIndex((sofar) => sofar >= 0);
    expect(measures.payback).toBe(firstPaid < 0 ? null : firstPaid + 1);
    const ahead = Array.from(series.cumulative, (sofar, t) => sofar > results.mass.series.cumulative[t]);
    const lastBehind = ahead.lastIndexOf(false);
    expect(measures.overtakesMass).toBe(lastBehind === periods - 1 ? null : lastBehind + 2);
  }
  expect(Object.values(results.mass.costs).slice(1), 'mass pays for goods alone').toEqual([0, 0, 0, 0, 0]);
  expect(results.mass.customerBenefit).toBe(0);

  const worth = EXPERIENCE_IDS.map((id) => results[id].valuePerCustomer).toSorted((a, b) => b - a);
  const { best, runnerUp, difference, standardError, tooClose } = verdict;
  expect(best).not.toBe(runnerUp);
  expect([results[best].valuePerCustomer, results[runnerUp].valuePerCustomer]).toEqual(worth.slice(0, 2));
  expect(difference).toBe(worth[0] - worth[1]);
  expect(standardError).toBeGreaterThanOrEqual(0);
  expect(Number.isFinite(standardError)).toBe(true);
  const isClose =
    difference < 2 * standardError ||
    difference < 0.02 * Math.max(Math.abs(worth[0]), Math.abs(worth[1])) ||
    difference === 0;
  expect(tooClose).toBe(isClose);
}
