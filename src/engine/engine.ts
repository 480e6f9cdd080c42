import type { Business } from '../vocabulary/business.ts';
import { account, accountTotals, type Ledger } from './account.ts';
import { BLOCK, blocksOf } from './blocks.ts';
import { blockMoments, type Moments } from './chance.ts';
import { tariffs } from './money.ts';
import type { Designing } from './niches/design.ts';
import type { Points } from './niches/rows.ts';
import { makePlanner, type Plan } from './plan.ts';
import { makePresences, type Presences } from './presence.ts';
import { remember } from './remember.ts';
import type { Results, Totals } from './results.ts';
import { simulateBlock } from './simulate.ts';
import { addUp, type Sums } from './sums.ts';
import { discountOf } from './timing.ts';
import { turnoverOf } from './turnover.ts';
import { decide, type Verdict } from './verdict.ts';

export { MODEL_VERSION } from '../vocabulary/model-version.ts';

/** Results of the four experiences on the same customers, and which one pays best. */
export interface Outcome {
  readonly results: Results;
  readonly verdict: Verdict;
}

/** What a stretch of blocks contributes to an outcome. */
export interface Contribution {
  readonly sums: readonly Sums[];
  readonly moments: readonly Moments[];
}

export interface Engine {
  /** Runs a whole business. The same business gives the same digits, whatever ran before. */
  run(business: Business): Outcome;
  /** Only the totals of a run, without series and chance: for asking many times. */
  measure(business: Business): Totals;
  /** The results of a run, without chance. */
  results(business: Business): Results;
  /** How many blocks of customers a business is simulated in. */
  blocks(business: Business): number;
  /** Simulates the blocks from `from` up to, not including, `to`. */
  simulate(business: Business, from: number, to: number): Contribution;
  /** Joins contributions, in the order of their blocks; however they were split, the outcome is the same. */
  conclude(business: Business, contributions: readonly Contribution[]): Outcome;
  /** Takes the niches of a business as another engine designed them, so that they need not be designed again. */
  adopt(business: Business, niches: Points): void;
  /** Whether the niches of a business are at hand, designed here or elsewhere. */
  hasNiches(business: Business): boolean;
  /** What is settled before the first customer is served, for portraits; good until another business is asked for. */
  plan(business: Business): Plan;
}

interface Visited {
  readonly plan: Plan;
  readonly from: number;
  readonly to: number;
  readonly sums: readonly Sums[];
  readonly total: Sums;
  /** Kept for chance; left out where only measures are asked for. */
  readonly presences: Presences | undefined;
  readonly discount: readonly number[];
}

/**
 * An engine that keeps what it computed last: when only prices or costs change, no customer is visited again; when
 * only staying changes, no fit is computed again; when needs.variety changes, nothing is drawn and no niche designed
 * again (plan.ts). It trusts a business to be valid.
 * @param designs niches may be shared with other engines
 */
export function createEngine(designs?: Designing): Engine {
  const planOf = makePlanner(designs);
  const discountFor = remember(
    ({ parameters }: Business) => discountOf(parameters),
    ({ parameters: a }, { parameters: b }) =>
      a['market.discountRate'] === b['market.discountRate'] && a['market.periods'] === b['market.periods'],
  );
  // what else it depends on stays as it is where the sums do
  const turnoverFor = remember(turnoverOf, (a, b) => a.sums === b.sums && a.poor === b.poor);
  // only what was visited last has presences, so their lists serve again
  const presencesFor = remember(makePresences);
  let last: Visited | undefined;

  function visit(business: Business, plan: Plan, from: number, to: number, withChance: boolean): Visited {
    const discount = discountFor(business);
    if (last?.plan === plan && last.from === from && last.to === to) {
      if (!withChance || (last.presences && last.discount === discount)) return last;
    }
    const presences = withChance
      ? presencesFor({ customers: (to - from) * BLOCK, timing: plan.timing })
      : undefined;
    const attendance = presences && { presences, first: from, discount };
    const sums: Sums[] = [];
    for (let block = from; block < to; block++) sums.push(simulateBlock(plan, block, attendance));
    last = { plan, from, to, sums, total: addUp(sums), presences, discount };
    return last;
  }

  function simulate(business: Business, from: number, to: number): Contribution {
    const plan = planOf(business);
    const { sums, presences } = visit(business, plan, from, to, true);
    const { value, served } = plan;
    const brief = { parameters: business.parameters, tariffs: tariffs(business), value, served };
    return { sums, moments: sums.map((_, k) => blockMoments(brief, presences!, from + k, from)) };
  }

  /** What accounts are made from, without chance. */
  function ledgerOf(business: Business): Ledger {
    const plan = planOf(business);
    const { total } = visit(business, plan, 0, blocks(business), false);
    return ledgerFor(business, plan, total);
  }

  function ledgerFor(business: Business, { terms, timing }: Plan, sums: Sums): Ledger {
    const poor = business.parameters['response.walletPoor'];
    const turnover = turnoverFor({ sums, timing, terms, poor });
    return { business, timing, discount: discountFor(business), sums, turnover };
  }

  function conclude(business: Business, contributions: readonly Contribution[]): Outcome {
    const plan = planOf(business);
    const sums = addUp(contributions.flatMap((each) => each.sums));
    const moments = addUp(contributions.flatMap((each) => each.moments));
    const results = account(ledgerFor(business, plan, sums));
    return { results, verdict: decide(results, moments, business.parameters) };
  }

  const blocks = (business: Business) => blocksOf(business.parameters['market.sample']);
  const run = (business: Business) => conclude(business, [simulate(business, 0, blocks(business))]);
  return {
    run,
    measure: (business) => accountTotals(ledgerOf(business)),
    results: (business) => account(ledgerOf(business)),
    blocks,
    simulate,
    conclude,
    adopt: planOf.adopt,
    hasNiches: planOf.hasNiches,
    plan: planOf,
  };
}
