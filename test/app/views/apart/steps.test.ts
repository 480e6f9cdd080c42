import { expect, test } from 'vitest';
import type { ComponentWorth } from '../../../../src/analysis/component-worths.ts';
import { holdingWorthAxis, stretch } from '../../../../src/app/views/apart/worth/axis.ts';
import { nameOfStep, placesToTailor, stepsOf } from '../../../../src/app/views/apart/worth/steps.ts';
import { ROW, placeSteps } from '../../../../src/app/views/apart/worth/step-words.ts';

const worth = (name: string, more: Partial<ComponentWorth> = {}): ComponentWorth => ({
  name,
  tailoredBy: 'product',
  tailored: true,
  canMatter: true,
  isInBest: false,
  alone: 0,
  lastIn: 0,
  shapley: 0,
  shapleyInterval: [0, 0],
  besideBest: 0,
  cost: 0,
  worthUpTo: null,
  ...more,
});

const COMPONENTS = [
  worth('a'),
  worth('b'),
  worth('c', { canMatter: false }),
  worth('d', { tailored: false }),
];
const choice = (value: number, ...places: number[]) => ({ places, value });

test('a step is named by what it adds, and by what leaves where the best choices are not nested', () => {
  const sizes = [choice(0), choice(3, 0), choice(5, 1, 3), choice(4, 0, 1, 3)];
  const steps = stepsOf({ sizes, components: COMPONENTS });
  expect(steps.map(nameOfStep)).toEqual(['none', 'a', 'b, d without a', 'a']);
  expect(steps.map(({ size, value }) => [size, value])).toEqual([
    [0, 0],
    [1, 3],
    [2, 5],
    [3, 4],
  ]);
});

test('the best choice is made of its own components, and leaves those as they are that cannot matter', () => {
  expect(placesToTailor({ best: choice(3, 0, 3), components: COMPONENTS })).toEqual([0, 2, 3]);
  const idle = COMPONENTS.with(2, worth('c', { canMatter: false, tailored: false }));
  expect(placesToTailor({ best: choice(3), components: idle })).toEqual([]);
});

test('names of steps stand in the plot, apart from each other; that none is tailored at none is not said', () => {
  const steps = stepsOf({
    sizes: [choice(0), choice(6, 0), choice(9, 0, 1), choice(10, 0, 1, 3)],
    components: COMPONENTS,
  });
  const scales = { x: (at: number) => (100 * at) / 3, y: (value: number) => 100 - 10 * value, atOf: Number };
  const { words, placing } = placeSteps(steps, 2, scales, { width: 20, height: 16 });
  expect(placing.places[0]).toBeUndefined();
  expect(words.slice(1).map(({ text }) => text)).toEqual(['+ a', '+ b', '+ d']);
  const boxes = words.flatMap(({ width }, k) => {
    const place = placing.places[k];
    return place ? [{ ...place, right: place.left + width }] : [];
  });
  expect(boxes).toHaveLength(3);
  boxes.forEach((a, k) => {
    expect(a.left).toBeGreaterThanOrEqual(0);
    expect(a.right).toBeLessThanOrEqual(20);
    for (const b of boxes.slice(k + 1))
      expect(a.right <= b.left || b.right <= a.left || Math.abs(a.top - b.top) >= ROW).toBe(true);
  });
});

test('the axis of worths holds zero and all that is drawn; without anything to draw all is at its beginning', () => {
  const worths = [worth('a', { alone: -2, shapley: 1, shapleyInterval: [0, 3] }), worth('b', { cost: 8 })];
  expect([-2, 0, 3, 8].map(holdingWorthAxis()(worths, false))).toEqual([0, 20, 50, 100]);
  expect(holdingWorthAxis()([worth('a')], false)(0)).toBe(0);
  expect(stretch(50, 20)).toEqual({ left: 20, width: 30 });
});

test('while a slider is held the axis of worths grows and never shrinks', () => {
  const axisOf = holdingWorthAxis();
  axisOf([worth('a', { alone: 10 })], false);
  expect(axisOf([worth('a', { alone: 5 })], true)(5)).toBe(50);
  expect(axisOf([worth('a', { alone: 20 })], true)(5)).toBe(25);
  expect(axisOf([worth('a', { alone: 5 })], false)(5)).toBe(100);
});
