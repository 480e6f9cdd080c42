import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  leapFrom,
  positionOf,
  scaleOf,
  stepFrom,
  valueAt,
  valueOfBand,
} from '../../../src/app/controls/scale.ts';
import { COMPONENT_FIELDS } from '../../../src/vocabulary/offering.ts';
import {
  NUMERIC_PARAMETERS,
  parameterOf,
  type NumericParameter,
} from '../../../src/vocabulary/parameters.ts';
import { bandOf, type NumberScale } from '../../../src/vocabulary/row.ts';

const row = (id: NumericParameter['id']) => parameterOf(id) as NumericParameter;
const variety = scaleOf(row('needs.variety'));
const ROWS: readonly (readonly [string, NumberScale])[] = [
  ...NUMERIC_PARAMETERS.map((each) => [each.id, each] as const),
  ...COMPONENT_FIELDS.map((each) => [each.field, each] as const),
];
const position = fc.double({ min: 0, max: 1, noNaN: true });

test('bands have equal widths, and values are spread evenly within each', () => {
  expect([0, 0.1, 0.2, 0.4, 0.6, 1.1, 3].map((value) => positionOf(variety, value))).toEqual(
    [0, 0.125, 0.25, 0.375, 0.5, 0.75, 1].map((place) => expect.closeTo(place, 12)),
  );
});

test('a value beyond the last band stands at the end', () => {
  expect(positionOf(scaleOf(row('economics.spend')), 5e6)).toBe(1);
  expect(positionOf(scaleOf(row('customization.launchDelay'), 0, 20), 33)).toBe(1);
});

test('a bound cuts off what is beyond it, and bands of which nothing is left', () => {
  const delay = row('niches.launchDelay');
  expect(scaleOf(delay, 0, 20)).toMatchObject({ edges: [0, 1, 4, 12, 20] });
  expect(scaleOf(delay, 0, 3)).toMatchObject({ edges: [0, 1, 3], words: ['at once', 'soon'] });
  expect(scaleOf(row('response.retentionPerfect'), 0.8)).toMatchObject({
    edges: [0.8, 0.9, 0.97, 0.999],
    words: ['usual', 'loyal', 'devoted'],
  });
});

test('a band of one value is a place of its own', () => {
  const count = scaleOf(row('niches.count'));
  expect(positionOf(count, 1)).toBe(0.125);
  expect(valueAt(count, 0.2)).toBe(1);
});

test('a scale with only one value left stays there', () => {
  const scale = scaleOf(row('response.retentionPoor'), 0.01, 0.01);
  expect(valueAt(scale, 0.7)).toBe(0.01);
  expect(stepFrom(scale, 0.01, 1)).toBe(0.01);
  expect(stepFrom(scale, 0.01, -1)).toBe(0.01);
});

test('where a band is wide the stops are round numbers', () => {
  const customers = scaleOf(row('market.customers'));
  expect(valueAt(customers, 0.9) % 50_000).toBe(0);
  expect(stepFrom(customers, 1_250_000, 1)).toBe(1_300_000);
  expect(stepFrom(customers, 20_000, -1)).toBe(19_800);
});

test('a word stands for the usual value of its band, else for the middle', () => {
  const word = (id: NumericParameter['id'], band: number) => valueOfBand(scaleOf(row(id)), row(id), band);
  expect(word('needs.variety', 1)).toBe(0.4);
  expect(word('needs.variety', 2)).toBe(1);
  expect(word('niches.launchDelay', 0)).toBe(0);
  expect(word('economics.topShare', 3)).toBe(1);
});

describe.each(ROWS)('%s', (_, each) => {
  const scale = scaleOf(each);
  const end = scale.edges[scale.words.length];

  test('goes from the least to the end of the last band', () => {
    expect(valueAt(scale, 0)).toBe(each.min);
    expect(valueAt(scale, 1)).toBe(Math.min(each.max, each.bands[each.bands.length - 1].to));
  });

  test('stops only at allowed values, and stays at each', () => {
    fc.assert(
      fc.property(position, (place) => {
        const value = valueAt(scale, place);
        expect(value).toBeGreaterThanOrEqual(each.min);
        expect(value).toBeLessThanOrEqual(end);
        if (each.whole) expect(value).toBe(Math.round(value));
        expect(valueAt(scale, positionOf(scale, value))).toBe(value);
      }),
    );
  });

  test('steps and leaps go up and down, never over the end of a band', () => {
    fc.assert(
      fc.property(position, (place) => {
        const value = valueAt(scale, place);
        const up = stepFrom(scale, value, 1);
        const down = stepFrom(scale, value, -1);
        expect(scale.edges.filter((edge) => edge > value && edge < up)).toEqual([]);
        expect(scale.edges.filter((edge) => edge < value && edge > down)).toEqual([]);
        if (value < end) expect(up).toBeGreaterThan(value);
        if (value > each.min) expect(down).toBeLessThan(value);
        if (value < end) expect(leapFrom(scale, value, 1)).toBeGreaterThanOrEqual(up);
        if (value > each.min) expect(leapFrom(scale, value, -1)).toBeLessThanOrEqual(down);
      }),
    );
  });

  test('every word leads to a value that is called so', () => {
    scale.words.forEach((word, band) => {
      expect(bandOf(each.bands, valueOfBand(scale, each, band))).toBe(word);
    });
  });

  test('words are short enough for a quarter of a slider', () => {
    each.bands.forEach(({ label }) => expect(label.length).toBeLessThanOrEqual(13));
  });
});
