import type { Component } from '../vocabulary/offering.ts';
import { withValue } from './change.ts';
import { readValue } from './read-value.ts';
import { COMPONENT_RULES, componentId } from './components.ts';
import { placeOf, type Problem } from './problem.ts';
import { checkScenario } from './relations.ts';
import { businessOf, type Scenario, type ScenarioComponent } from './scenario.ts';
import { checkText, TEXTS } from './text.ts';

/** A scenario that was changed and still is one, or why the change is refused. */
export type Edited = { readonly scenario: Scenario } | { readonly problem: Problem };

type Field = Exclude<keyof Component, 'name'>;

const refuse = (place: string, message: string): Edited => ({ problem: { place, message } });

/** A component of which nothing is said; by what it is tailored has no default in a file, here it is customizing. */
const FRESH = Object.fromEntries(
  COMPONENT_RULES.map(({ field, rule }) => [field, rule.default ?? 'product']),
) as unknown as Omit<Component, 'name'>;

/** The scenario when it holds together. */
function checked(scenario: Scenario): Edited {
  const [problem] = checkScenario(scenario);
  return problem ? { problem } : { scenario };
}

const nameAt = (place: number) => placeOf(placeOf('offering', place), 'name');

const offeringOf = (scenario: Scenario): readonly ScenarioComponent[] => businessOf(scenario).offering;

function withOffering(scenario: Scenario, offering: readonly ScenarioComponent[]): Edited {
  return checked({ ...scenario, offering });
}

/** Refuses a place where no component is. */
function placeProblem(scenario: Scenario, place: number): Edited | undefined {
  const { length } = offeringOf(scenario);
  if (Number.isInteger(place) && place >= 0 && place < length) return undefined;
  return refuse(placeOf('offering', place), `there is no such component; allowed: 0 to ${length - 1}`);
}

/** A record by ids of settings with those of one component under another name; without one, dropped. */
function renamed<T>(record: Readonly<Record<string, T>>, from: string, to?: string): Record<string, T> {
  const ids = new Map(
    COMPONENT_RULES.map(({ field }) => [
      componentId(from, field),
      to === undefined ? undefined : componentId(to, field),
    ]),
  );
  return Object.fromEntries(
    Object.entries(record).flatMap(([id, value]) => {
      const next = ids.has(id) ? ids.get(id) : id;
      return next === undefined ? [] : [[next, value]];
    }),
  );
}

/** The first of “component”, “component 2”, … that no component is called by. */
function freeName(scenario: Scenario): string {
  const taken = new Set(offeringOf(scenario).map(({ name }) => name));
  for (let k = 1; ; k++) {
    const name = k === 1 ? 'component' : `component ${k}`;
    if (!taken.has(name)) return name;
  }
}

/** Adds a component with the defaults of a file as the last; refused when there are 24, or too much to simulate. */
export function addComponent(scenario: Scenario, name: string = freeName(scenario)): Edited {
  const offering = offeringOf(scenario);
  const text = checkText(TEXTS.name, name);
  if ('message' in text) return refuse(nameAt(offering.length), text.message);
  return withOffering(scenario, [...offering, { name: text.value, ...FRESH }]);
}

/** Removes a component with its ranges and sources; refused for the last one, and the last of any importance. */
export function removeComponent(scenario: Scenario, place: number): Edited {
  const problem = placeProblem(scenario, place);
  if (problem) return problem;
  const offering = offeringOf(scenario);
  const { name } = offering[place]!;
  const rest = {
    ...scenario,
    ranges: renamed(scenario.ranges, name),
    sources: renamed(scenario.sources, name),
  };
  return withOffering(rest, offering.toSpliced(place, 1));
}

/** Moves a component to another place. Draws go by place, so results move a little, as with another seed. */
export function moveComponent(scenario: Scenario, from: number, to: number): Edited {
  const problem = placeProblem(scenario, from) ?? placeProblem(scenario, to);
  if (problem) return problem;
  const offering = offeringOf(scenario);
  if (from === to) return { scenario };
  return withOffering(scenario, offering.toSpliced(from, 1).toSpliced(to, 0, offering[from]!));
}

/** Gives a component another name, which its ranges and sources follow; refused for a name that another has. */
export function renameComponent(scenario: Scenario, place: number, name: string): Edited {
  const problem = placeProblem(scenario, place);
  if (problem) return problem;
  const offering = offeringOf(scenario);
  const text = checkText(TEXTS.name, name);
  if ('message' in text) return refuse(nameAt(place), text.message);
  const old = offering[place]!;
  if (text.value === old.name) return { scenario };
  return withOffering(
    {
      ...scenario,
      ranges: renamed(scenario.ranges, old.name, text.value),
      sources: renamed(scenario.sources, old.name, text.value),
    },
    offering.with(place, { ...old, name: text.value }),
  );
}

/** Sets a field of a component, as withValue does; refused when it is not allowed or does not go with the others. */
export function setComponent(scenario: Scenario, place: number, field: Field, value: unknown): Edited {
  const problem = placeProblem(scenario, place);
  if (problem) return problem;
  const id = componentId(offeringOf(scenario)[place]!.name, field);
  const reading = readValue(scenario, id, value);
  return 'problem' in reading ? reading : checked(withValue(scenario, id, reading.value));
}

/** Tailors the components at some places and no others: the best choice, say. What stays keeps its source. */
export function tailorOnly(scenario: Scenario, places: readonly number[]): Edited {
  const problem = places.map((place) => placeProblem(scenario, place)).find((each) => each);
  if (problem) return problem;
  const changed = offeringOf(scenario).reduce((sofar, { name, tailored }, place) => {
    const next = places.includes(place);
    return next === tailored ? sofar : withValue(sofar, componentId(name, 'tailored'), next);
  }, scenario);
  return checked(changed);
}
