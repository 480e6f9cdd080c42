import type { Doubt } from '../vocabulary/target.ts';
import type { Scenario } from './scenario.ts';
import { numericIds, type NumericSetting } from './settings.ts';

/** How far an assumed number without a range may be off, as a share of its value (section 7 of the model). */
const ASSUMED_WITHIN = 0.2;

/** A number without a source is assumed, and one whose source begins with that word. */
function isAssumed(source: string | undefined): boolean {
  return source === undefined || /^\s*assumed\b/i.test(source);
}

function rangeOf({ ranges, sources }: Scenario, { id, rule, value }: NumericSetting) {
  const given = ranges[id];
  if (given) return given;
  if (!isAssumed(sources[id])) return undefined;
  const off = ASSUMED_WITHIN * Math.abs(value);
  return [Math.max(rule.min, value - off), Math.min(rule.max, value + off)] as const;
}

/**
 * What a scenario does not know for sure: every number with a low and a high in the file, and every assumed one
 * without, which gets ±20% of its value within its scale. Left out are those that cannot take a second value, and
 * market.sample, which is the simulation's own.
 */
export function doubtsOf(scenario: Scenario): Doubt[] {
  return numericIds(scenario).flatMap((setting): Doubt[] => {
    const { id, component, rule, value } = setting;
    const range = id === 'market.sample' ? undefined : rangeOf(scenario, setting);
    if (!range) return [];
    const [low, high] = range;
    const isWhole = rule.whole === true;
    const hasWidth = isWhole ? Math.round(low) < Math.round(high) : low < high;
    return hasWidth ? [{ id, component, low, likely: value, high, isWhole }] : [];
  });
}
