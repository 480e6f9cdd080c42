import { readdirSync, readFileSync } from 'node:fs';
import { createEngine } from '../../src/engine/engine.ts';
import { whoGains } from '../../src/analysis/gains.ts';
import { businessOf, type Scenario } from '../../src/scenario/scenario.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { caseScenario, plainCases } from '../../src/lessons/cases.ts';
import type { Evidence, Finding } from '../../src/lessons/finding.ts';
import type { Lesson } from '../../src/lessons/lesson.ts';

export const CONTENT = 'src/lessons/content';

/** The businesses of the shelf by the names of their files. */
export const SHELF: Readonly<Record<string, Scenario>> = Object.fromEntries(
  readdirSync('scenarios')
    .filter((file) => file.endsWith('.fourfold.json'))
    .map((file) => {
      const parsed = parseScenario(readFileSync(`scenarios/${file}`, 'utf8'));
      if ('problems' in parsed) throw new Error(`${file} is no scenario`);
      return [file.replace('.fourfold.json', ''), parsed.scenario];
    }),
);

const engine = createEngine();

/** What the engine finds of a scenario, as the page's worker would. */
export function findOf(scenario: Scenario): Finding {
  const business = businessOf(scenario);
  const outcome = engine.run(business);
  return { business, ...outcome, gains: whoGains(outcome.results, business) };
}

export function scenarioOf(lesson: Lesson, name: string): Scenario {
  const { scenario } = lesson.cases[name]!;
  return caseScenario(SHELF[scenario]!, lesson.cases[name]!.changes);
}

/** All that a lesson speaks of, measured anew. */
export function evidenceOf(lesson: Lesson): Evidence {
  const names = Object.keys(lesson.cases);
  return {
    findings: Object.fromEntries(names.map((name) => [name, findOf(scenarioOf(lesson, name))])),
    plain: plainCases(lesson),
  };
}
