import { expect, test } from 'vitest';
import {
  meanImportance,
  nameProblem,
  weightOf,
} from '../../../../src/app/views/apart/components/names-and-weights.ts';

const OFFERING = [
  { name: 'fuel', importance: 3 },
  { name: 'shop', importance: 1 },
];

test('a name that another component has is refused by the place of that one, spaces around it or not', () => {
  expect(nameProblem(OFFERING, 1, ' fuel ')).toBe(
    '“fuel” is the name of component 1 already: names must differ.',
  );
});

test('a component may keep its own name, and get one that is free', () => {
  expect(nameProblem(OFFERING, 0, 'fuel')).toBeUndefined();
  expect(nameProblem(OFFERING, 0, 'Fuel')).toBeUndefined();
});

test('no name and a name of more than 80 characters are refused; 80 are allowed, however they are stored', () => {
  expect(nameProblem(OFFERING, 0, '  ')).toContain('needs a name');
  expect(nameProblem(OFFERING, 0, 'x'.repeat(81))).toContain('80 characters');
  expect(nameProblem(OFFERING, 0, '⛽'.repeat(80))).toBeUndefined();
  expect(nameProblem(OFFERING, 0, '😀'.repeat(80))).toBeUndefined();
});

test('weights are shares of all importance, and none where nothing is important', () => {
  expect(OFFERING.map((_, place) => weightOf(OFFERING, place))).toEqual([0.75, 0.25]);
  expect(weightOf([{ importance: 0 }], 0)).toBe(0);
});

test('a new component counts as much as the others on average', () => {
  expect(meanImportance(OFFERING)).toBe(2);
  expect(meanImportance([{ importance: 0.1 }, { importance: 0.25 }, { importance: 0.3 }])).toBe(0.22);
});
