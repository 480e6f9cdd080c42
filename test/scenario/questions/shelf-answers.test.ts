import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../src/engine/engine.ts';
import type { Verdict } from '../../../src/engine/verdict.ts';
import { parseScenario } from '../../../src/scenario/parse.ts';
import { answered } from '../../../src/scenario/questions/answered.ts';
import { MISSES, SHELF_ANSWERS } from '../../../src/scenario/questions/shelf-answers.ts';
import { businessOf, type Scenario } from '../../../src/scenario/scenario.ts';

const engine = createEngine();
const verdictOf = (scenario: Scenario) => engine.run(businessOf(scenario)).verdict;

function shipped(id: string): Scenario {
  const parsed = parseScenario(readFileSync(`scenarios/${id}.fourfold.json`, 'utf8'));
  if ('problems' in parsed) throw new Error(parsed.problems[0]!.message);
  return parsed.scenario;
}

/** What a verdict says: who pays best, or between which two it is too close to call. */
const said = ({ best, runnerUp, tooClose }: Verdict) => (tooClose ? [best, runnerUp].sort() : [best]);

const IDS = readdirSync('scenarios')
  .filter((file) => file.endsWith('.fourfold.json'))
  .map((file) => file.replace('.fourfold.json', ''));

test('every business on the shelf has answers', () => {
  expect(Object.keys(SHELF_ANSWERS).sort()).toEqual(IDS.sort());
});

describe.each(IDS)('%s', (id) => {
  const own = shipped(id);
  const six = answered(SHELF_ANSWERS[id]!);
  const miss = MISSES[id];

  test(
    miss
      ? 'its answers miss its verdict, and say which numbers make the difference'
      : 'its answers reach its verdict',
    () => {
      const [reached, wanted] = [said(verdictOf(six)), said(verdictOf(own))];
      if (!miss) return expect(reached).toEqual(wanted);
      expect(reached).not.toEqual(wanted);
      const numbers = Object.fromEntries(miss.ids.map((each) => [each, own.parameters[each]]));
      expect(said(verdictOf({ ...six, parameters: { ...six.parameters, ...numbers } }))).toEqual(wanted);
      for (const each of miss.ids) {
        const { [each]: left, ...others } = numbers;
        expect(left).not.toBe(six.parameters[each]);
        const fewer = { ...six, parameters: { ...six.parameters, ...others } };
        expect(said(verdictOf(fewer))).not.toEqual(wanted);
      }
    },
  );

  test('its size, margin and horizon lie where its answers put them', () => {
    expect(six.parameters['market.customers']).toBe(own.parameters['market.customers']);
    for (const number of ['economics.grossMargin', 'needs.variety'] as const) {
      const [low, high] = six.ranges[number]!;
      expect(own.parameters[number]).toBeGreaterThanOrEqual(low);
      expect(own.parameters[number]).toBeLessThanOrEqual(high);
    }
  });
});
