import { fileOfComparison, type Comparison } from '../comparison.ts';
import { parseFile } from '../parse.ts';
import type { Problem } from '../problem.ts';
import type { Scenario } from '../scenario.ts';
import { fileOf } from '../write.ts';
import { fromBase64Url, toBase64Url } from './base64url.ts';
import { checksum } from './checksum.ts';
import { deflate, inflate, TooLarge } from './deflate.ts';
import { KNOWN } from './known.ts';
import { lengthen, shorten } from './shorten.ts';

// #view.version.length.checksum.body: the view may change without the rest, and the length tells what was cut off

/** The version of links that is written, and the newest that is read. */
export const LINK_VERSION = 1;
/** In bytes: no link unpacks to more. */
export const LARGEST = 256 * 1024;

export type FaultKind = 'cut short' | 'damaged' | 'newer' | 'too large' | 'no scenario';

/** Why a link cannot be opened. */
export interface Fault {
  readonly kind: FaultKind;
  /** Whole sentences, safe to print. */
  readonly message: string;
  /** What is wrong with the scenario in it, if that is the fault. */
  readonly problems?: readonly Problem[];
}

/** A scenario or a comparison from a link, and what an older version of files left to its defaults. */
export type Linked = ({ readonly scenario: Scenario } | { readonly comparison: Comparison }) & {
  readonly filled?: readonly string[];
};

async function write(file: object): Promise<string | undefined> {
  const bytes = new TextEncoder().encode(JSON.stringify(file));
  const short = shorten(bytes, KNOWN);
  if (bytes.length > LARGEST || short.length > LARGEST) return undefined;
  const body = toBase64Url(await deflate(short));
  return `.${LINK_VERSION}.${body.length.toString(36)}.${checksum(bytes)}.${body}`;
}

/**
 * What follows the view in the fragment of a link: `.version.length.checksum.body`. Undefined for a scenario too large
 * to be read back.
 */
export function writeLink(scenario: Scenario): Promise<string | undefined> {
  return write(fileOf(scenario));
}

/** The same of a whole comparison. */
export function writeComparisonLink(comparison: Comparison): Promise<string | undefined> {
  return write(fileOfComparison(comparison));
}

const fault = (kind: FaultKind, message: string, problems?: readonly Problem[]) => ({
  fault: { kind, message, ...(problems && { problems }) } satisfies Fault,
});

const DAMAGED = fault(
  'damaged',
  'This link was changed on its way: what is in it does not fit its checksum.',
);
const TOO_LARGE = fault(
  'too large',
  `This link unpacks to more than ${LARGEST / 1024} KB. No scenario needs that.`,
);

function cutShort(here: number, whole?: number): { fault: Fault } {
  const counts = whole === undefined ? 'its end is missing' : `${here} of its ${whole} characters are here`;
  return fault('cut short', `This link was cut short: ${counts}.`);
}

async function unpack(body: string, sum: string): Promise<{ text: string } | { fault: Fault }> {
  const packed = fromBase64Url(body);
  if (!packed) return DAMAGED;
  try {
    const bytes = lengthen(await inflate(packed, LARGEST), KNOWN, LARGEST);
    return checksum(bytes) === sum ? { text: new TextDecoder().decode(bytes) } : DAMAGED;
  } catch (reason) {
    return reason instanceof TooLarge ? TOO_LARGE : DAMAGED;
  }
}

/** Reads the fragment of a link, with or without its #. Never throws and never rejects. */
export async function readLink(fragment: string): Promise<Linked | { readonly fault: Fault }> {
  const [, version = '', digits, sum, given] = fragment.split('.');
  if (version === '') return cutShort(0);
  if (!/^[1-9]\d{0,5}$/.test(version)) return DAMAGED;
  if (Number(version) > LINK_VERSION)
    return fault(
      'newer',
      `This link was made by a newer Fourfold (links of version ${version}; this page reads up to ${LINK_VERSION}).`,
    );
  if (digits === undefined || sum === undefined || given === undefined) return cutShort(0);
  const length = /^[\da-z]{1,5}$/.test(digits) ? parseInt(digits, 36) : NaN;
  if (!(length > 0)) return DAMAGED;
  if (given.length < length) return cutShort(given.length, length);
  // what programs append to addresses is let pass
  const unpacked = await unpack(given.slice(0, length), sum);
  if ('fault' in unpacked) return unpacked;
  const parsed = parseFile(unpacked.text);
  if (!('problems' in parsed)) return parsed;
  return fault('no scenario', 'This link holds no scenario that can be simulated.', parsed.problems);
}
