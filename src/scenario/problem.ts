import { quote } from './quote.ts';

/** One thing wrong with a scenario. Place and message are safe to print: what a file says in them is quoted. */
export interface Problem {
  /** Where: `parameters["needs.variety"]`, `offering[2].importance`, `line 3, column 7`, `file`. */
  readonly place: string;
  /** The value, what is wrong with it, what is allowed. */
  readonly message: string;
}

/** A problem as one line. */
export function describe({ place, message }: Problem): string {
  return `${place}: ${message}`;
}

/** The place of a key of an object: `.key` where it is a plain word, else `["key"]`; of a list: `[index]`. */
export function placeOf(parent: string, key: string | number): string {
  if (typeof key === 'number') return `${parent}[${key}]`;
  if (!/^[\w$-]{1,40}$/.test(key)) return `${parent}[${quote(key)}]`;
  return parent ? `${parent}.${key}` : key;
}
