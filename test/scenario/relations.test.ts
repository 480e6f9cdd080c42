import { expect, test } from 'vitest';
import { LIMITS } from '../../src/vocabulary/limits.ts';
import { DEFAULTS, NUMERIC_PARAMETERS, type NumericId } from '../../src/vocabulary/parameters.ts';
import { checkScenario } from '../../src/scenario/relations.ts';
import { file, problemsOf, scenarioOf } from './files.ts';

const bounded = NUMERIC_PARAMETERS.flatMap((row) =>
  row.atMost ? [{ id: row.id, min: row.min, atMost: row.atMost as NumericId }] : [],
);

test.each(bounded)('$id above $atMost is refused where it stands', ({ id, atMost }) => {
  const high = DEFAULTS[atMost];
  const value = id.endsWith('launchDelay') ? high + 1 : high + 0.01;
  const message = `${value} is more than ${atMost}, ${high} (the default); allowed: at most that`;
  const place = `parameters["${id}"]`;
  expect(problemsOf(file({ parameters: { [id]: value } }))).toEqual([{ place, message }]);
  expect(problemsOf(file({ parameters: { [id]: value, [atMost]: high } }))).toEqual([
    { place, message: message.replace(' (the default)', '') },
  ]);
  expect(problemsOf(file({ parameters: { [id]: high } }))).toEqual([]);
});

test('a bound below the default of what it bounds is refused where it stands', () => {
  expect(problemsOf(file({ parameters: { 'response.retentionPerfect': 0.5 } }))).toEqual([
    {
      place: 'parameters["response.retentionPerfect"]',
      message: '0.5 is less than response.retentionPoor, 0.75 (the default); allowed: at least that',
    },
  ]);
});

test('a value that is refused by itself is not compared with others', () => {
  const parameters = { 'response.retentionPerfect': 7, 'response.retentionPoor': 0.97 };
  expect(problemsOf(file({ parameters })).map(({ place }) => place)).toEqual([
    'parameters["response.retentionPerfect"]',
  ]);
});

test.each([
  [{ 'market.sample': 1_000_000, 'market.periods': 240 }, 9, 'parameters["market.sample"]'],
  [{ 'market.sample': 1_000_000 }, 101, 'offering'],
  [{ 'market.sample': 500_000, 'market.periods': 240 }, 17, 'parameters["market.sample"]'],
])('work beyond the limit is refused: %j, %d components', (parameters, count, place) => {
  const offering = Array.from({ length: count }, (_, k) => ({ name: `part ${k}`, tailoredBy: 'contact' }));
  const [problem] = problemsOf(file({ parameters, offering }));
  expect(problem.place).toBe(place);
  expect(problem.message).toContain(place === 'offering' ? 'allowed: 1 to 24' : `at most ${LIMITS.work}`);
});

test('work at the limit is allowed, and a range may not lead beyond it', () => {
  const offering = Array.from({ length: 10 }, (_, k) => ({ name: `part ${k}`, tailoredBy: 'contact' }));
  const parameters = { 'market.sample': 1_000_000, 'market.periods': 200 };
  expect(problemsOf(file({ parameters, offering }))).toEqual([]);
  expect(problemsOf(file({ parameters, offering, ranges: { 'market.periods': [100, 201] } }))).toHaveLength(
    1,
  );
});

test('a scenario that was changed is checked the same way', () => {
  const scenario = scenarioOf(file({ parameters: { 'niches.launchDelay': 4 } }));
  expect(checkScenario(scenario)).toEqual([]);
  const shorter = { ...scenario, parameters: { ...scenario.parameters, 'market.periods': 3 } };
  expect(checkScenario(shorter).map(({ place }) => place)).toEqual(['parameters["niches.launchDelay"]']);
});
