import type { Component } from '../vocabulary/offering.ts';
import { COMPONENT_KEYS, COMPONENT_RULES } from './components.ts';
import { readExtensions, readObject, readText } from './object.ts';
import { placeOf } from './problem.ts';
import { quote } from './quote.ts';
import { countProblem } from './relations.ts';
import type { Report } from './report.ts';
import type { ScenarioComponent } from './scenario.ts';
import { TEXTS } from './text.ts';
import { allowedBy, checkValue, type Rule, type Value } from './value.ts';

/** Stands for what is no component, so that those after it keep their places. */
const NOTHING: Component = {
  name: '',
  tailoredBy: 'product',
  importance: 1,
  variety: 1,
  unitCost: 0,
  tailored: true,
};

/** One field: what is missing has its default, if there is one. */
function readField(rule: Rule, value: unknown, place: string, report: Report): Value | undefined {
  if (value === undefined && rule.default === undefined)
    report.add(place, `is missing; allowed: ${allowedBy(rule)}`);
  if (value === undefined) return rule.default;
  const checked = checkValue(rule, value);
  if ('value' in checked) return checked.value;
  report.add(place, checked.message);
  return rule.default;
}

function readComponent(value: unknown, place: string, report: Report): ScenarioComponent {
  const given = readObject(value, place, report);
  if (given !== value) return NOTHING;
  const extensions = readExtensions(given, { place, known: COMPONENT_KEYS }, report);
  const fields = COMPONENT_RULES.map(({ field, rule }) => [
    field,
    readField(rule, given[field], placeOf(place, field), report),
  ]);
  return {
    name: readText(given.name, TEXTS.name, placeOf(place, 'name'), report),
    ...(Object.fromEntries(fields) as Omit<Component, 'name'>),
    ...(Object.keys(extensions).length && { extensions }),
  };
}

/** The components of a file; undefined, as if there were none, when it is no list or one too long to look at. */
export function readOffering(value: unknown, report: Report): readonly ScenarioComponent[] | undefined {
  if (value === undefined) return undefined;
  const problem = Array.isArray(value)
    ? countProblem(value.length)
    : `${quote(value)} is not a list; allowed: [ … ]`;
  if (problem) report.add('offering', problem);
  else
    return (value as unknown[]).map((each, index) => readComponent(each, placeOf('offering', index), report));
  return undefined;
}
