import type { Difference, Said } from '../../scenario/differences.ts';
import type { Rule, Value } from '../../scenario/value.ts';
import { fullText } from '../controls/number-text.ts';

/** A difference as a row of a table. */
export interface Row {
  readonly label: string;
  readonly one: string;
  readonly other: string;
}

export const TEXT_LABELS = { name: 'Name', notes: 'Notes', seed: 'Seed of the draws' };

/** A value as it is read. */
export function valueText(rule: Rule, value: Value): string {
  if (rule.kind === 'number') return fullText(rule, value as number);
  if (rule.kind === 'flag') return value ? 'yes' : 'no';
  return rule.options.find((option) => option.value === value)?.label ?? String(value);
}

/** A range as it is read. */
export function rangeText(rule: Rule, { range }: Said): string {
  if (!range || rule.kind !== 'number') return 'no range of its own';
  return `${fullText(rule, range[0])} to ${fullText(rule, range[1])}`;
}

const isSameRange = ({ range: one }: Said, { range: other }: Said) =>
  one?.[0] === other?.[0] && one?.[1] === other?.[1];

/** The first of value, range and source that differs, the range beside the value when both do. */
function saidText(rule: Rule, said: Said, other: Said): string {
  const hasOtherRange = !isSameRange(said, other);
  if (said.value !== other.value) {
    const range = hasOtherRange && said.range ? ` (${rangeText(rule, said)})` : '';
    return `${valueText(rule, said.value)}${range}`;
  }
  return hasOtherRange ? rangeText(rule, said) : (said.source ?? 'no source');
}

/** What a setting is called, with its component. */
export function nameOfSetting({ rule, component }: { rule: Rule; component: string | undefined }): string {
  return component === undefined ? rule.label : `${rule.label} of ${component}`;
}

function labelOf({ rule, component, one, other }: Difference & { kind: 'setting' }): string {
  const name = nameOfSetting({ rule, component });
  if (one.value !== other.value) return name;
  return isSameRange(one, other) ? `Source: ${name}` : `Range: ${name}`;
}

/** What two scenarios say differently, in words. */
export function rowOf(difference: Difference): Row {
  const { kind, one, other } = difference;
  if (kind === 'text')
    return { label: TEXT_LABELS[difference.id], one: one || 'none', other: other || 'none' };
  if (kind === 'offering') return { label: 'Components', one: one.join(', '), other: other.join(', ') };
  const { rule } = difference;
  return { label: labelOf(difference), one: saidText(rule, one, other), other: saidText(rule, other, one) };
}

function rankOf(difference: Difference): number {
  if (difference.kind !== 'setting') return 0;
  const { one, other } = difference;
  if (one.value !== other.value) return 1;
  return isSameRange(one, other) ? 3 : 2;
}

/** What changes results first: values before ranges, ranges before sources. */
export function inOrder(differences: readonly Difference[]): readonly Difference[] {
  return differences.toSorted((a, b) => rankOf(a) - rankOf(b));
}
