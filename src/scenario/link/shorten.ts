import { TooLarge } from './deflate.ts';
import { join } from './join.ts';
import { Numbers, pushNumber } from './number.ts';
import { Stretches } from './stretches.ts';

// A shortened text is a row of: how many bytes of its own follow, these bytes, how far its next known stretch begins
// from the end of the one before (sign last), and how long it is (Ziv and Lempel 1977, with a text known beforehand).

const signed = (number: number) => (number < 0 ? -2 * number - 1 : 2 * number);
const unsigned = (number: number) => (number % 2 ? -(number + 1) / 2 : number / 2);

const tables = new WeakMap<Uint8Array, Stretches>();

/** The table of a known text, made once: links are written while sliders move. */
function tableOf(known: Uint8Array): Stretches {
  const table = tables.get(known) ?? new Stretches(known);
  tables.set(known, table);
  return table;
}

/** Says bytes by stretches of known ones, and by themselves where they are new. */
export function shorten(bytes: Uint8Array, known: Uint8Array): Uint8Array<ArrayBuffer> {
  const stretches = tableOf(known);
  const short: number[] = [];
  let [own, last, at] = [0, 0, 0];

  function pushOwn(end: number): void {
    pushNumber(short, end - own);
    for (const byte of bytes.subarray(own, end)) short.push(byte);
  }

  while (at < bytes.length) {
    const found = stretches.longest(bytes, at, last + at - own);
    if (!found) {
      at++;
      continue;
    }
    let [from, to] = [found.at, at];
    while (to > own && from > 0 && known[from - 1] === bytes[to - 1]) [from, to] = [from - 1, to - 1];
    const length = found.length + at - to;
    pushOwn(to);
    pushNumber(short, signed(from - last));
    pushNumber(short, length);
    [own, at, last] = [to + length, to + length, from + length];
  }
  if (own < bytes.length) pushOwn(bytes.length);
  return new Uint8Array(short);
}

/** What was shortened with the same known bytes. Throws TooLarge beyond `most` bytes, a RangeError for nonsense. */
export function lengthen(short: Uint8Array, known: Uint8Array, most: number): Uint8Array {
  const numbers = new Numbers(short);
  const parts: Uint8Array[] = [];
  let [length, last] = [0, 0];

  function add(part: Uint8Array): void {
    length += part.length;
    if (length > most) throw new TooLarge(`more than ${most} bytes`);
    parts.push(part);
  }

  while (!numbers.isAtEnd) {
    add(numbers.take(numbers.next()));
    if (numbers.isAtEnd) break;
    const from = last + unsigned(numbers.next());
    last = from + numbers.next();
    if (from < 0 || last > known.length) throw new RangeError('a stretch that is not known');
    add(known.subarray(from, last));
  }
  return join(parts);
}
