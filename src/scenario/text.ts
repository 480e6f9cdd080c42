import { LIMITS } from '../vocabulary/limits.ts';
import { quote } from './quote.ts';

/** How long a text may be, in characters, and whether it must stay on its line. */
export interface TextRule {
  readonly min: number;
  readonly max: number;
  readonly isName?: true;
}

export const TEXTS = {
  name: { min: 1, max: LIMITS.nameLength, isName: true },
  notes: { min: 0, max: 10_000 },
  seed: { min: 0, max: 200 },
  source: { min: 0, max: 1_000 },
} as const satisfies Record<string, TextRule>;

/** A name stands in titles, ids and terminals: no line breaks, and nothing that turns the direction of writing. */
const UNFIT_FOR_NAME = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u;
/** Blanks, and what browsers draw nothing for. */
const UNSEEN = /^[\s\p{Default_Ignorable_Code_Point}]*$/u;
/** Half a character cannot be written to a file or a link and read back. */
const HALF = /\p{Cs}/u;

function faultOf({ min, max, isName }: TextRule, text: string): string | undefined {
  const length = [...text].length;
  if (length > max) return 'is too long';
  if (length < min) return 'is too short';
  if (HALF.test(text)) return 'holds half a character';
  if (isName && UNFIT_FOR_NAME.test(text)) return 'holds a character that has no place in a name';
  return isName && UNSEEN.test(text) ? 'shows nothing' : undefined;
}

/** The text when the rule allows it, a name without spaces around it; else why it is refused and what is allowed. */
export function checkText(rule: TextRule, value: unknown): { value: string } | { message: string } {
  const allowed = `allowed: text of ${rule.min} to ${rule.max} characters`;
  if (value === undefined) return { message: `is missing; ${allowed}` };
  if (typeof value !== 'string') return { message: `${quote(value)} is not text; ${allowed}` };
  const text = rule.isName ? value.trim() : value;
  const fault = faultOf(rule, text);
  return fault ? { message: `${quote(text)} ${fault}; ${allowed}` } : { value: text };
}
