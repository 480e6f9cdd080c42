import { quote } from './quote.ts';

/** The first thing wrong with a text as JSON, and the position of the character where it shows. */
export interface Flaw {
  readonly at: number;
  readonly message: string;
}

const DEEPEST = 32;
const SPACE = /[ \t\n\r]*/y;
// eslint-disable-next-line no-control-regex -- JSON forbids them in strings
const STRING = /"[^"\\\u0000-\u001F]*(?:\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})[^"\\\u0000-\u001F]*)*"/y;
const LITERAL = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?(?![\w.+-])|(?:true|false|null)(?!\w)/y;

/** An object or list whose end has not come yet. */
interface Open {
  readonly end: '}' | ']';
  /** Keys so far; undefined for a list. */
  readonly keys?: Set<string>;
}

type Expected = 'a value' | 'a value or ]' | 'a key' | 'a key or }' | 'a colon' | 'a comma or the end';

const MAY_CLOSE = new Set<Expected>(['a value or ]', 'a key or }', 'a comma or the end']);

/**
 * What keeps a text from being JSON, said alike in every browser, with two things that JSON.parse lets pass: more than
 * 32 levels of nesting, and a key given twice, of which it would drop the first. Undefined when nothing is wrong.
 */
export function flawOf(text: string): Flaw | undefined {
  const opened: Open[] = [];
  let expected: Expected = 'a value';
  let at = 0;

  function take(pattern: RegExp): string | undefined {
    pattern.lastIndex = at;
    const token = pattern.exec(text)?.[0];
    at += token?.length ?? 0;
    return token;
  }

  for (;;) {
    take(SPACE);
    const start = at;
    const next = text[at];
    const inside = opened.at(-1);
    const unexpected = () => ({ at: start, message: `expected ${expected}, ${foundAt(text, start)}` });

    if (expected === 'a comma or the end' && !inside)
      return next === undefined ? undefined : { at, message: `expected nothing more, ${foundAt(text, at)}` };
    if (inside && next === inside.end && MAY_CLOSE.has(expected)) {
      at++;
      opened.pop();
      expected = 'a comma or the end';
    } else if (expected === 'a comma or the end') {
      if (next !== ',') return unexpected();
      at++;
      expected = inside?.keys ? 'a key' : 'a value';
    } else if (expected === 'a colon') {
      if (next !== ':') return unexpected();
      at++;
      expected = 'a value';
    } else if (expected.startsWith('a key')) {
      const token = take(STRING);
      if (!token) return unexpected();
      const key = JSON.parse(token) as string;
      if (inside!.keys!.has(key)) return { at: start, message: `${quote(key)} is given twice` };
      inside!.keys!.add(key);
      expected = 'a colon';
    } else if (next === '{' || next === '[') {
      if (opened.length === DEEPEST) return { at, message: `nested too deeply; allowed: ${DEEPEST} levels` };
      opened.push(next === '{' ? { end: '}', keys: new Set() } : { end: ']' });
      at++;
      expected = next === '{' ? 'a key or }' : 'a value or ]';
    } else {
      if (!take(next === '"' ? STRING : LITERAL)) return unexpected();
      expected = 'a comma or the end';
    }
  }
}

function foundAt(text: string, at: number): string {
  if (at >= text.length) return 'found the end of the text';
  return `found ${quote(text.slice(at, at + 24))}`;
}

/** Line and column of a position, from 1. */
export function lineAndColumn(text: string, at: number): string {
  const lines = text.slice(0, at).split(/\r\n|\r|\n/);
  return `line ${lines.length}, column ${lines.at(-1)!.length + 1}`;
}
