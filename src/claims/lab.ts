import { withSample } from '../analysis/worlds.ts';
import type { Survey } from '../analysis/survey.ts';
import { tableRows, withTailored, withValues } from '../analysis/sweep.ts';
import { withValue } from '../scenario/change.ts';
import { businessOf, type Scenario } from '../scenario/scenario.ts';
import { settingOf } from '../scenario/settings.ts';
import type { Value } from '../scenario/value.ts';
import type { Business } from '../vocabulary/business.ts';
import type { Target } from '../vocabulary/target.ts';
import { foundOf, type Found } from './found.ts';

/** A business of the shelf, by the name of its file, with some settings changed by their ids. */
export interface Variant {
  readonly business: string;
  readonly changes?: Readonly<Record<string, Value>>;
}

/** Numbers to move, and their values cell by cell. */
export interface Grid {
  readonly ids: readonly string[];
  readonly cells: readonly (readonly number[])[];
  /** At most so many simulated customers, where there are many cells. */
  readonly sample?: number;
}

/** Where claims are tested: the businesses of the shelf, and somebody who measures. */
export interface Lab {
  /** A variant as the page opens it. */
  scenarioOf(variant: Variant): Promise<Scenario>;
  measure(variant: Variant): Promise<Found>;
  vary(variant: Variant, grid: Grid): Promise<readonly Found[]>;
  /** One-to-one with other components tailored: a flag for each. */
  tailor(variant: Variant, sets: readonly (readonly boolean[])[]): Promise<readonly Found[]>;
}

/** The scenario with settings changed; throws a RangeError for an id that it has not. */
export function changed(scenario: Scenario, changes: Variant['changes'] = {}): Scenario {
  return Object.entries(changes).reduce((sofar, [id, value]) => withValue(sofar, id, value), scenario);
}

function targetsOf(scenario: Scenario, ids: readonly string[]): Target[] {
  return ids.map((id) => {
    const setting = settingOf(scenario, id);
    if (!setting) throw new RangeError(`no setting ${id}`);
    return { id, component: setting.component };
  });
}

/** What was measured, by the question. */
export type Notebook = Map<string, Promise<readonly Found[]>>;

/** A lab that takes businesses from a shelf and remembers what it measured, in a notebook that labs may share. */
export function createLab(
  take: (business: string) => Promise<Scenario>,
  survey: Survey,
  known: Notebook = new Map(),
): Lab {
  const scenarioOf = async ({ business, changes }: Variant) => changed(await take(business), changes);

  function remembered(question: unknown, find: () => Promise<readonly Found[]>): Promise<readonly Found[]> {
    const key = JSON.stringify(question);
    const found = known.get(key) ?? find();
    known.set(key, found);
    found.catch(() => known.delete(key));
    return found;
  }

  function read(table: Float64Array, businessAt: (cell: number) => Business): Found[] {
    return [...tableRows(table)].map((row, cell) => foundOf(businessAt(cell), row));
  }

  function vary(variant: Variant, grid: Grid): Promise<readonly Found[]> {
    return remembered([variant, grid], async () => {
      const scenario = await scenarioOf(variant);
      const whole = businessOf(scenario);
      const business = grid.sample === undefined ? whole : withSample(whole, grid.sample);
      const targets = targetsOf(scenario, grid.ids);
      const table = await survey({ business, targets, cells: grid.cells });
      return read(table, (cell) => withValues(business, targets, grid.cells[cell]!));
    });
  }

  function tailor(variant: Variant, sets: readonly (readonly boolean[])[]): Promise<readonly Found[]> {
    return remembered([variant, sets], async () => {
      const business = businessOf(await scenarioOf(variant));
      const table = await survey({ business, targets: [], cells: sets.map(() => []), tailored: sets });
      return read(table, (cell) => withTailored(business, sets[cell]!));
    });
  }

  const measure = async (variant: Variant) => (await vary(variant, { ids: [], cells: [[]] }))[0]!;
  return { scenarioOf, measure, vary, tailor };
}

/** What is found of a variant with one number moved. */
export function along(
  lab: Lab,
  variant: Variant,
  id: string,
  at: readonly number[],
): Promise<readonly Found[]> {
  return lab.vary(variant, { ids: [id], cells: at.map((value) => [value]) });
}
