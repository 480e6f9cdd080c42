import type { Readable, Writable } from 'node:stream';

/** Where a command reads and writes. */
export interface Streams {
  readonly input: Readable;
  readonly output: Writable;
  readonly errors: Writable;
}

/** A command of the program; `run` gets the arguments after its name and gives the exit code. */
export interface Command {
  readonly name: string;
  readonly usage: string;
  run(args: readonly string[], streams: Streams): Promise<number>;
}

/** Writes a text and waits until it is taken, so that a slow reader slows the writer; rejects when nobody reads. */
export function write(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

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
    if (line !== undefined && line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}
