import { PARAMETERS } from '../vocabulary/parameters.ts';
import { COMPONENT_KEYS } from './components.ts';
import { FORMAT, VERSION } from './format.ts';
import type { Scenario, ScenarioComponent } from './scenario.ts';
import { settingsOf } from './settings.ts';

const IDS = PARAMETERS.map(({ id }) => id);

/** The entries of a record in the order of a list of keys, without those it does not have. */
function inOrder(record: object, keys: readonly string[]): object {
  const given = new Map(Object.entries(record));
  return Object.fromEntries(keys.filter((key) => given.has(key)).map((key) => [key, given.get(key)]));
}

function fileOfComponent({ extensions, ...component }: ScenarioComponent): object {
  return { ...inOrder(component, COMPONENT_KEYS), ...extensions };
}

/** What JSON.stringify makes a scenario file of: every key in its own fixed place, `x-…` keys last. */
export function fileOf(scenario: Scenario): object {
  const ids = settingsOf(scenario).map(({ id }) => id);
  const { $schema, ...others } = scenario.extensions;
  return {
    $schema,
    format: FORMAT,
    version: VERSION,
    name: scenario.name,
    notes: scenario.notes,
    seed: scenario.seed,
    parameters: inOrder(scenario.parameters, IDS),
    offering: scenario.offering?.map(fileOfComponent),
    ranges: inOrder(scenario.ranges, ids),
    sources: inOrder(scenario.sources, ids),
    ...others,
  };
}

/** The text of a scenario file. parseScenario gives the same scenario again. */
export function writeScenario(scenario: Scenario): string {
  return `${JSON.stringify(fileOf(scenario), null, 2)}\n`;
}
