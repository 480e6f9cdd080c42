import { doubtsOf } from '../../scenario/plausible.ts';
import { businessOf, type Scenario } from '../../scenario/scenario.ts';
import { settingsOf, type Setting } from '../../scenario/settings.ts';
import { GROUPS } from '../../vocabulary/groups.ts';
import { parameterOf } from '../../vocabulary/parameters.ts';
import { formatDigits } from '../../vocabulary/digits.ts';
import { valueText } from '../share/in-words.ts';

/** One assumption: what it is, its value, where plausible worlds draw it from, and where it comes from. */
export interface Assumption {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** Undefined: it is not in doubt. */
  readonly range: string | undefined;
  readonly source: string;
  readonly isDefault: boolean;
}

/** Assumptions that belong together. */
export interface AssumptionGroup {
  readonly label: string;
  readonly rows: readonly Assumption[];
}

/** Where a value comes from: as the scenario says, else from the model's own default, else it is the author's. */
function sourceOf({ sources }: Scenario, { id, isDefault }: Setting): string {
  if (sources[id] !== undefined) return sources[id];
  return isDefault ? `default, ${parameterOf(id)?.source ?? 'assumed'}` : 'assumed';
}

/** Every assumption of a scenario by groups, the components of the offering last. */
export function assumptionsOf(scenario: Scenario): AssumptionGroup[] {
  const doubts = new Map(doubtsOf(scenario).map((doubt) => [doubt.id, doubt]));
  const { offering } = businessOf(scenario);
  const rowOf = (setting: Setting): Assumption => {
    const { id, rule, value, isDefault } = setting;
    const doubt = doubts.get(id);
    const range =
      doubt && rule.kind === 'number'
        ? `${formatDigits(rule.quantity, doubt.low, 3)} to ${formatDigits(rule.quantity, doubt.high, 3)}`
        : undefined;
    return {
      id,
      label: rule.label,
      value: valueText(rule, value),
      range,
      source: sourceOf(scenario, setting),
      isDefault,
    };
  };
  const settings = settingsOf(scenario);
  const groups = GROUPS.map(({ id, label }) => ({
    label,
    rows: settings.filter((each) => parameterOf(each.id)?.group === id).map(rowOf),
  }));
  const components = offering.map(({ name }, place) => ({
    label: `Component: ${name}`,
    rows: settings.filter(({ component }) => component === place).map(rowOf),
  }));
  return [...groups, ...components];
}
