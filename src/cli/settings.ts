import { withValue } from '../scenario/change.ts';
import { readText } from '../scenario/read-value.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { settingOf } from '../scenario/settings.ts';
import type { Value } from '../scenario/value.ts';
import { Refusal } from './refusal.ts';

export interface Setting {
  readonly id: string;
  readonly value: Value;
}

/** The id and what is said of it in `id=…`; a name inside an id may have = signs of its own. */
export function splitSetting(text: string, form: string): readonly [id: string, said: string] {
  const at = text.lastIndexOf('=');
  if (at <= 0) throw new Refusal(`${form.split(' ')[0]} ${text}: write it as ${form}`);
  return [text.slice(0, at).trim(), text.slice(at + 1)];
}

/** The value said for an id; refused with what is allowed. */
export function readFor(flag: string, scenario: Scenario, id: string, said: string): Value {
  const reading = readText(scenario, id, said);
  if ('value' in reading) return reading.value;
  const more = settingOf(scenario, id) ? '' : '; fourfold run FILE --json shows all parameters';
  throw new Refusal(`${flag}: ${reading.problem.message}${more}`);
}

/** Refuses an id that is named twice. */
export function refuseRepeats(flag: string, ids: readonly string[]): void {
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw new Refusal(`${flag} ${twice}: named more than once`);
}

/** What each `--set id=value` asks for, checked one by one. */
export function readSettings(scenario: Scenario, texts: readonly string[]): readonly Setting[] {
  const settings = texts.map((text): Setting => {
    const [id, said] = splitSetting(text, '--set id=value');
    return { id, value: readFor(`--set ${text}`, scenario, id, said) };
  });
  refuseRepeats(
    '--set',
    settings.map(({ id }) => id),
  );
  return settings;
}

/** The scenario with all settings made, in whatever order they come; checkScenario says whether they go together. */
export function applySettings(scenario: Scenario, settings: readonly Setting[]): Scenario {
  return settings.reduce((sofar, { id, value }) => withValue(sofar, id, value), scenario);
}
