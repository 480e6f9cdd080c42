const LONGEST = 60;

/** Control, format (bidi overrides among them), unassigned and lone halves of characters, and line separators. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/u;

function visible(character: string): string {
  if (character === '"' || character === '\\') return `\\${character}`;
  if (!UNSEEN.test(character)) return character;
  const code = character.codePointAt(0)!.toString(16).toUpperCase();
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
}

function quoteText(text: string): string {
  let quoted = '';
  for (const character of text) {
    const next = visible(character);
    // room for both quotation marks and the ellipsis
    if (quoted.length + next.length > LONGEST - 3) return `"${quoted}…"`;
    quoted += next;
  }
  return `"${quoted}"`;
}

/**
 * A value from a file as messages show it: at most 60 characters, and every character that could hide, move the cursor
 * or turn the direction of writing shown by its number, so that a file cannot make a message say something else.
 */
export function quote(value: unknown): string {
  if (typeof value === 'string') return quoteText(value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  return String(value).slice(0, LONGEST);
}
