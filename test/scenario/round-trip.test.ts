import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseScenario } from '../../src/scenario/parse.ts';
import { checkScenario } from '../../src/scenario/relations.ts';
import { fileOf, writeScenario } from '../../src/scenario/write.ts';
import { scenarios } from './arbitraries.ts';
import { BOOKSTORE, SHIPPED, file, scenarioOf } from './files.ts';

test('what is written is read as the same scenario', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(scenarios, (scenario) => {
      expect(parseScenario(writeScenario(scenario))).toEqual({ scenario });
      expect(checkScenario(scenario)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test.each(SHIPPED)('$name is a scenario, and is written with nothing lost', ({ text }) => {
  const scenario = scenarioOf(text);
  expect(JSON.parse(writeScenario(scenario))).toEqual(JSON.parse(text));
  expect(scenarioOf(writeScenario(scenario))).toEqual(scenario);
});

test('the order of keys does not depend on the file it came from', () => {
  const reversed = (value: unknown): unknown =>
    typeof value !== 'object' || value === null || Array.isArray(value)
      ? value
      : Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, each]) => [key, reversed(each)]),
        );
  const text = JSON.stringify(reversed(JSON.parse(BOOKSTORE)));
  expect(writeScenario(scenarioOf(text))).toBe(writeScenario(scenarioOf(BOOKSTORE)));
});

test('keys stand in a fixed order, those of other programs last, on lines of their own', () => {
  const text = file({
    'x-mine': { kept: [1] },
    $schema: 'scenario.schema.json',
    offering: [{ 'x-colour': 'red', tailored: false, name: 'fuel', tailoredBy: 'product' }],
  });
  const scenario = scenarioOf(text);
  expect(Object.keys(JSON.parse(writeScenario(scenario)) as object)).toEqual([
    ...[
      '$schema',
      'format',
      'version',
      'name',
      'notes',
      'seed',
      'parameters',
      'offering',
      'ranges',
      'sources',
    ],
    'x-mine',
  ]);
  expect(fileOf(scenario)).toMatchObject({
    'x-mine': { kept: [1] },
    offering: [{ 'x-colour': 'red', tailored: false }],
  });
  expect(writeScenario(scenario)).toMatch(/^\{\n {2}"\$schema": "scenario.schema.json",\n[^]*\n\}\n$/);
});
