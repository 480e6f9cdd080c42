import type { Unknowns } from './object.ts';
import { quote } from './quote.ts';
import type { Report } from './report.ts';

/** A format of files: what they call themselves, and the newest version that is read. */
export interface Format {
  readonly name: string;
  readonly newest: number;
}

const notKnown = (value: unknown) => (value === undefined ? 'is missing' : `${quote(value)} is not known`);

/**
 * Whether the rest of a file can be judged: not in another format, nor in a version that did not exist when this was
 * written. Where format or version is only missing, it can.
 */
export function checkHeader(
  { format, version }: Unknowns,
  { name, newest }: Format,
  report: Report,
): boolean {
  if (format !== name) report.add('format', `${notKnown(format)}; allowed: ${quote(name)}`);
  const isNumbered = Number.isInteger(version) && (version as number) >= 1;
  const isKnown = isNumbered && (version as number) <= newest;
  const allowed = newest === 1 ? '1' : `1 to ${newest}`;
  if (isNumbered && !isKnown)
    report.add(
      'version',
      `made by a newer version (${quote(version)}) of Fourfold, this one reads up to ${newest}`,
    );
  else if (!isKnown) report.add('version', `${notKnown(version)}; allowed: ${allowed}`);
  return [name, undefined].includes(format as string) && (isKnown || version === undefined);
}
