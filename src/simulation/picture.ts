import { whoGains, type Gains } from '../analysis/gains.ts';
import { writeVerdict, type Sentence } from '../analysis/sentence.ts';
import type { Contribution, Engine, Outcome } from '../engine/engine.ts';
import type { Results } from '../engine/results.ts';
import type { Verdict } from '../engine/verdict.ts';
import type { Business } from '../vocabulary/business.ts';
import { isLarge } from './effort.ts';
import { join } from './join.ts';
import { Pace } from './pace.ts';

/** Everything the page shows of a business, as plain data. */
export interface Picture {
  readonly business: Business;
  readonly results: Results;
  readonly verdict: Verdict;
  readonly sentence: Sentence;
  readonly gains: Gains;
}

/** Blocks that are done, of how many. */
export type Step = readonly [done: number, total: number];

/** Runs a business and writes up what came out; a large one step by step, with a rest between. */
export function* takePicture(engine: Engine, business: Business): Generator<Step, Picture> {
  const outcome = isLarge(business) ? yield* runInSteps(engine, business) : engine.run(business);
  return {
    business,
    ...outcome,
    sentence: writeVerdict(outcome, business),
    gains: whoGains(outcome.results, business),
  };
}

function* runInSteps(engine: Engine, business: Business): Generator<Step, Outcome> {
  const blocks = engine.blocks(business);
  const pace = new Pace();
  let sofar: Contribution | undefined;
  for (let from = 0; from < blocks;) {
    const to = Math.min(blocks, from + pace.size);
    const start = performance.now();
    sofar = join(sofar, engine.simulate(business, from, to));
    pace.took(to - from, performance.now() - start);
    from = to;
    yield [to, blocks];
  }
  return engine.conclude(business, [sofar!]);
}
