import { readFileSync } from 'node:fs';
import { toBase64Url } from '../../src/scenario/link/base64url.ts';
import { checksum } from '../../src/scenario/link/checksum.ts';
import { deflate } from '../../src/scenario/link/deflate.ts';
import { pushNumber } from '../../src/scenario/link/number.ts';
import { HOSTILE_FILES, STRANGE_FILES } from './files.ts';
import { TEXTS } from './texts.ts';

/** A link around some bytes before they are deflated; with a checksum of nothing unless one is given. */
export async function around(short: Uint8Array<ArrayBuffer>, sum = '0000000'): Promise<string> {
  const body = toBase64Url(await deflate(short));
  return `#simulate.1.${body.length.toString(36)}.${sum}.${body}`;
}

/** A link that is sound, whatever text is in it. */
export function seal(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const short: number[] = [];
  if (bytes.length) pushNumber(short, bytes.length);
  const whole = new Uint8Array(short.length + bytes.length);
  whole.set(short);
  whole.set(bytes, short.length);
  return around(whole, checksum(bytes));
}

/** A link that names the whole known text 4,000 times. */
function stretches(): Promise<string> {
  const known = readFileSync(new URL('../../scenarios/versions/1/known.txt', import.meta.url)).length;
  const short: number[] = [];
  for (let k = 0; k < 4000; k++) {
    pushNumber(short, 0);
    // back to its start, sign last
    pushNumber(short, k === 0 ? 0 : 2 * known - 1);
    pushNumber(short, known);
  }
  return around(new Uint8Array(short));
}

/** Bombs, by name. */
export const bombs = async (): Promise<Record<string, string>> => ({
  'fifty million zeros': await around(new Uint8Array(50_000_000)),
  'the known text 4,000 times': await stretches(),
});

const SHORT = 200_000;
const sealed = async (files: Readonly<Record<string, string>>): Promise<[string, string][]> =>
  Promise.all(
    Object.entries(files)
      .filter(([, text]) => text.length < SHORT)
      .map(async ([name, text]) => [`${name}, sealed`, await seal(text)]),
  );

/** Sound links around strange files that are scenarios. */
export const strangeLinks = async () => Object.fromEntries(await sealed(STRANGE_FILES));

/** Fragments that look like links and hold no scenario. */
export async function hostileLinks(): Promise<Record<string, string>> {
  const link = await seal(STRANGE_FILES['a byte order mark']!);
  const body = link.split('.')[4]!;
  const texts = Object.entries(TEXTS).map(([name, text]) => [name, `#simulate.1.f.0000000.${text}`]);
  return {
    'a view and a dot': '#simulate.',
    'a version alone': '#simulate.1',
    dots: `#${'.'.repeat(10_000)}`,
    'a script as view': `#javascript:window.hit=1.1.1.0000000.A`,
    'a prototype as version': '#simulate.__proto__.1.0000000.A',
    'a version of zero': link.replace('.1.', '.0.'),
    'a version of minus one': link.replace('.1.', '.-1.'),
    'a version of 999,999': link.replace('.1.', '.999999.'),
    'a version of a million digits': `#simulate.${'9'.repeat(1_000_000)}.1.0000000.A`,
    'a length of minus one': link.replace(/^(#simulate\.1\.)\w+/, '$1-1'),
    'a length of zero': link.replace(/^(#simulate\.1\.)\w+/, '$10'),
    'a length beyond its end': link.replace(/^(#simulate\.1\.)\w+/, '$1zzzzz'),
    'a length within': link.replace(/^(#simulate\.1\.)\w+/, '$15'),
    'half of it': link.slice(0, link.length / 2),
    'its body backwards': link.replace(body, [...body].reverse().join('')),
    'a megabyte of noise': `#simulate.1.${(1_000_000).toString(36)}.0000000.${'Zm9v'.repeat(250_000)}`,
    'percent signs': link.replace(body, body.replaceAll('A', '%41')),
    ...Object.fromEntries(texts),
    ...(await bombs()),
    ...Object.fromEntries(await sealed(HOSTILE_FILES)),
  };
}
