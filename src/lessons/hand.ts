import { fromBase64Url, toBase64Url } from '../scenario/link/base64url.ts';
import { checksum } from '../scenario/link/checksum.ts';
import { flawOf } from '../scenario/json.ts';
import { unknownKey } from '../scenario/nearest.ts';
import { quote } from '../scenario/quote.ts';
import { checkText } from '../scenario/text.ts';
import { PARAMETERS, type ParameterId } from '../vocabulary/parameters.ts';

// in an address: view~version~checksum~body, the body a small object as JSON in base64url

/** What a teacher made of the page: a title, and sliders that are not there or cannot be moved. */
export interface Hand {
  readonly title: string;
  readonly hidden: readonly ParameterId[];
  readonly locked: readonly ParameterId[];
}

/** The version of teachers' links that is written, and the newest that is read. */
export const HAND_VERSION = 1;
/** In characters of the address. */
const LONGEST = 4000;
const TITLE = { min: 0, max: 80, isName: true } as const;
const IDS: readonly string[] = PARAMETERS.map(({ id }) => id);

/** Whole sentences, safe to print. */
export type ReadHand = { readonly hand: Hand } | { readonly fault: string };

interface Written {
  readonly t?: string;
  /** Hidden; or the only ones shown, whichever list is shorter. */
  readonly h?: readonly string[];
  readonly s?: readonly string[];
  readonly l?: readonly string[];
}

/** What stands behind the view in the address: `~1~checksum~body`. */
export function writeHand({ title, hidden, locked }: Hand): string {
  const shown = IDS.filter((id) => !hidden.includes(id as ParameterId));
  const written: Written = {
    ...(title && { t: title }),
    ...(hidden.length > 0 && (shown.length < hidden.length ? { s: shown } : { h: hidden })),
    ...(locked.length > 0 && { l: locked }),
  };
  const bytes = new TextEncoder().encode(JSON.stringify(written));
  return `~${HAND_VERSION}~${checksum(bytes)}~${toBase64Url(bytes)}`;
}

const damaged: ReadHand = { fault: 'The teacher’s part of this link was changed or cut short on its way.' };

function readIds(value: unknown, place: string): readonly ParameterId[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new RangeError(`${place}: ${quote(value)}; allowed: a list of sliders`);
  for (const id of value)
    if (!IDS.includes(id as string))
      throw new RangeError(`${place}: ${unknownKey('slider', String(id), IDS)}`);
  return [...new Set(value as ParameterId[])];
}

function readWritten(text: string): Hand {
  const flaw = flawOf(text);
  if (flaw) throw new RangeError(flaw.message);
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new RangeError('it is no object');
  const { t = '', h, s, l, ...others } = value as Record<string, unknown>;
  for (const key of Object.keys(others)) throw new RangeError(unknownKey('key', key, ['t', 'h', 's', 'l']));
  const title = checkText(TITLE, t);
  if ('message' in title) throw new RangeError(`title: ${title.message}`);
  const shown = s === undefined ? undefined : readIds(s, 'shown');
  const hidden = shown ? IDS.filter((id) => !shown.includes(id as ParameterId)) : readIds(h, 'hidden');
  return { title: title.value, hidden: hidden as ParameterId[], locked: readIds(l, 'locked') };
}

/** Reads what stands behind the view in an address. Never throws. */
export function readHand(text: string): ReadHand {
  const [, version = '', sum = '', body = ''] = text.split('~');
  if (!/^[1-9]\d{0,5}$/.test(version) || text.length > LONGEST) return damaged;
  if (Number(version) > HAND_VERSION)
    return { fault: `The teacher’s part of this link was made by a newer Fourfold (version ${version}).` };
  const bytes = fromBase64Url(body);
  if (!bytes || checksum(bytes) !== sum) return damaged;
  try {
    return { hand: readWritten(new TextDecoder().decode(bytes)) };
  } catch (reason) {
    return { fault: `The teacher’s part of this link cannot be used: ${(reason as Error).message}.` };
  }
}
