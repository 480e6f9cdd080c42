import { COMPONENT_FIELDS, type Component } from '../vocabulary/offering.ts';
import type { Rule } from './value.ts';

type Field = Exclude<keyof Component, 'name'>;

const TAILORED_BY = {
  kind: 'choice',
  label: 'Tailored by',
  help: 'What tailoring takes: "product" needs customizing, "contact" only interaction.',
  options: [
    { value: 'product', label: 'product' },
    { value: 'contact', label: 'contact' },
  ],
} as const;

const TAILORED = {
  kind: 'flag',
  label: 'Tailored',
  help: 'Whether the component is exposed to tailoring at all.',
  default: true,
} as const;

/** What each field of a component may be, in the order of a file. The name is no setting: it names them. */
export const COMPONENT_RULES: readonly { readonly field: Field; readonly rule: Rule }[] = [
  { field: 'tailoredBy', rule: TAILORED_BY },
  ...COMPONENT_FIELDS.map((row) => ({ field: row.field, rule: row })),
  { field: 'tailored', rule: TAILORED },
];

/** The keys of a component in the order of a file. */
export const COMPONENT_KEYS: readonly string[] = ['name', ...COMPONENT_RULES.map(({ field }) => field)];

/** The id of a component's field. The field is what follows the last dot, so a name may have dots of its own. */
export function componentId(name: string, field: Field): string {
  return `offering.${name}.${field}`;
}
