import { COMPARISON_FORMAT, readComparison, type ReadComparison } from './comparison.ts';
import { LONGEST_FILE } from './format.ts';
import { flawOf, lineAndColumn } from './json.ts';
import type { Problem } from './problem.ts';
import { readScenario, type Parsed } from './read.ts';

export { readScenario, type Parsed } from './read.ts';

type Refused = { readonly problems: readonly Problem[] };

const refuse = (place: string, message: string): Refused => ({ problems: [{ place, message }] });

/** What JSON.parse makes of a text, or why it is not even looked at; a byte order mark is let pass. */
function parseJson(text: string): { readonly value: unknown } | Refused {
  if (text.length > LONGEST_FILE)
    return refuse('file', `${text.length} characters; allowed: up to ${LONGEST_FILE}`);
  const json = text.replace(/^\uFEFF/, '');
  const flaw = flawOf(json);
  if (flaw) return refuse(lineAndColumn(json, flaw.at), flaw.message);
  return { value: JSON.parse(json) };
}

/** Reads the text of a scenario file. Never throws. Texts of more than a million characters are refused unread. */
export function parseScenario(text: string): Parsed {
  const parsed = parseJson(text);
  return 'value' in parsed ? readScenario(parsed.value) : parsed;
}

const isComparison = (value: unknown) =>
  typeof value === 'object' &&
  value !== null &&
  Object.hasOwn(value, 'format') &&
  (value as { readonly format: unknown }).format === COMPARISON_FORMAT;

/** Reads the text of a file of either kind, a scenario or a comparison, as parseScenario does. */
export function parseFile(text: string): Parsed | ReadComparison {
  const parsed = parseJson(text);
  if (!('value' in parsed)) return parsed;
  return isComparison(parsed.value) ? readComparison(parsed.value) : readScenario(parsed.value);
}
