import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Limits } from '../../../src/app/controls/limits.ts';
import { readTyped } from '../../../src/app/controls/number-box.ts';
import { boxText, fullText } from '../../../src/app/controls/number-text.ts';
import { COMPONENT_FIELDS } from '../../../src/vocabulary/offering.ts';
import {
  NUMERIC_PARAMETERS,
  parameterOf,
  type NumericParameter,
} from '../../../src/vocabulary/parameters.ts';
import type { NumberScale } from '../../../src/vocabulary/row.ts';

const row = (id: NumericParameter['id']) => parameterOf(id) as NumericParameter;
const read = (id: NumericParameter['id'], text: string, limits: Limits = row(id)) =>
  readTyped(text, row(id), limits);
const ROWS: readonly (readonly [string, NumberScale])[] = [
  ...NUMERIC_PARAMETERS.map((each) => [each.id, each] as const),
  ...COMPONENT_FIELDS.map((each) => [each.field, each] as const),
];

describe('what people type', () => {
  test.each([
    ['needs.variety', '1.3', 1.3],
    ['needs.variety', ' 1,3 ', 1.3],
    ['needs.variety', '.5', 0.5],
    ['needs.variety', '+2.', 2],
    ['needs.variety', '-0', 0],
    ['needs.variety', '1,200', 1.2],
    ['needs.variety', '0,125', 0.125],
    ['needs.variety', '１．３', 1.3],
    ['needs.variety', '30%', 0.3],
    ['economics.grossMargin', ' 30 % ', 0.3],
    ['economics.grossMargin', '30%', 0.3],
    ['economics.grossMargin', '0.3', 0.3],
    ['economics.grossMargin', '30', 0.3],
    ['economics.grossMargin', '7 percent', 0.07],
    ['economics.grossMargin', '0', 0],
    ['economics.grossMargin', '1%', 0.01],
    ['economics.grossMargin', '100', 1],
    ['economics.spend', '$29.60', 29.6],
    ['economics.spend', '29,60 $', 29.6],
    ['economics.spend', '€ 1.200,50', 1200.5],
    ['economics.spend', '1 200', 1200],
    ['economics.spend', '1\u202f200\u00a0000', 1_200_000],
    ['economics.spend', '1,200', 1200],
    ['economics.spend', '1,200.5', 1200.5],
    ['economics.spend', '1.200', 1.2],
    ['economics.spend', '1’200’000', 1_200_000],
    ['customization.setup', '200k', 200_000],
    ['customization.setup', '1.5m', 1_500_000],
    ['customization.setup', '1,5 million', 1_500_000],
    ['customization.setup', '$2 bn', 2e9],
    ['customization.setup', '2e5', 200_000],
    ['customization.setup', '2E+5', 200_000],
    ['market.customers', '1.000.000', 1_000_000],
  ] as const)('%s: "%s" is %d', (id, text, value) => {
    expect(read(id, text)).toEqual({ value });
  });

  test.each([
    ['needs.variety', '', 'Type a number, between 0 and 3 (deviations of need).'],
    ['needs.variety', '  ', 'Type a number, between 0 and 3 (deviations of need).'],
    ['needs.variety', 'abc', '“abc” is not a number: between 0 and 3 (deviations of need).'],
    ['needs.variety', '1.2.3', '“1.2.3” is not a number: between 0 and 3 (deviations of need).'],
    ['needs.variety', '1 2', '“1 2” is not a number: between 0 and 3 (deviations of need).'],
    ['needs.variety', '.', '“.” is not a number: between 0 and 3 (deviations of need).'],
    ['needs.variety', 'Infinity', '“Infinity” is not a number: between 0 and 3 (deviations of need).'],
    ['needs.variety', '1e999', '“1e999” is too much: between 0 and 3 (deviations of need).'],
    ['needs.variety', '−3', '“−3” is too little: between 0 and 3 (deviations of need).'],
    ['needs.variety', '$2', '“$2” is money: between 0 and 3 (deviations of need).'],
    [
      'economics.spend',
      '30%',
      '“30%” is no money: between $0.01 and $10,000,000 (per period, at perfect fit).',
    ],
    ['niches.count', '2.5', '“2.5” is not a whole number: a whole number between 1 and 60 (variants).'],
    ['economics.grossMargin', '130%', '“130%” is too much: between 0% and 100% (of spending).'],
    ['economics.grossMargin', '1', '“1” may be 1% or 100%: type it with the percent sign.'],
  ] as const)('%s: "%s" is refused', (id, text, problem) => {
    expect(read(id, text)).toEqual({ problem });
  });

  test('the parameter that sets a bound is named', () => {
    const limits = { min: 0.01, max: 0.95, maxOf: 'Retention at perfect fit' };
    expect(read('response.retentionPoor', '96%', limits)).toEqual({
      problem: '“96%” is above Retention at perfect fit, which is 95%: between 1% and 95% (per period).',
    });
  });
});

test.each([
  ['needs.variety', 1.3, '1.30', '1.3'],
  ['needs.variety', 1.2345, '1.2345', '1.2345'],
  ['response.retentionPerfect', 0.95, '95%', '95%'],
  ['response.retentionPerfect', 0.07, '7%', '7%'],
  ['response.retentionPerfect', 0.9875, '98.75%', '98.75%'],
  ['economics.spend', 70, '$70', '$70'],
  ['economics.spend', 29.6, '$29.60', '$29.60'],
  ['market.customers', 20_000, '20,000', '20,000'],
  ['customization.setup', 1e12, '$1,000,000,000,000', '$1,000,000,000,000'],
  ['interaction.contacts', 1e-7, '0.0000001', '0.0000001'],
] as const)('%s %d is shown as %s', (id, value, box, full) => {
  expect(boxText(row(id), value)).toBe(box);
  expect(fullText(row(id), value)).toBe(full);
});

describe.each(ROWS)('%s', (_, each) => {
  test('what is shown is read back as the same number', () => {
    const value = each.whole
      ? fc.integer({ min: each.min, max: each.max })
      : fc.double({ min: each.min, max: each.max, noNaN: true, noDefaultInfinity: true }).map((x) => x + 0);
    fc.assert(
      fc.property(value, (number) => {
        expect(readTyped(boxText(each, number), each, each)).toEqual({ value: number });
        expect(readTyped(fullText(each, number), each, each)).toEqual({ value: number });
      }),
    );
  });

  test('no text makes it throw, or take what is not allowed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-+.,\d e%$kmb]{0,8}$/)), (text) => {
        const typed = readTyped(text, each, each);
        const value = 'value' in typed ? typed.value : each.default;
        expect(value).toBeGreaterThanOrEqual(each.min);
        expect(value).toBeLessThanOrEqual(each.max);
      }),
    );
  });
});
