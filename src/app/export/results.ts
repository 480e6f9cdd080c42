import type { Scenario } from '../../scenario/scenario.ts';
import { settingsOf } from '../../scenario/settings.ts';
import type { Picture } from '../../simulation/picture.ts';
import { EXPERIENCE_IDS } from '../../vocabulary/experiences.ts';
import { COST_KINDS } from '../../vocabulary/cost-kinds.ts';
import { MEASURES } from '../../vocabulary/measures.ts';
import { SERIES } from '../../vocabulary/series.ts';
import type { About, Cell, TableData } from '../exporting.svelte.ts';
import { download, safeName } from '../share/download.ts';
import { csvFile } from './csv.ts';

/** All that came out and all that went in, a row a number of the four experiences; money is for the whole business. */
export function resultsTable({ results, gains, verdict, business }: Picture, scenario: Scenario): TableData {
  const four = (of: (experience: (typeof EXPERIENCE_IDS)[number]) => Cell) => EXPERIENCE_IDS.map(of);
  const said = (id: string, value: Cell): Cell[] => ['verdict', id, '', '', '', value];
  return {
    columns: ['kind', 'id', 'what', 'unit', 'period', ...EXPERIENCE_IDS],
    rows: [
      said('best', verdict.best),
      said('runnerUp', verdict.runnerUp),
      said('difference', verdict.difference),
      said('standardError', verdict.standardError),
      said('tooClose', verdict.tooClose ? 'yes' : 'no'),
      ...MEASURES.map(({ id, label, unit }): Cell[] => [
        ...['total', id, label, unit, ''],
        ...four((experience) => results[experience][id] ?? undefined),
      ]),
      ...COST_KINDS.map(({ id, label }): Cell[] => [
        ...['cost', id, label, 'undiscounted total', ''],
        ...four((experience) => results[experience].costs[id]),
      ]),
      ...(['who', 'business', 'customers'] as const).map((id): Cell[] => [
        ...['gain over mass', id, '', id === 'who' ? '' : 'per customer at the start, discounted', ''],
        ...four((experience) => gains[experience][id]),
      ]),
      ...SERIES.flatMap(({ id, label, unit }) =>
        Array.from({ length: business.parameters['market.periods'] }, (_, t): Cell[] => [
          ...['series', id, label, unit],
          t + 1,
          ...four((experience) => results[experience].series[id][t]),
        ]),
      ),
      ...settingsOf(scenario).map(({ id, rule, value, component }): Cell[] => [
        ...[component === undefined ? 'parameter' : 'component', id, rule.label, '', ''],
        typeof value === 'boolean' ? (value ? 'yes' : 'no') : value,
      ]),
    ],
  };
}

/** Hands all results to the reader as one file; answers with its name. */
export function saveResults(about: About, picture: Picture, scenario: Scenario): string {
  const name = `${safeName(`${about.name} - all results`)}.csv`;
  download(
    name,
    csvFile(about, 'all results; money for the whole business', resultsTable(picture, scenario)),
    'text/csv;charset=utf-8',
  );
  return name;
}
