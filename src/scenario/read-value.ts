import { unknownKey } from './nearest.ts';
import type { Problem } from './problem.ts';
import { quote } from './quote.ts';
import type { Scenario } from './scenario.ts';
import { settingOf, settingsOf } from './settings.ts';
import { checkValue, type Rule, type Value } from './value.ts';

export type Reading = { readonly value: Value } | { readonly problem: Problem };

/**
 * A value for one setting, checked against that setting alone; checkScenario says whether it goes with the others.
 * @param id a parameter, or `offering.<name>.<field>` of a component that the scenario has
 */
export function readValue(scenario: Scenario, id: string, value: unknown): Reading {
  const setting = settingOf(scenario, id);
  if (!setting) {
    const known = settingsOf(scenario).map((each) => each.id);
    return { problem: { place: quote(id), message: unknownKey('setting', id, known) } };
  }
  const checked = checkValue(setting.rule, value);
  return 'value' in checked ? checked : { problem: { place: setting.place, message: checked.message } };
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** What was typed, as the kind of value the rule asks for; else the text itself, to be refused as that. */
function typed(rule: Rule | undefined, text: string): Value {
  const word = text.trim();
  if (rule?.kind === 'number' && NUMBER.test(word)) return Number(word);
  if (rule?.kind === 'flag' && /^(true|false)$/.test(word)) return word === 'true';
  return word;
}

/** The same for what was typed into a box or behind `--set id=`. An empty text is not 0. */
export function readText(scenario: Scenario, id: string, text: string): Reading {
  return readValue(scenario, id, typed(settingOf(scenario, id)?.rule, text));
}
