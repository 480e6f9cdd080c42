import { describe, expect, test } from 'vitest';
import { countAt, crowdAt, periodAt, placesAt, presenceAt } from '../../../src/app/views/customers/crowd.ts';
import { portrait } from './portraits.ts';

test('today and the end of the first period belong to the first period, and so on', () => {
  expect([0, 0.5, 1, 1.01, 2, 20].map(periodAt)).toEqual([0, 0, 0, 1, 1, 19]);
});

test('who leaves in the ninth period fades in the course of it and is gone at its end', () => {
  expect([0, 8, 8.25, 9, 12].map((moment) => presenceAt(9, moment))).toEqual([1, 1, 0.75, 0, 0]);
});

test('who stays is there to the end, who leaves last is not', () => {
  expect(presenceAt(21, 20)).toBe(1);
  expect(presenceAt(20, 20)).toBe(0);
});

test('dots are counted at whole moments', () => {
  expect([0, 1, 2].map((moment) => countAt(portrait(), 3, moment))).toEqual([3, 2, 1]);
});

describe('places', () => {
  test('go from −1 to 1 as far as the field reaches, and what is beyond stands at its edge', () => {
    const { x, y } = placesAt(portrait(), 0, [2, 1.5]);
    expect([...x]).toEqual([-0.5, 0, 1]);
    expect([...y].map((place) => Math.round(1000 * place))).toEqual([667, 0, -1000]);
  });

  test('of needs that move lie between two periods on the way', () => {
    const moving = portrait({
      isMoving: true,
      places: Float32Array.of(0, 0, 0, 0, 0, 0, 1, 1, 1, 0.5, 0.5, 0.5),
    });
    const acrossAt = (moment: number) => placesAt(moving, moment, [1, 1]).x[0];
    expect([0, 1, 1.25, 1.5, 2].map(acrossAt)).toEqual([0, 0, 0.25, 0.5, 1]);
    expect(placesAt(moving, 1.5, [1, 1]).y[2]).toBe(0.25);
  });
});

test('a crowd shows the fits of its experience and period', () => {
  const fits = Uint8Array.from({ length: 24 }, (_, k) => k);
  const of = portrait({ fits });
  const places = placesAt(of, 0, [1, 1]);
  expect([...crowdAt(of, 2, 1.5, places).fits]).toEqual([15, 16, 17]);
  expect([...crowdAt(of, 0, 0, places).fits]).toEqual([0, 1, 2]);
  expect([...crowdAt(of, 0, 0.5, places).presence]).toEqual([0.5, 1, 1]);
});
