import { businessOf, type Scenario } from '../../../../scenario/scenario.ts';
import { numericIds, type NumericSetting } from '../../../../scenario/settings.ts';
import { idleReason } from '../../../../vocabulary/idle.ts';
import { nameOf } from '../../../../vocabulary/name-of.ts';
import { parameterOf } from '../../../../vocabulary/parameters.ts';
import { FIRST, NEXT, OTHERS } from '../../../controls/shelves.ts';

/** A number that lines can be drawn against. */
export interface NumberChoice {
  readonly id: string;
  readonly label: string;
  /** It cannot matter now. */
  readonly isIdle: boolean;
}

export interface NumberGroup {
  readonly label: string;
  readonly numbers: readonly NumberChoice[];
}

/** How finely to simulate is no assumption about the business. */
const LEFT_OUT = 'market.sample';

/** Why a number cannot matter now, or undefined when it can. */
export function whyIdle(scenario: Scenario, { id, component }: NumericSetting): string | undefined {
  const { parameters, offering } = businessOf(scenario);
  const row = parameterOf(id);
  if (row) return idleReason(row.id, parameters, offering);
  const { tailored, tailoredBy } = offering[component!]!;
  if (!id.endsWith('.unitCost') || (tailored && tailoredBy === 'product')) return undefined;
  return tailored ? 'off: what takes only contact is paid by the contact' : 'off: it is not tailored';
}

/** All numbers of a scenario, in groups as its sliders are, then its components. */
export function numberGroups(scenario: Scenario): readonly NumberGroup[] {
  const { offering } = businessOf(scenario);
  const settings = numericIds(scenario).filter(({ id }) => id !== LEFT_OUT);
  const choice = (setting: NumericSetting): NumberChoice => ({
    id: setting.id,
    label: nameOf(setting, offering),
    isIdle: whyIdle(scenario, setting) !== undefined,
  });
  const ofIds = (ids: readonly string[]) =>
    ids.flatMap((id) => settings.filter((setting) => setting.id === id).map(choice));
  return [
    { label: 'What matters most', numbers: ofIds(FIRST) },
    { label: 'Next', numbers: ofIds(NEXT) },
    ...OTHERS.map(({ label, ids }) => ({ label, numbers: ofIds(ids) })),
    ...offering.map(({ name }, place) => ({
      label: `Component: ${name}`,
      numbers: settings.filter(({ component }) => component === place).map(choice),
    })),
  ].filter(({ numbers }) => numbers.length > 0);
}
