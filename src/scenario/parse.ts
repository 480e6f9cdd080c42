import { LONGEST_FILE } from './format.ts';
import { flawOf, lineAndColumn } from './json.ts';
import { readScenario, type Parsed } from './read.ts';

export { readScenario, type Parsed } from './read.ts';

const refuse = (place: string, message: string): Parsed => ({ problems: [{ place, message }] });

/**
 * Reads the text of a scenario file. Never throws. Texts of more than a million characters are refused unread;
 * a byte order mark is let pass.
 */
export function parseScenario(text: string): Parsed {
  if (text.length > LONGEST_FILE)
    return refuse('file', `${text.length} characters; allowed: up to ${LONGEST_FILE}`);
  const json = text.replace(/^\uFEFF/, '');
  const flaw = flawOf(json);
  if (flaw) return refuse(lineAndColumn(json, flaw.at), flaw.message);
  return readScenario(JSON.parse(json));
}
