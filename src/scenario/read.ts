import { readRanges, readSources } from './doubts.ts';
import { DEFAULT_SEED, FILE_KEYS, FORMAT } from './format.ts';
import { checkHeader } from './header.ts';
import { migrate, STEPS, type Step } from './migrate.ts';
import { readExtensions, readObject, readText, type Unknowns } from './object.ts';
import { readOffering } from './offering.ts';
import { readParameters } from './parameters.ts';
import type { Problem } from './problem.ts';
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
  const format = { name: FORMAT, newest: steps.length + 1 };
  if (given !== value || !checkHeader(given, format, report)) return { problems: report.problems };
  const { file, filled } = migrate(given, steps);
  const scenario = readBody(file, report);
  for (const { places, message } of brokenRelations(scenario))
    if (!places.some((place) => report.touches(place))) report.add(places[0], message);
  if (report.problems.length) return { problems: report.problems };
  return filled.length ? { scenario, filled } : { scenario };
}
