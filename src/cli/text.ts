// C0 and C1 controls, line and paragraph separators, changes of direction
const UNSEEN = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** Text from outside on one line, with nothing in it that a terminal obeys. */
export function printable(text: string): string {
  return text.replace(UNSEEN, ' ');
}

/** Lines of at most `width` characters, broken between words. */
export function wrap(text: string, width = 80): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}
