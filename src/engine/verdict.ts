import type { Parameters } from '../vocabulary/parameters.ts';
import { EXPERIENCE_IDS, type Experience } from '../vocabulary/experiences.ts';
import { standardError, type Moments } from './chance.ts';
import type { Results } from './results.ts';

/** Which experience pays best, by how much, and whether that can be told from chance. Money per customer. */
export interface Verdict {
  readonly best: Experience;
  readonly runnerUp: Experience;
  /** Value per customer of the best less that of the runner-up. */
  readonly difference: number;
  readonly standardError: number;
  readonly tooClose: boolean;
}

/** A lead below this share of the larger of the two values is too close to call. */
export const LEAST_LEAD = 0.02;

/** Ranks the experiences by value; of equals the simpler one is named first. */
export function decide(results: Results, moments: Moments, parameters: Readonly<Parameters>): Verdict {
  const worth = (id: Experience) => results[id].valuePerCustomer;
  const [best, runnerUp] = EXPERIENCE_IDS.toSorted((a, b) => worth(b) - worth(a)) as [Experience, Experience];
  const difference = worth(best) - worth(runnerUp);
  const error = standardError(
    moments,
    EXPERIENCE_IDS.indexOf(best),
    EXPERIENCE_IDS.indexOf(runnerUp),
    parameters,
  );
  const larger = Math.max(Math.abs(worth(best)), Math.abs(worth(runnerUp)));
  const tooClose = difference < 2 * error || difference < LEAST_LEAD * larger || difference === 0;
  return { best, runnerUp, difference, standardError: error, tooClose };
}
