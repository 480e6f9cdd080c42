import { readFileSync, readdirSync } from 'node:fs';
import type { Problem } from '../../src/scenario/problem.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

const SHELF = new URL('../../scenarios/', import.meta.url);

/** The texts of all scenarios that come with Fourfold, by file name. */
export const SHIPPED = readdirSync(SHELF)
  .filter((name) => name.endsWith('.fourfold.json'))
  .map((name) => ({ name, text: readFileSync(new URL(name, SHELF), 'utf8') }));

/** A real file, with an offering, ranges and sources. */
export const BOOKSTORE = SHIPPED.find(({ name }) => name === 'bookstore.fourfold.json')!.text;

/** The text of a small valid file with some keys changed. */
export function file(changes: Record<string, unknown> = {}): string {
  return JSON.stringify({ format: 'fourfold-scenario', version: 1, name: 'Shop', ...changes });
}

/** What is wrong with a text; nothing when it is a scenario. */
export function problemsOf(text: string): readonly Problem[] {
  const parsed = parseScenario(text);
  return 'problems' in parsed ? parsed.problems : [];
}

/** The scenario of a text; throws its problems when it is none. */
export function scenarioOf(text: string): Scenario {
  const parsed = parseScenario(text);
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.scenario;
}
