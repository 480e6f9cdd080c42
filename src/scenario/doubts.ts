import { readObject, readText } from './object.ts';
import { unknownKey } from './nearest.ts';
import { placeOf } from './problem.ts';
import { quote } from './quote.ts';
import type { Report } from './report.ts';
import type { Range, Scenario } from './scenario.ts';
import { settingsOf, type Setting } from './settings.ts';
import { TEXTS } from './text.ts';
import { allowedBy, checkValue } from './value.ts';

interface Entry {
  readonly setting: Setting;
  readonly value: unknown;
  readonly place: string;
}

/** The entries of an object whose keys are ids of settings; other keys are reported. */
function entriesOf(what: string, object: unknown, scenario: Scenario, report: Report): Entry[] {
  if (object === undefined) return [];
  const byId = new Map(settingsOf(scenario).map((setting) => [setting.id, setting]));
  const isOfferingKnown = !report.touches('offering');
  return Object.entries(readObject(object, what, report)).flatMap(([id, value]) => {
    const setting = byId.get(id);
    const place = placeOf(what, id);
    if (setting) return [{ setting, value, place }];
    // a component whose name was refused has been reported as that
    if (isOfferingKnown || !id.startsWith('offering.'))
      report.add(place, () => unknownKey('setting', id, [...byId.keys()]));
    return [];
  });
}

function readRange({ setting, value, place }: Entry, report: Report): Range | undefined {
  if (setting.rule.kind !== 'number') {
    report.add(place, `${quote(setting.id)} is not a number; allowed: ranges of numbers`);
    return undefined;
  }
  const allowed = `allowed: [low, high], each ${allowedBy(setting.rule)}`;
  if (!Array.isArray(value) || value.length !== 2) {
    report.add(place, `${quote(value)} is not a range; ${allowed}`);
    return undefined;
  }
  const [low, high] = value.map((end: unknown, index) => {
    const checked = checkValue(setting.rule, end);
    if ('value' in checked) return checked.value as number;
    report.add(placeOf(place, index), checked.message);
    return undefined;
  });
  if (low === undefined || high === undefined) return undefined;
  if (low <= high) return [low, high];
  report.add(place, `the low, ${low}, is above the high, ${high}; ${allowed}`);
  return undefined;
}

/** The ranges of a file, for the settings of its scenario. */
export function readRanges(object: unknown, scenario: Scenario, report: Report): Record<string, Range> {
  const entries = entriesOf('ranges', object, scenario, report);
  return Object.fromEntries(
    entries.flatMap((entry) => {
      const range = readRange(entry, report);
      return range ? [[entry.setting.id, range]] : [];
    }),
  );
}

/** The sources of a file, for the settings of its scenario. */
export function readSources(object: unknown, scenario: Scenario, report: Report): Record<string, string> {
  const entries = entriesOf('sources', object, scenario, report);
  return Object.fromEntries(
    entries.map(({ setting, value, place }) => [setting.id, readText(value, TEXTS.source, place, report)]),
  );
}
