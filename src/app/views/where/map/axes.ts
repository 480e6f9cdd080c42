import { isBound } from '../../../../scenario/bound.ts';
import { withValue } from '../../../../scenario/change.ts';
import { numericIds, type NumericSetting } from '../../../../scenario/settings.ts';
import { spanOf } from '../../../../scenario/spans.ts';
import { businessOf, type Scenario } from '../../../../scenario/scenario.ts';
import { GROUPS } from '../../../../vocabulary/groups.ts';
import { nameOf } from '../../../../vocabulary/name-of.ts';
import type { NumberScale } from '../../../../vocabulary/row.ts';
import type { Target } from '../../../../vocabulary/target.ts';
import { scaleOf, type Scale } from '../../../controls/scale.ts';

/** One side of a map: a number of the business along the scale of its slider, where every band is equally wide. */
export interface MapAxis {
  readonly target: Target;
  readonly label: string;
  readonly row: NumberScale;
  readonly scale: Scale;
  /** Rising, evenly placed along the scale, whole where the number is. */
  readonly points: readonly number[];
}

/** Points of an axis, unless there are fewer whole numbers. */
const POINTS = 40;

interface Option {
  readonly id: string;
  readonly label: string;
}

/** Everything that can be an axis, by group; how finely to simulate is no assumption about the business. */
export function axisOptions(scenario: Scenario): readonly { label: string; options: readonly Option[] }[] {
  const { offering } = businessOf(scenario);
  const all = numericIds(scenario).filter(({ id }) => id !== 'market.sample');
  const option = (setting: NumericSetting) => ({ id: setting.id, label: nameOf(setting, offering) });
  const groups = GROUPS.map(({ id, label }) => ({
    label,
    options: all
      .filter((each) => each.component === undefined && each.id.startsWith(`${id}.`))
      .map((each) => option(each)),
  }));
  const components = offering.map(({ name }, place) => ({
    label: `Offering: ${name}`,
    options: all.filter(({ component }) => component === place).map((each) => option(each)),
  }));
  return [...groups, ...components].filter(({ options }) => options.length > 0);
}

/** The value at a share of a scale, between its stops too. */
function along({ edges }: Scale, position: number): number {
  const place = position * (edges.length - 1);
  const k = Math.min(Math.floor(place), edges.length - 2);
  return edges[k] + (place - k) * (edges[k + 1] - edges[k]);
}

/** Values with three digits are enough between the ends, and good to read. */
function pointsOf(scale: Scale, isWhole: boolean): number[] {
  const [low, high] = [scale.edges[0], scale.edges[scale.edges.length - 1]];
  const points = Array.from({ length: POINTS }, (_, k) => {
    const value = along(scale, k / (POINTS - 1));
    if (k === 0) return low;
    if (k === POINTS - 1) return high;
    const near = Number(value.toPrecision(3));
    return Math.min(high, Math.max(low, isWhole ? Math.round(near) : near));
  });
  return [...new Set(points)].sort((a, b) => a - b);
}

/** The scenario with one number somewhere else. */
function moved(scenario: Scenario, id: string, value: number | undefined): Scenario {
  return value === undefined ? scenario : withValue(scenario, id, value);
}

/**
 * How far an axis goes: as far as the slider wherever the number of the other axis stands, and stretched to where it
 * stands itself. `home` has values of both that do not move with the scenario, so that the axis holds still when they do.
 */
function reachOf(
  scenario: Scenario,
  home: Scenario,
  { setting, mate }: { setting: NumericSetting; mate: NumericSetting },
) {
  const { id, value } = setting;
  if (!isBound(id)) return spanOf(scenario, id)!;
  const homes = numericIds(home);
  const homeOf = (wanted: string) => homes.find((each) => each.id === wanted)?.value;
  const still = moved(moved(scenario, id, homeOf(id)), mate.id, homeOf(mate.id));
  const ends = [mate.rule.min, mate.rule.bands[mate.rule.bands.length - 1].to];
  const spans = [still, ...ends.map((end) => withValue(still, mate.id, end))].map((each) =>
    spanOf(each, id)!,
  );
  return {
    from: Math.min(value, ...spans.map((span) => span.from)),
    to: Math.max(value, ...spans.map((span) => span.to)),
  };
}

/** The axis of a number while another is the other axis; undefined when the scenario has no such numbers. */
export function axisOf(
  scenario: Scenario,
  home: Scenario,
  { id, other }: { id: string; other: string },
): MapAxis | undefined {
  const numbers = numericIds(scenario);
  const setting = numbers.find((each) => each.id === id);
  const mate = numbers.find((each) => each.id === other);
  if (!setting || !mate) return undefined;
  const { from, to } = reachOf(scenario, home, { setting, mate });
  const slider = scaleOf(setting.rule, from, to);
  // a value that was typed may lie beyond the slider's end
  const scale = { ...slider, edges: slider.edges.with(-1, to) };
  return {
    target: { id, component: setting.component },
    label: nameOf(setting, businessOf(scenario).offering),
    row: setting.rule,
    scale,
    points: pointsOf(scale, setting.rule.whole ?? false),
  };
}
