import { withValue } from '../../scenario/change.ts';
import { readValue } from '../../scenario/read-value.ts';
import { readObject } from '../../scenario/object.ts';
import { placeOf } from '../../scenario/problem.ts';
import { checkScenario } from '../../scenario/relations.ts';
import type { Report } from '../../scenario/report.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { settingsOf } from '../../scenario/settings.ts';
import { unknownKey } from '../../scenario/nearest.ts';
import { Page } from './page.ts';

/** A business of the shelf by the name of its file. */
export type Shelf = Readonly<Record<string, Scenario>>;

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** A scenario with changes that were read; each is reported that the scenario does not allow. */
export function readChanges(
  value: unknown,
  { scenario, place }: { scenario: Scenario; place: string },
  report: Report,
): Scenario {
  let changed = scenario;
  for (const [id, wanted] of Object.entries(readObject(value, place, report))) {
    const reading = readValue(scenario, id, wanted);
    if ('problem' in reading) report.add(placeOf(place, id), reading.problem.message);
    else changed = withValue(changed, id, reading.value);
  }
  for (const { message } of checkScenario(changed)) report.add(place, message);
  return changed;
}

/** The scenarios of a lesson's cases, as far as they can be had. */
export function readCases(file: Page, shelf: Shelf): Shelf {
  const { report, cases } = file.ground;
  const found: Record<string, Scenario> = {};
  const all = file.inner('cases');
  for (const name of Object.keys(all.object)) {
    const page = all.inner(name);
    cases.push(name);
    if (!NAME.test(name) || name === 'now' || name === 'each')
      report.add(
        page.place,
        'is no name; allowed: small letters, digits and hyphens, neither "now" nor "each"',
      );
    const id = page.oneOf('scenario', Object.keys(shelf));
    if (id === undefined) continue;
    found[name] = page.has('changes')
      ? readChanges(page.object.changes, { scenario: shelf[id]!, place: page.at('changes') }, report)
      : shelf[id]!;
    page.close();
  }
  return found;
}

/** Controls that a case has. */
export function readControls(page: Page, scenario: Scenario | undefined): void {
  const known = scenario ? settingsOf(scenario).map(({ id }) => id) : [];
  page.list('controls', 1, 9).forEach((id, index) => {
    if (scenario && !known.includes(String(id)))
      page.report.add(placeOf(page.at('controls'), index), unknownKey('setting', String(id), known));
  });
}
