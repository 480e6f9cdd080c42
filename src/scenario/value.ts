import type { Choice, NumberScale } from '../vocabulary/row.ts';
import { quote } from './quote.ts';

/** Yes or no. */
export interface Flag {
  readonly kind: 'flag';
  readonly label: string;
  readonly help: string;
  readonly default: boolean;
}

/** One of a few options, where there may be none by default. */
type Option = Pick<Choice, 'kind' | 'label' | 'help' | 'options'> & Partial<Choice>;

/** What a setting may be: a number of a scale, one of a few options, yes or no. */
export type Rule = NumberScale | Option | Flag;

export type Value = number | string | boolean;

/** What a rule allows, in words: `a whole number from 1 to 240`. */
export function allowedBy(rule: Rule): string {
  if (rule.kind === 'flag') return 'true or false';
  if (rule.kind === 'choice') return `one of ${rule.options.map(({ value }) => quote(value)).join(', ')}`;
  return `a ${rule.whole ? 'whole ' : ''}number from ${rule.min} to ${rule.max}`;
}

function faultOfNumber({ min, max, whole }: NumberScale, value: unknown): string | undefined {
  if (typeof value !== 'number') return 'is not a number';
  if (!Number.isFinite(value)) return 'is not a finite number';
  if (value < min) return 'is too small';
  if (value > max) return 'is too large';
  return whole && !Number.isInteger(value) ? 'is not a whole number' : undefined;
}

function faultOf(rule: Rule, value: unknown): string | undefined {
  if (rule.kind === 'number') return faultOfNumber(rule, value);
  if (rule.kind === 'flag') return typeof value === 'boolean' ? undefined : 'is neither true nor false';
  return rule.options.some((option) => option.value === value) ? undefined : 'is not an option';
}

/** The value when the rule allows it, ends of a range included; else why it is refused and what is allowed. */
export function checkValue(rule: Rule, value: unknown): { value: Value } | { message: string } {
  const fault = faultOf(rule, value);
  if (fault) return { message: `${quote(value)} ${fault}; allowed: ${allowedBy(rule)}` };
  // −0 is written as 0, so it is read as 0
  return { value: value === 0 ? 0 : (value as Value) };
}
