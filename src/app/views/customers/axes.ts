import type { Axis, AxisId, AxisPair } from '../../../engine/portrait/axes.ts';
import type { Component } from '../../../vocabulary/offering.ts';
import { formatShare } from '../../../vocabulary/format.ts';

/** What an axis may stand for; `value` is what a select holds. */
export interface AxisOption {
  readonly id: AxisId;
  readonly value: string;
  readonly label: string;
}

export function optionsOf(offering: readonly Component[]): AxisOption[] {
  const main: AxisOption[] = (['main 1', 'main 2'] as const).map((id) => ({
    id,
    value: id,
    label: id === 'main 1' ? 'where needs differ most' : 'where they differ next',
  }));
  const components = offering.map(({ name }, d) => ({ id: d, value: String(d), label: name }));
  return offering.length > 1 ? [...components, ...main] : [components[0], main[1]];
}

/** The two components that make the most of misfits; of equals the first. */
export function firstAxes(offering: readonly Component[]): AxisPair {
  const weigh = ({ importance, variety }: Component) => importance * variety * variety;
  const order = offering.map((_, d) => d).sort((a, b) => weigh(offering[b]) - weigh(offering[a]) || a - b);
  return [order[0], order[1] ?? 'main 2'];
}

/** What a viewer chose an axis to stand for: a component by its name, which may be at another place, or missing, elsewhere. */
export type ChosenAxis = { readonly component: string } | Exclude<AxisId, number>;

/** What was chosen across and up; undefined: nothing. */
export type ChosenAxes = readonly [ChosenAxis | undefined, ChosenAxis | undefined];

/** An axis of an offering as something that can be held while the offering changes. */
export function choiceOf(id: AxisId, offering: readonly Component[]): ChosenAxis {
  return typeof id === 'number' ? { component: offering[id].name } : id;
}

/** The axes as chosen, as far as the offering has them; else its own, never the same one twice. */
export function axesIn(offering: readonly Component[], [across, up]: ChosenAxes): AxisPair {
  const options = optionsOf(offering);
  const first = firstAxes(offering);
  const find = (chosen: ChosenAxis | undefined) =>
    chosen && options.find(({ id }) => isSame(choiceOf(id, offering), chosen))?.id;
  const free = (place: 0 | 1, taken: AxisId | undefined) =>
    first[place] === taken ? first[1 - place] : first[place];
  const [x, y] = [find(across), find(up)];
  if (x === undefined) return [free(0, y), y ?? first[1]];
  return [x, y === undefined || y === x ? free(1, x) : y];
}

function isSame(one: ChosenAxis, other: ChosenAxis): boolean {
  if (typeof one === 'string' || typeof other === 'string') return one === other;
  return one.component === other.component;
}

/** Steps in which the field grows with how different needs are, so that it holds still in between. */
const STEPS = [1, 1.5, 2, 3];
/** Half of the field, in standard deviations of needs at such a step. */
const REACH = 2.7;

/** How far the field reaches from its middle on either axis; alike for axes of one kind. */
export function reachOf([x, y]: readonly [Axis, Axis], variety: number): readonly [number, number] {
  const step = STEPS.find((each) => variety <= each) ?? STEPS[STEPS.length - 1];
  const reach = (unit: number) => REACH * step * (unit > 0 ? unit : 1);
  if (typeof x.id === typeof y.id) {
    const both = reach(Math.max(x.unit, y.unit));
    return [both, both];
  }
  return [reach(x.unit), reach(y.unit)];
}

/** What an axis is made of, in words: its share of misfit and the components that weigh most on it. */
export function explainAxis(
  { id, pulls, share }: Axis,
  offering: readonly Component[],
  needsDiffer: boolean,
): string {
  if (!needsDiffer) return 'nothing differs along it';
  const ofMisfit = `${formatShare(share)} of the differences that count`;
  if (typeof id === 'number') return ofMisfit;
  const total = pulls.reduce((sum, pull) => sum + pull * pull, 0);
  const weighing = Array.from(pulls, (pull, d) => ({ d, pull }))
    .filter(({ pull }) => pull * pull > 0.1 * total)
    .sort((a, b) => Math.abs(b.pull) - Math.abs(a.pull))
    .slice(0, 3)
    .map(({ d, pull }) => `${pull > 0 ? 'more' : 'less'} ${offering[d].name}`);
  return weighing.length > 0 ? `${weighing.join(', ')}; ${ofMisfit}` : 'nothing differs along it';
}
