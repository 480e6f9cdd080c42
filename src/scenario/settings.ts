import { PARAMETERS, type Parameter } from '../vocabulary/parameters.ts';
import type { NumberScale } from '../vocabulary/row.ts';
import { COMPONENT_RULES, componentId } from './components.ts';
import { once } from './once.ts';
import { placeOf } from './problem.ts';
import { businessOf, type Scenario } from './scenario.ts';
import type { Rule, Value } from './value.ts';

/** Something of a scenario that can be set: a parameter, or a field of a component (`offering.<name>.<field>`). */
export interface Setting {
  readonly id: string;
  /** Where a file says it. */
  readonly place: string;
  readonly rule: Rule;
  readonly value: Value;
  /** Whether the scenario leaves it to its default. */
  readonly isDefault: boolean;
  /** Position in the offering; undefined for a parameter. */
  readonly component?: number;
}

export interface NumericSetting extends Setting {
  readonly rule: NumberScale;
  readonly value: number;
}

/** Every setting of a scenario with its value: the parameters in the order of the table, then the components. */
export const settingsOf = once((scenario): readonly Setting[] => {
  const { parameters, offering } = businessOf(scenario);
  const rows: readonly Parameter[] = PARAMETERS;
  return [
    ...rows.map((row) => ({
      id: row.id,
      place: placeOf('parameters', row.id),
      rule: row,
      value: parameters[row.id],
      isDefault: scenario.parameters[row.id] === undefined,
    })),
    ...offering.flatMap((component, index) =>
      COMPONENT_RULES.map(({ field, rule }) => ({
        id: componentId(component.name, field),
        place: placeOf(placeOf('offering', index), field),
        rule,
        value: component[field],
        isDefault: scenario.offering === undefined,
        component: index,
      })),
    ),
  ];
});

/** The setting of an id, or undefined when the scenario has none of that name. */
export function settingOf(scenario: Scenario, id: string): Setting | undefined {
  return settingsOf(scenario).find((setting) => setting.id === id);
}

/** Every number of a scenario that can be varied, with its scale and its value. */
export const numericIds = once((scenario): readonly NumericSetting[] =>
  settingsOf(scenario).filter((setting): setting is NumericSetting => setting.rule.kind === 'number'),
);
