import { describe, expect, test } from 'vitest';
import { GROUPS } from '../../src/vocabulary/groups.ts';
import { LIMITS } from '../../src/vocabulary/limits.ts';
import { COMPONENT_FIELDS, DEFAULT_OFFERING } from '../../src/vocabulary/offering.ts';
import {
  DEFAULTS,
  NUMERIC_PARAMETERS,
  parameterOf,
  PARAMETERS,
  type Parameter,
} from '../../src/vocabulary/parameters.ts';
import { bandOf, type NumberScale } from '../../src/vocabulary/row.ts';
import { AT_MOST, CHOICES, COMPONENT_RANGES, OFFERING, RANGES, WHOLE } from './defaults.ts';

const rows: readonly Parameter[] = PARAMETERS;
const scales: readonly (NumberScale & { id: string })[] = [
  ...NUMERIC_PARAMETERS,
  ...COMPONENT_FIELDS.map((row) => ({ ...row, id: `offering.${row.field}` })),
];
const described = [...rows, ...scales.filter(({ id }) => id.startsWith('offering.'))];
const named = <Row extends { id: string }>(list: readonly Row[]) => list.map((row) => [row.id, row] as const);

describe('the registry holds the table of the specification', () => {
  test('no parameter more, none less', () => {
    const specified = [...RANGES.map(([id]) => id), ...Object.keys(CHOICES)];
    expect(rows.map(({ id }) => id).toSorted()).toEqual(specified.toSorted());
  });

  test.each(RANGES)('%s is %d by default, from %d to %d', (id, value, min, max) => {
    expect(parameterOf(id)).toMatchObject({ kind: 'number', default: value, min, max });
  });

  test.each(Object.entries(CHOICES))('%s', (id, { default: first, options }) => {
    const row = parameterOf(id)!;
    expect(row).toMatchObject({ kind: 'choice', default: first });
    expect(row.kind === 'choice' && row.options.map(({ value }) => value)).toEqual(options);
  });

  test('what may not exceed another parameter says so', () => {
    const pairs = NUMERIC_PARAMETERS.flatMap(({ id, atMost }) => (atMost ? [[id, atMost]] : []));
    expect(Object.fromEntries(pairs)).toEqual(AT_MOST);
  });

  test('what counts things is whole', () => {
    const whole = NUMERIC_PARAMETERS.filter((row) => row.whole).map(({ id }) => id);
    expect(whole.toSorted()).toEqual(WHOLE.toSorted());
  });

  test('the default offering', () => {
    expect(DEFAULT_OFFERING).toEqual(
      OFFERING.map(([name, tailoredBy, importance, unitCost]) => ({
        name,
        tailoredBy,
        importance,
        variety: 1,
        unitCost,
        tailored: true,
      })),
    );
    expect(DEFAULT_OFFERING.reduce((sum, { importance }) => sum + importance, 0)).toBeCloseTo(1, 12);
  });

  test.each(COMPONENT_RANGES)('%s of a component goes from %d to %d', (field, min, max) => {
    expect(COMPONENT_FIELDS.find((row) => row.field === field)).toMatchObject({ min, max });
  });

  test('limits', () => {
    expect(LIMITS).toMatchObject({ componentsMin: 1, componentsMax: 24, nameLength: 80, work: 2e9 });
  });
});

describe('every row can be shown and explained', () => {
  test.each(named(described))('%s', (_, row) => {
    expect(row.label).toMatch(/^\S.*\S$/);
    expect(row.help).toMatch(/^[A-Z].*\.$/);
    expect(row.example).toMatch(/\w/);
    expect(row.source).toMatch(/\w/);
  });

  test.each(named(scales))('%s has a scale', (_, row) => {
    expect(row.unit).toMatch(/\w/);
    expect(['share', 'money', 'number']).toContain(row.quantity);
    expect(row.step).toBeGreaterThan(0);
    expect(row.step).toBeLessThanOrEqual(row.max - row.min);
    expect(row.min).toBeLessThan(row.max);
    expect(row.default).toBeGreaterThanOrEqual(row.min);
    expect(row.default).toBeLessThanOrEqual(row.max);
    for (const number of [row.min, row.max, row.step, row.default])
      expect(Number.isFinite(number)).toBe(true);
    if (row.whole)
      for (const n of [row.min, row.max, row.step, row.default]) expect(Number.isInteger(n)).toBe(true);
  });

  test.each(named(scales))(
    '%s has bands in order, the last beyond the default and within the range',
    (_, row) => {
      const ends = row.bands.map(({ to }) => to);
      const last = ends[ends.length - 1];
      expect(ends.length).toBeGreaterThanOrEqual(2);
      expect(ends).toEqual([...new Set(ends)].toSorted((a, b) => a - b));
      expect(ends[0]).toBeGreaterThanOrEqual(row.min);
      expect(last).toBeGreaterThanOrEqual(row.default);
      expect(last).toBeLessThanOrEqual(row.max);
      expect(last).toBeGreaterThan(row.min);
      expect(new Set(row.bands.map(({ label }) => label)).size).toBe(ends.length);
      for (const { label } of row.bands) expect(label).toMatch(/^\S.*\S$/);
    },
  );

  test('every choice has its default among two or more options with names of their own', () => {
    for (const row of rows) {
      if (row.kind !== 'choice') continue;
      const values = row.options.map(({ value }) => value);
      expect(values).toContain(row.default);
      expect(new Set(values).size).toBe(values.length);
      expect(values.length).toBeGreaterThanOrEqual(2);
      expect(new Set(row.options.map(({ label }) => label)).size).toBe(values.length);
    }
  });
});

describe('ids and labels', () => {
  test('the group of a parameter is the first word of its id, and one of the groups', () => {
    for (const { id, group } of rows) {
      expect(id).toMatch(/^[a-z]+\.[a-zA-Z]+$/);
      expect(id.split('.')[0]).toBe(group);
    }
    expect(new Set(rows.map(({ group }) => group))).toEqual(new Set(GROUPS.map(({ id }) => id)));
  });

  test('no id and no label comes twice', () => {
    for (const list of [rows.map(({ id }) => id), rows.map(({ label }) => label)]) {
      expect(new Set(list).size).toBe(list.length);
    }
    const groups = GROUPS.flatMap(({ id, label }) => [id, label]);
    expect(new Set(groups).size).toBe(groups.length);
    for (const { help } of GROUPS) expect(help).toMatch(/\.$/);
  });

  test('a row is found by its id, and nothing by another', () => {
    for (const row of rows) expect(parameterOf(row.id)).toBe(row);
    for (const id of ['', 'needs', 'needs.nothing', '__proto__', 'constructor']) {
      expect(parameterOf(id as string)).toBeUndefined();
    }
  });
});

describe('defaults', () => {
  test('are one value a parameter, and cannot be changed', () => {
    expect(Object.keys(DEFAULTS)).toEqual(rows.map(({ id }) => id));
    for (const { id, default: value } of rows) expect(DEFAULTS[id]).toBe(value);
    expect(Object.isFrozen(DEFAULTS)).toBe(true);
  });

  test('do not exceed what they may not exceed', () => {
    for (const [id, other] of Object.entries(AT_MOST)) {
      const value = (of: string) => DEFAULTS[of as (typeof NUMERIC_PARAMETERS)[number]['id']];
      expect(value(id)).toBeLessThanOrEqual(value(other));
    }
  });
});

describe('the word for a value', () => {
  const { bands } = parameterOf('needs.variety') as NumberScale;

  test.each([
    [0, 'all the same'],
    [0.2, 'all the same'],
    [0.21, 'similar'],
    [0.6, 'similar'],
    [1, 'mixed'],
    [1.1, 'mixed'],
    [1.11, 'all different'],
    [3, 'all different'],
    [99, 'all different'],
  ])('for variety %d is "%s"', (value, word) => {
    expect(bandOf(bands, value)).toBe(word);
  });
});
