import { expect, test } from 'vitest';
import { file, problemsOf, scenarioOf } from './files.ts';

const offering = [{ name: 'No. 1 fuel', tailoredBy: 'product', unitCost: 2 }];
const placesOf = (changes: object) => problemsOf(file({ offering, ...changes })).map(({ place }) => place);

test('ranges and sources belong to parameters and to the fields of components', () => {
  const ranges = { 'needs.variety': [0.5, 1], 'offering.No. 1 fuel.unitCost': [0, 5] };
  const sources = {
    'market.period': 'counted so',
    'offering.No. 1 fuel.tailoredBy': 'seen',
    'offering.No. 1 fuel.tailored': '',
    'needs.variety': 'assumed',
  };
  expect(scenarioOf(file({ offering, ranges, sources }))).toMatchObject({ ranges, sources });
});

test.each([
  ['of an unknown id', { 'needs.wealth': [0, 1] }, 'ranges["needs.wealth"]'],
  ['of a choice', { 'market.period': [0, 1] }, 'ranges["market.period"]'],
  ['of a component that is not there', { 'offering.oil.variety': [0, 1] }, 'ranges["offering.oil.variety"]'],
  ['with one end', { 'needs.drift': [0] }, 'ranges["needs.drift"]'],
  ['with three', { 'needs.drift': [0, 0, 0] }, 'ranges["needs.drift"]'],
  ['that is a number', { 'needs.drift': 0 }, 'ranges["needs.drift"]'],
  ['with an end beyond its scale', { 'needs.drift': [0, 2] }, 'ranges["needs.drift"][1]'],
  ['with an end of text', { 'needs.drift': ['0', 1] }, 'ranges["needs.drift"][0]'],
  ['upside down', { 'needs.variety': [1.5, 0.5] }, 'ranges["needs.variety"]'],
  ['without the value in it', { 'needs.variety': [1.5, 2] }, 'ranges["needs.variety"]'],
  ['with ends that are not whole', { 'niches.count': [1.5, 6] }, 'ranges["niches.count"][0]'],
])('a range %s is refused', (_, ranges, place) => {
  expect(placesOf({ ranges })).toEqual([place]);
});

test('a range is held against the default when the file gives no value, and says so', () => {
  const [{ message }] = problemsOf(file({ ranges: { 'needs.variety': [1.5, 2] } }));
  expect(message).toBe('1.5 to 2 does not hold the value 1 (the default); allowed: low ≤ value ≤ high');
});

test.each([
  ['of an unknown id', { wealth: 'guess' }, 'sources.wealth'],
  ['that is no text', { 'needs.drift': 1 }, 'sources["needs.drift"]'],
  ['of 1,001 characters', { 'needs.drift': 'x'.repeat(1001) }, 'sources["needs.drift"]'],
])('a source %s is refused', (_, sources, place) => {
  expect(placesOf({ sources })).toEqual([place]);
});

test('when a component is refused, its ranges are not reported as well', () => {
  const broken = [{ ...offering[0], name: '' }];
  expect(placesOf({ offering: broken, ranges: { 'offering.oil.variety': [0, 1] } })).toEqual([
    'offering[0].name',
  ]);
});
