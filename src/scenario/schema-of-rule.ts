import type { TextRule } from './text.ts';
import type { Rule } from './value.ts';

function typeOf(rule: Rule): object {
  if (rule.kind === 'flag') return { type: 'boolean' };
  if (rule.kind === 'choice') return { enum: rule.options.map(({ value }) => value) };
  return { type: rule.whole ? 'integer' : 'number', minimum: rule.min, maximum: rule.max };
}

function descriptionOf(rule: Rule): string {
  const unit = rule.kind === 'number' && `Unit: ${rule.unit}.`;
  const bound = rule.kind === 'number' && rule.atMost && `At most ${rule.atMost}.`;
  const example = rule.kind !== 'flag' && rule.example;
  return [rule.help, unit, bound, example].filter(Boolean).join(' ');
}

/** What an editor checks of a setting, completes, and says about it. */
export function schemaOf(rule: Rule): object {
  const words = { title: rule.label, description: descriptionOf(rule) };
  const byDefault = rule.default === undefined ? {} : { default: rule.default };
  return { ...words, ...typeOf(rule), ...byDefault };
}

export function textSchema({ min, max }: TextRule): object {
  return { type: 'string', ...(min && { minLength: min }), maxLength: max };
}
