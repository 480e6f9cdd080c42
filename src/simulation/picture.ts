import { whoGains, type Gains } from '../analysis/gains.ts';
import { writeVerdict, type Sentence } from '../analysis/sentence.ts';
import type { Engine } from '../engine/engine.ts';
import type { Results } from '../engine/results.ts';
import type { Verdict } from '../engine/verdict.ts';
import type { Business } from '../vocabulary/business.ts';

/** Everything the page shows of a business, as plain data. */
export interface Picture {
  readonly business: Business;
  readonly results: Results;
  readonly verdict: Verdict;
  readonly sentence: Sentence;
  readonly gains: Gains;
}

/** Runs a business and writes up what came out. */
export function takePicture(engine: Engine, business: Business): Picture {
  const outcome = engine.run(business);
  return {
    business,
    ...outcome,
    sentence: writeVerdict(outcome, business),
    gains: whoGains(outcome.results, business),
  };
}
