import fc from 'fast-check';
import { TEXTS } from './texts.ts';

type Path = readonly (string | number)[];

const texts = fc.constantFrom(...Object.values(TEXTS));

/** What may stand in the place of a stretch of a text. */
const stretches = fc.oneof(
  fc.constantFrom('', '-', '1', 'e9', 'e999', '.', '"', ',', ':', '{', '}', '[', ']', 'null', 'NaN'),
  fc.constantFrom('"__proto__":{},', '"constructor":1,', '\u202E', '\uFEFF', '\\u', '\r\n', '\u0000'),
  fc.string({ maxLength: 4, unit: 'binary' }),
  texts,
);

/** A text with a stretch of it replaced, or put there twice. */
function edits(text: string): fc.Arbitrary<string> {
  const at = fc.nat({ max: text.length });
  const gone = fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 300 }));
  return fc.oneof(
    fc
      .tuple(at, gone, stretches)
      .map(([from, length, put]) => text.slice(0, from) + put + text.slice(from + length)),
    fc.tuple(at, gone).map(([from, length]) => text.slice(0, from + length) + text.slice(from)),
  );
}

function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const keys = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return [path, ...keys.flatMap((key) => pathsIn((value as never)[key], [...path, key]))];
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => (inner as never)[key], value);
}

function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  const inner = replaced((value as never)[key], rest, by);
  if (Array.isArray(value)) return value.map((each: unknown, index) => (index === key ? inner : each));
  return { ...(value as object), [key]: inner };
}

/** An entry under another key, a prototype's among them. */
function renamed(value: unknown, path: Path, by: string): unknown {
  const key = path.at(-1);
  const holder = at(value, path.slice(0, -1));
  if (typeof key !== 'string') return value;
  const entries = Object.entries(holder as object).map(([name, each]) => [name === key ? by : name, each]);
  return replaced(value, path.slice(0, -1), Object.fromEntries(entries));
}

const scaled = (value: unknown, by: number) => (typeof value === 'number' ? value * by : value);

/** A file with one of its values, small or large, become another, moved or multiplied. */
function swaps(text: string): fc.Arbitrary<string> {
  const whole = JSON.parse(text) as unknown;
  const path = fc.constantFrom(...pathsIn(whole));
  const values = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.double(),
    fc.constantFrom(0, 1, -1, 1e308, 1e-308, '', undefined),
    texts,
  );
  const factors = fc.oneof(fc.double({ min: 0, max: 3 }), fc.constantFrom(-1, 1e-9, 1e9, 1e300));
  const changed = fc.oneof(
    fc.tuple(path, values).map(([place, by]) => replaced(whole, place, by)),
    fc.tuple(path, path).map(([to, from]) => replaced(whole, to, at(whole, from))),
    fc.tuple(path, factors).map(([place, by]) => replaced(whole, place, scaled(at(whole, place), by))),
    fc.tuple(path, texts).map(([place, by]) => renamed(whole, place, by)),
  );
  return changed.map((value) => JSON.stringify(value) ?? '');
}

/** A file with a few of its numbers a little lower or higher: many of these are scenarios still. */
function nudges(text: string): fc.Arbitrary<string> {
  const whole = JSON.parse(text) as unknown;
  const numbers = pathsIn(whole).filter((path) => typeof at(whole, path) === 'number');
  const nudge = fc.tuple(fc.constantFrom(...numbers), fc.double({ min: 0.8, max: 1.25, noNaN: true }));
  return fc
    .array(nudge, { minLength: 1, maxLength: 3 })
    .map((all) =>
      all.reduce((value, [path, by]) => replaced(value, path, scaled(at(value, path), by)), whole),
    )
    .map((value) => JSON.stringify(value));
}

/** A real file, changed: in its letters or in its values, once or twice. */
export function changesOf(text: string): fc.Arbitrary<string> {
  const swapped = swaps(text);
  return fc.oneof(edits(text), swapped, nudges(text), swapped.chain(edits));
}

/** A real link, changed in its letters. */
export function changesOfLink(link: string): fc.Arbitrary<string> {
  const noise = fc.oneof(
    fc.string({ maxLength: 8, unit: 'binary' }),
    fc.base64String({ maxLength: 40 }),
    fc.constantFrom('.', '%', '#', '-_', '\u202E', '__proto__'),
  );
  return fc
    .tuple(fc.nat({ max: link.length }), fc.nat({ max: 40 }), noise)
    .map(([from, length, put]) => link.slice(0, from) + put + link.slice(from + length));
}
