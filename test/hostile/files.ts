import { readFileSync } from 'node:fs';
import { TEXTS } from './texts.ts';

const BOOKSTORE = readFileSync(new URL('../../scenarios/bookstore.fourfold.json', import.meta.url), 'utf8');

const HEAD = { format: 'fourfold-scenario', version: 1, name: 'a' };
const file = (changes: object) => JSON.stringify({ ...HEAD, ...changes });
const inside = (entry: string) => `${JSON.stringify(HEAD).slice(0, -1)},${entry}}`;
const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
const many = (count: number, make: (k: number) => string) =>
  Array.from({ length: count }, (_, k) => make(k)).join();

/** Bytes as a browser or Node reads them where text is expected. */
const decoded = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const wide = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));

/** Files as text, none of them a scenario. */
export const HOSTILE_FILES: Readonly<Record<string, string>> = {
  empty: '',
  blank: ' \n',
  'a byte order mark alone': '\uFEFF',
  null: 'null',
  'a number': '1',
  'a text': '"fourfold-scenario"',
  'a list': '[]',
  'a list of files': `[${file({})}]`,
  'two files': file({}) + file({}),
  'a page': `<!doctype html><title>404</title>${TEXTS['script']}`,
  'a comment': `// a shop\n${file({})}`,
  'a table': 'customer,product\r\n=cmd|1,2\r\n',
  'a prototype at the top': inside('"__proto__":{"polluted":1}'),
  'a prototype of parameters': inside('"parameters":{"__proto__":{"needs.variety":2}}'),
  'a prototype of ranges': inside('"ranges":{"__proto__":[0,1]}'),
  'a prototype of sources': inside('"sources":{"__proto__":"a"}'),
  'a prototype of a component': inside('"offering":[{"__proto__":{},"name":"a","tailoredBy":"contact"}]'),
  'a prototype in escapes': inside('"parameters":{"\\u005f_proto__":{"needs.variety":2}}'),
  'a constructor': inside('"constructor":{"prototype":{"polluted":1}},"prototype":1'),
  'constructors of parameters': inside('"parameters":{"constructor":1,"toString":1,"prototype":1}'),
  'a number too large to hold': inside('"parameters":{"needs.variety":1e999}'),
  'a number too large to keep': inside('"x-mine":{"a":[1e999]}'),
  'a number of 100,000 digits': inside(`"parameters":{"needs.variety":${'9'.repeat(100_000)}}`),
  'not a number': inside('"parameters":{"needs.variety":NaN}'),
  'the text NaN': inside('"parameters":{"needs.variety":"NaN"}'),
  'endless ranges': inside('"ranges":{"needs.variety":[-Infinity,Infinity]}'),
  'a version of minus one': file({ version: -1 }),
  'a version of 1e308': file({ version: 1e308 }),
  'a sample of 1e12': inside('"parameters":{"market.sample":1e12}'),
  'the largest of everything': inside(
    `"parameters":{"market.sample":1e6,"market.periods":240},"offering":[${many(24, (k) => `{"name":"${k}","tailoredBy":"contact"}`)}]`,
  ),
  'depth 10,000': deep(10_000),
  'depth 10,000 in a key of others': inside(`"x-deep":${deep(10_000)}`),
  'depth 400,000': deep(400_000),
  'a name of 1 MB': file({ name: 'x'.repeat(999_000) }),
  'more than 1 MB': file({ 'x-blob': 'x'.repeat(1_000_001) }),
  '90,000 unknown keys': `{${many(90_000, (k) => `"k${k}":0`)}}`,
  '50,000 unknown parameters': inside(`"parameters":{${many(50_000, (k) => `"needs.v${k}":0`)}}`),
  '400,000 components': inside(`"offering":[${many(400_000, () => '1')}]`),
  '40,000 unknown ranges': inside(`"ranges":{${many(40_000, (k) => `"offering.a${k}.b":0`)}}`),
  'a key of 900,000 characters': inside(`"${'k'.repeat(900_000)}":1`),
  'an override of direction in a key': inside('"\u202Ename":1'),
  'an override of direction in a name': file({ name: TEXTS['an override of direction'] }),
  'isolates in a name': file({ name: TEXTS['isolates that never end'] }),
  'a name that shows nothing': file({ name: TEXTS['nothing to be seen'] }),
  'a terminal sequence': inside('"seeds":"\\u001b[2J","\\u001b[31m":0'),
  'half a character': inside('"seed":"\\ud800"'),
  'the other half of a character': inside('"notes":"\\udc00\\ud800"'),
  'wrong types everywhere': file({
    ...{ name: [], notes: {}, seed: 0, parameters: 'x' },
    ...{ offering: { length: 3 }, ranges: [], sources: null, $schema: 1 },
  }),
  'a missing end': BOOKSTORE.slice(0, -3),
  'keys given twice': inside('"name":"b"'),
  'keys given twice in escapes': inside('"n\\u0061me":"b"'),
  'wide letters with their mark': decoded(wide(`\uFEFF${BOOKSTORE}`)),
  'wide letters without': decoded(wide(BOOKSTORE)),
  'bytes that are no text': decoded(Uint8Array.from({ length: 4000 }, (_, k) => (k * 37) % 256)),
  'an archive': decoded(new Uint8Array([80, 75, 3, 4, 20, 0, 0, 0, 8, 0, 255, 254, 0, 192, 193])),
};

/** The bookstore with one text everywhere that texts may be free. */
function said(text: string): string {
  const { sources, ...rest } = JSON.parse(BOOKSTORE) as { sources: Record<string, string> };
  const all = Object.fromEntries(Object.keys(sources).map((id) => [id, text]));
  return JSON.stringify({ ...rest, notes: text, seed: text, sources: all, 'x-said': { [text]: text } });
}

/** Texts that may stand in notes and sources, though in no name. */
const FREE = Object.entries(TEXTS).filter(([name]) => name !== 'half a character');

/** Files as text that are scenarios, strange as they look. */
export const STRANGE_FILES: Readonly<Record<string, string>> = {
  'a byte order mark': `\uFEFF${BOOKSTORE}`,
  'two-byte ends of lines': BOOKSTORE.replaceAll('\n', '\r\n'),
  'ends of lines of old': BOOKSTORE.replaceAll('\n', '\r'),
  'a megabyte of blanks': BOOKSTORE + ' '.repeat(900_000),
  ...Object.fromEntries(FREE.map(([name, text]) => [`${name} in every text`, said(text)])),
  'script as name': file({ name: TEXTS['script'] }),
  'a formula as name': file({ name: TEXTS['a formula'] }),
  'a prototype as name of a component': file({
    offering: [
      { name: '__proto__', tailoredBy: 'contact' },
      { name: 'constructor', tailoredBy: 'contact' },
    ],
  }),
  'prototypes in keys of others': inside('"x-mine":{"__proto__":{"polluted":1}},"x-__proto__":1'),
};
