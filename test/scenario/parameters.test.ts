import { describe, expect, test } from 'vitest';
import { NUMERIC_PARAMETERS, PARAMETERS, type Parameter } from '../../src/vocabulary/parameters.ts';
import { file, problemsOf, scenarioOf } from './files.ts';

const rows: readonly Parameter[] = PARAMETERS;
const choices = rows.filter((row) => row.kind === 'choice');

const withParameter = (id: string, value: unknown) => file({ parameters: { [id]: value } });

describe.each(NUMERIC_PARAMETERS)('$id', ({ id, min, max, whole, atMost }) => {
  const place = `parameters["${id}"]`;
  const allowed = `allowed: a ${whole ? 'whole ' : ''}number from ${min} to ${max}`;

  test.each([
    ['below its range', min - 1, 'is too small'],
    ['above its range', max + 1, 'is too large'],
    ['as text', String(min), 'is not a number'],
    ['as null', null, 'is not a number'],
    ['as a list', [min], 'is not a number'],
    ['as a truth', true, 'is not a number'],
  ])('is refused %s', (_, value, fault) => {
    const [problem, ...others] = problemsOf(withParameter(id, value));
    expect(problem).toEqual({ place, message: expect.stringContaining(`${fault}; ${allowed}`) });
    expect(others).toEqual([]);
  });

  test('is refused when it is too large to hold', () => {
    const text = withParameter(id, 'HUGE').replace('"HUGE"', '1e999');
    expect(problemsOf(text)).toEqual([{ place, message: `Infinity is not a finite number; ${allowed}` }]);
  });

  test.each([min, max])('may be %d when those it is tied to allow it', (value) => {
    // what bounds others is at its highest, what is bounded at its lowest, work at its least
    const parameters: Record<string, number> = { 'market.sample': 100, 'market.periods': 240 };
    for (const row of NUMERIC_PARAMETERS) if (row.atMost) parameters[row.id] = row.min;
    if (atMost) parameters[atMost] = NUMERIC_PARAMETERS.find((row) => row.id === atMost)!.max;
    if (id === 'market.sample') parameters['market.periods'] = 20;
    parameters[id] = value;
    expect(problemsOf(file({ parameters }))).toEqual([]);
  });
});

test.each(NUMERIC_PARAMETERS.filter((row) => row.whole))(
  '$id is refused when it is not whole',
  ({ id, min, max }) => {
    const message = `${min + 0.5} is not a whole number; allowed: a whole number from ${min} to ${max}`;
    expect(problemsOf(withParameter(id, min + 0.5))).toEqual([{ place: `parameters["${id}"]`, message }]);
  },
);

test.each(choices)('$id takes its options and nothing else', ({ id, options }) => {
  for (const { value } of options)
    expect(scenarioOf(withParameter(id, value)).parameters).toEqual({ [id]: value });
  for (const value of ['', 'Mass', 0, null, {}, 'constructor'])
    expect(problemsOf(withParameter(id, value))).toEqual([
      { place: `parameters["${id}"]`, message: expect.stringContaining(`"${options[0]!.value}"`) },
    ]);
});

test.each([
  ['needs.varity', 'needs.variety'],
  ['Needs.Variety', 'needs.variety'],
  ['pickiness', 'response.pickiness'],
])('%s is refused and %s suggested', (id, meant) => {
  const [{ message }] = problemsOf(withParameter(id, 1));
  expect(message).toBe(`"${id}" is no known parameter; did you mean "${meant}"?`);
});

test('a minus zero is read as zero', () => {
  const text = withParameter('needs.variety', 'MINUS').replace('"MINUS"', '-0');
  expect(Object.is(scenarioOf(text).parameters['needs.variety'], 0)).toBe(true);
});
