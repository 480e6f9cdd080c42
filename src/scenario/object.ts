import { EXTENSION } from './format.ts';
import { unknownKey } from './nearest.ts';
import { placeOf } from './problem.ts';
import { quote } from './quote.ts';
import type { Report } from './report.ts';
import type { Extensions } from './scenario.ts';
import { checkText, type TextRule } from './text.ts';

/** An object of a file, none of it checked yet. */
export type Unknowns = Readonly<Record<string, unknown>>;

/** A value as an object; anything else is reported and read as empty. */
export function readObject(value: unknown, place: string, report: Report): Unknowns {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Unknowns;
  report.add(place, `${quote(value)} is not an object; allowed: { … }`);
  return {};
}

/** Whether JSON can write a value that it has read: 1e999 is read as infinite and written as null. */
function isLasting(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value !== 'object' || value === null || Object.values(value).every(isLasting);
}

/** The `x-…` keys of an object as they are. Keys that are neither these nor known are reported. */
export function readExtensions(
  object: Unknowns,
  { place, known }: { place: string; known: readonly string[] },
  report: Report,
): Extensions {
  const foreign = Object.entries(object).filter(([key]) => !known.includes(key));
  for (const [key, value] of foreign)
    if (!EXTENSION.test(key)) report.add(placeOf(place, key), () => unknownKey('key', key, known));
    else if (!isLasting(value))
      report.add(placeOf(place, key), 'holds a number that is not finite; allowed: finite numbers');
  return Object.fromEntries(foreign.filter(([key]) => EXTENSION.test(key)));
}

/** A text of a file; what is refused is reported and read as empty. */
export function readText(value: unknown, rule: TextRule, place: string, report: Report): string {
  const checked = checkText(rule, value);
  if ('value' in checked) return checked.value;
  report.add(place, checked.message);
  return '';
}
