import { readRanges, readSources } from './doubts.ts';
import { DEFAULT_SEED, FILE_KEYS, FORMAT } from './format.ts';
import { migrate, STEPS, type Step } from './migrate.ts';
import { readExtensions, readObject, readText, type Unknowns } from './object.ts';
import { readOffering } from './offering.ts';
import { readParameters } from './parameters.ts';
import type { Problem } from './problem.ts';
import { quote } from './quote.ts';
import { brokenRelations } from './relations.ts';
import { Report } from './report.ts';
import type { Scenario } from './scenario.ts';
import { TEXTS } from './text.ts';

/**
 * A scenario, or all that keeps a file from being one. `filled`: parameters that a file of an older version left to
 * defaults that have changed since; they were written in.
 */
export type Parsed =
  | { readonly scenario: Scenario; readonly filled?: readonly string[] }
  | { readonly problems: readonly Problem[] };

const notKnown = (value: unknown) => (value === undefined ? 'is missing' : `${quote(value)} is not known`);

/**
 * Whether the rest of a file can be judged: not in another format, nor in a version that did not exist when this was
 * written. Where format or version is only missing, it can.
 */
function checkHeader({ format, version }: Unknowns, newest: number, report: Report): boolean {
  if (format !== FORMAT) report.add('format', `${notKnown(format)}; allowed: ${quote(FORMAT)}`);
  const isNumbered = Number.isInteger(version) && (version as number) >= 1;
  const isKnown = isNumbered && (version as number) <= newest;
  const allowed = newest === 1 ? '1' : `1 to ${newest}`;
  if (isNumbered && !isKnown)
    report.add(
      'version',
      `made by a newer version (${quote(version)}) of Fourfold, this one reads up to ${newest}`,
    );
  else if (!isKnown) report.add('version', `${notKnown(version)}; allowed: ${allowed}`);
  return [FORMAT, undefined].includes(format as string) && (isKnown || version === undefined);
}

function readBody(file: Unknowns, report: Report): Scenario {
  const { $schema, name, notes = '', seed = DEFAULT_SEED } = file;
  const extensions = readExtensions(file, { place: '', known: FILE_KEYS }, report);
  const link = $schema === undefined ? {} : { $schema: readText($schema, TEXTS.source, '$schema', report) };
  const scenario: Scenario = {
    name: readText(name, TEXTS.name, 'name', report),
    notes: readText(notes, TEXTS.notes, 'notes', report),
    seed: readText(seed, TEXTS.seed, 'seed', report),
    parameters: readParameters(file.parameters, report),
    offering: readOffering(file.offering, report),
    ranges: {},
    sources: {},
    extensions: { ...link, ...extensions },
  };
  const ranges = readRanges(file.ranges, scenario, report);
  const sources = readSources(file.sources, scenario, report);
  return { ...scenario, ranges, sources };
}

/**
 * Reads what JSON.parse made of a file. Never throws; all problems are told, not only the first.
 * @param steps what leads from each older version to the next
 */
export function readScenario(value: unknown, steps: readonly Step[] = STEPS): Parsed {
  const report = new Report();
  const given = readObject(value, 'file', report);
  if (given !== value || !checkHeader(given, steps.length + 1, report)) return { problems: report.problems };
  const { file, filled } = migrate(given, steps);
  const scenario = readBody(file, report);
  for (const { places, message } of brokenRelations(scenario))
    if (!places.some((place) => report.touches(place))) report.add(places[0], message);
  if (report.problems.length) return { problems: report.problems };
  return filled.length ? { scenario, filled } : { scenario };
}
