import type { Business } from '../vocabulary/business.ts';
import { account } from './account.ts';
import { blocksOf } from './blocks.ts';
import { blockMoments, type Moments } from './chance.ts';
import { tariffs } from './money.ts';
import { makePlanner } from './plan.ts';
import { makePresences, type Presences } from './presence.ts';
import type { Results } from './results.ts';
import { simulateBlock, type Plan } from './simulate.ts';
import { addUp, type Sums } from './sums.ts';
import { decide, type Verdict } from './verdict.ts';

/** The version of the model: raised whenever the same scenario would give other digits. */
export const MODEL_VERSION = 1;

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
  /** How many blocks of customers a business is simulated in. */
  blocks(business: Business): number;
  /** Simulates the blocks from `from` up to, not including, `to`. */
  simulate(business: Business, from: number, to: number): Contribution;
  /** Joins contributions, in the order of their blocks; however they were split, the outcome is the same. */
  conclude(business: Business, contributions: readonly Contribution[]): Outcome;
}

interface Simulated {
  readonly plan: Plan;
  readonly from: number;
  readonly to: number;
  readonly sums: readonly Sums[];
  readonly presences: Presences;
}

/**
 * An engine that keeps what it computed last: when only prices or costs change, no customer is visited again; when
 * needs.variety changes, nothing is drawn and no niche designed again (plan.ts). It trusts a business to be valid.
 */
export function createEngine(): Engine {
  const planOf = makePlanner();
  let last: Simulated | undefined;

  function visit(plan: Plan, from: number, to: number): Simulated {
    if (last?.plan === plan && last.from === from && last.to === to) return last;
    const presences = makePresences(plan.sample);
    const sums: Sums[] = [];
    for (let block = from; block < to; block++) sums.push(simulateBlock(plan, block, presences));
    return (last = { plan, from, to, sums, presences });
  }

  function simulate(business: Business, from: number, to: number): Contribution {
    const plan = planOf(business);
    const { sums, presences } = visit(plan, from, to);
    const brief = {
      parameters: business.parameters,
      tariffs: tariffs(business, plan.terms),
      value: plan.value,
      served: plan.served,
    };
    const moments = sums.map((_, k) => blockMoments(brief, presences, from + k));
    return { sums, moments };
  }

  function conclude(business: Business, contributions: readonly Contribution[]): Outcome {
    const { terms, timing } = planOf(business);
    const sums = addUp(contributions.flatMap((each) => each.sums));
    const moments = addUp(contributions.flatMap((each) => each.moments));
    const results = account({ business, terms, timing }, sums);
    return { results, verdict: decide(results, moments, business.parameters) };
  }

  const blocks = (business: Business) => blocksOf(business.parameters['market.sample']);
  const run = (business: Business) => conclude(business, [simulate(business, 0, blocks(business))]);
  return { run, blocks, simulate, conclude };
}
