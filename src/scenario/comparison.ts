import { checkHeader } from './header.ts';
import { readExtensions, readObject } from './object.ts';
import { placeOf, type Problem } from './problem.ts';
import { quote } from './quote.ts';
import { readScenario } from './read.ts';
import { Report } from './report.ts';
import type { Extensions, Scenario } from './scenario.ts';
import { fileOf } from './write.ts';

/** What a file of a comparison calls itself. */
export const COMPARISON_FORMAT = 'fourfold-comparison';
/** The version that is written, and the newest that is read. */
export const COMPARISON_VERSION = 1;
/** How many scenarios stand side by side at most. */
export const MOST_COMPARED = 4;

const KEYS = ['format', 'version', 'scenarios'];

/** Scenarios side by side; the others are held against the first. */
export interface Comparison {
  readonly scenarios: readonly Scenario[];
  /** `x-…` keys of the file, kept as they are. */
  readonly extensions: Extensions;
}

/** A comparison, or all that keeps a file from being one; `filled` as of scenario files. */
export type ReadComparison =
  | { readonly comparison: Comparison; readonly filled?: readonly string[] }
  | { readonly problems: readonly Problem[] };

/** Where something in a scenario of the file is: `scenarios[1].parameters["needs.variety"]`. */
function placeWithin(index: number, place: string): string {
  const at = placeOf('scenarios', index);
  if (place === 'file') return at;
  return place.startsWith('[') ? `${at}${place}` : `${at}.${place}`;
}

function readList(value: unknown, report: Report): readonly unknown[] {
  const allowed = `allowed: a list of 1 to ${MOST_COMPARED} scenarios`;
  const fault =
    value === undefined
      ? 'is missing'
      : !Array.isArray(value)
        ? `${quote(value)} is not a list`
        : value.length < 1 || value.length > MOST_COMPARED
          ? `holds ${value.length} scenarios`
          : undefined;
  if (fault) report.add('scenarios', `${fault}; ${allowed}`);
  return fault ? [] : (value as unknown[]);
}

/** Reads what JSON.parse made of a file. Never throws; every scenario in it is read as a file of its own would be. */
export function readComparison(value: unknown): ReadComparison {
  const report = new Report();
  const given = readObject(value, 'file', report);
  const format = { name: COMPARISON_FORMAT, newest: COMPARISON_VERSION };
  if (given !== value || !checkHeader(given, format, report)) return { problems: report.problems };
  const extensions = readExtensions(given, { place: '', known: KEYS }, report);
  const filled = new Set<string>();
  const scenarios = readList(given.scenarios, report).flatMap((each, index) => {
    const parsed = readScenario(each);
    if ('scenario' in parsed) {
      for (const id of parsed.filled ?? []) filled.add(id);
      return [parsed.scenario];
    }
    for (const { place, message } of parsed.problems) report.add(placeWithin(index, place), message);
    return [];
  });
  if (report.problems.length) return { problems: report.problems };
  const comparison = { scenarios, extensions };
  return filled.size ? { comparison, filled: [...filled] } : { comparison };
}

/** What JSON.stringify makes a file of a comparison of. */
export function fileOfComparison({ scenarios, extensions }: Comparison): object {
  return {
    format: COMPARISON_FORMAT,
    version: COMPARISON_VERSION,
    scenarios: scenarios.map(fileOf),
    ...extensions,
  };
}

/** The text of a file of a comparison. parseFile gives the same comparison again. */
export function writeComparison(comparison: Comparison): string {
  return `${JSON.stringify(fileOfComparison(comparison), null, 2)}\n`;
}
