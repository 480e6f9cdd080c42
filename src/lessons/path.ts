import { EXPERIENCE_IDS, type Experience } from '../vocabulary/experiences.ts';
import { COST_KINDS, type CostKind } from '../vocabulary/cost-kinds.ts';
import { MEASURES } from '../vocabulary/measures.ts';
import { SERIES, type Series } from '../vocabulary/series.ts';
import { parameterOf } from '../vocabulary/parameters.ts';
import type { Quantity } from '../vocabulary/row.ts';
import type { Finding } from './finding.ts';

/** A number with what it stands for, or a word. */
export type Amount = { readonly value: number; readonly quantity: Quantity } | { readonly word: string };

type Look = (finding: Finding) => Amount;

const money = (value: number): Amount => ({ value, quantity: 'money' });
const IN_MONEY_PER_CUSTOMER: readonly string[] = ['revenue', 'cost', 'margin', 'cumulative'];

const OF_CASE: Record<string, Look> = {
  best: ({ verdict }) => ({ word: verdict.best }),
  'runner-up': ({ verdict }) => ({ word: verdict.runnerUp }),
  lead: ({ verdict }) => money(verdict.difference),
  call: ({ verdict }) => ({ word: verdict.tooClose ? 'too close' : 'clear' }),
};

const customersOf = ({ business }: Finding) => business.parameters['market.customers'];

/** Looks at one experience: its measures, its gains over mass, and per customer its costs and what it takes in. */
const OF_EXPERIENCE: Record<string, (finding: Finding, id: Experience) => Amount> = {
  gain: ({ gains }, id) => money(gains[id].business),
  benefit: ({ gains }, id) => money(gains[id].customers),
  who: ({ gains }, id) => ({ word: gains[id].who }),
  revenue: (finding, id) =>
    money(
      Array.from(finding.results[id].series.revenue).reduce((sum, each) => sum + each, 0) /
        customersOf(finding),
    ),
  // the first period comes first in every order: never lies after all of them
  overtakesMass: ({ results }, id) => ({
    value: results[id].overtakesMass ?? Infinity,
    quantity: 'number',
  }),
};

const PLAIN = ['value', 'valuePerCustomer', 'loyalty', 'marginRate'] as const;
for (const measure of PLAIN) {
  const { quantity } = MEASURES.find(({ id }) => id === measure)!;
  OF_EXPERIENCE[measure] = ({ results }, id) => ({ value: results[id][measure], quantity });
}

function lookAtCost(id: Experience, kind: string): Look | undefined {
  if (!COST_KINDS.some((each) => each.id === kind)) return undefined;
  return (finding) => money(finding.results[id].costs[kind as CostKind] / customersOf(finding));
}

/** A series in one period, counted from 1; `last` is the last one. */
function lookAtSeries(id: Experience, name: string, period: string): Look | undefined {
  const series = SERIES.find((each) => each.id === name);
  if (!series || !/^(last|[1-9]\d*)$/.test(period)) return undefined;
  return (finding) => {
    const values = finding.results[id].series[name as Series];
    const at = period === 'last' ? values.length : Number(period);
    if (at > values.length) throw new RangeError(`there is no period ${at}; allowed: 1 to ${values.length}`);
    const isMoney = IN_MONEY_PER_CUSTOMER.includes(name);
    return { value: values[at - 1]! / (isMoney ? customersOf(finding) : 1), quantity: series.quantity };
  };
}

function lookAtSetting(id: string): Look | undefined {
  const row = parameterOf(id);
  if (!row) return undefined;
  return ({ business }) => {
    const value = business.parameters[row.id];
    return row.kind === 'number' ? { value: Number(value), quantity: row.quantity } : { word: String(value) };
  };
}

/**
 * What a path means within a case: `best`, `runner-up`, `lead`, `call`, `set.<parameter>`, `<experience>.<measure>`,
 * `<experience>.cost.<kind>` and `<experience>.<series>@<period>`. Undefined when it means nothing.
 */
export function lookAlong(path: string): Look | undefined {
  if (Object.hasOwn(OF_CASE, path)) return OF_CASE[path];
  const dot = path.indexOf('.');
  const [head, rest] = [path.slice(0, dot), path.slice(dot + 1)];
  if (head === 'set') return lookAtSetting(rest);
  const id = EXPERIENCE_IDS.find((each) => each === head);
  if (!id) return undefined;
  if (Object.hasOwn(OF_EXPERIENCE, rest)) return (finding) => OF_EXPERIENCE[rest]!(finding, id);
  if (rest.startsWith('cost.')) return lookAtCost(id, rest.slice('cost.'.length));
  const [name, period] = rest.split('@');
  return period === undefined ? undefined : lookAtSeries(id, name!, period);
}
