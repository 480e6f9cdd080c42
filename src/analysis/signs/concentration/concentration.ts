import type { Results } from '../../../engine/results.ts';
import { logistic } from '../../../engine/maths/exp.ts';
import { log, LN2, logit } from '../../../engine/maths/log.ts';
import type { Business } from '../../../vocabulary/business.ts';
import type { Parameters } from '../../../vocabulary/parameters.ts';
import { inPhases } from '../../phases.ts';
import type { Watch } from '../../watch.ts';
import type { Inspect } from '../probe.ts';
import { withNiches } from '../questions/simpler.ts';
import type { Demand, DemandQuestion } from './demand.ts';
import { TOP } from './top.ts';

/** What the variants after the third are worth to a niche experience; money is value per customer. */
export interface Tail {
  /** All variants against three. */
  readonly worth: number;
  /** Of that: the comfort of having a choice less its effort, what it costs to offer it, and better fit, the rest. */
  readonly comfort: number;
  readonly cost: number;
  readonly fit: number;
  /** Retention a period that comfort, less the effort of choosing, adds for a customer who fits perfectly. */
  readonly retention: number;
}

export interface Concentration extends Demand {
  readonly variants: number;
  /** Share of spending of the most taken one, three, ten variants. */
  readonly topShares: Readonly<Record<1 | 3 | 10, number>>;
  /** Share of spending of all after the third. */
  readonly tailShare: number;
  /** Undefined where there are no more than three. */
  readonly tail: Tail | undefined;
}

const sumOfFirst = (shares: Float64Array, count: number) =>
  Math.min(
    1,
    shares.subarray(0, count).reduce((sum, share) => sum + share, 0),
  );

const withParameters = (business: Business, parameters: Partial<Parameters>): Business => ({
  ...business,
  parameters: { ...business.parameters, ...parameters },
});

/** All variants and three of them: as it is, with neither comfort nor effort of choosing, and free of charge. */
function tailCases(business: Business): Business[] {
  const plain = withParameters(business, { 'niches.comfort': 0, 'niches.effort': 0 });
  const free = withParameters(business, { 'niches.setupEach': 0, 'niches.upkeepEach': 0 });
  return [business, plain, free].flatMap((each) => [each, withNiches(each, TOP)]);
}

function tailOf({ parameters: p }: Business, results: readonly Results[]): Tail {
  const [all, few, plainAll, plainFew, freeAll, freeFew] = results.map(
    ({ niche }) => niche.valuePerCustomer,
  ) as [number, number, number, number, number, number];
  const worth = all - few;
  const comfort = all - plainAll - (few - plainFew);
  const cost = freeAll - freeFew - worth;
  const odds =
    ((p['niches.comfort'] - p['response.involvement'] * p['niches.effort']) * log(p['niches.count'] / TOP)) /
    LN2;
  const base = logit(p['response.retentionPerfect']);
  return {
    worth,
    comfort,
    cost,
    fit: worth - comfort + cost,
    retention: logistic(base + odds) - logistic(base),
  };
}

/** How demand concentrates on a few of the variants on offer. Undefined where variants differ on nothing. */
export async function concentration(
  question: DemandQuestion,
  inspect: Inspect,
  watch: Watch = {},
): Promise<Concentration | undefined> {
  const { business } = question;
  const variants = business.parameters['niches.count'];
  const cases = variants > TOP ? tailCases(business) : [];
  const phase = inPhases(watch, 1 + cases.length);
  const [demand] = await inspect({ kind: 'demand', question }, phase(1));
  if (!demand) return undefined;
  const results =
    cases.length > 0 ? await inspect({ kind: 'results', businesses: cases }, phase(cases.length)) : [];
  const { shares } = demand;
  return {
    ...demand,
    variants,
    topShares: { 1: sumOfFirst(shares, 1), 3: sumOfFirst(shares, 3), 10: sumOfFirst(shares, 10) },
    tailShare: 1 - sumOfFirst(shares, TOP),
    tail: cases.length > 0 ? tailOf(business, results) : undefined,
  };
}
