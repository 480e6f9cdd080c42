import type { Crossings } from '../../analysis/crossings.ts';
import type { Flips } from '../../analysis/flips.ts';
import type { Watch } from '../../analysis/watch.ts';
import { businessOf, type Scenario } from '../../scenario/scenario.ts';
import { spansOf } from '../../scenario/spans.ts';
import { analyses, type Inquiry } from '../../simulation/inquiry.ts';
import type { Experience } from '../../vocabulary/experiences.ts';
import { flipRows, refined, type Along, type FlipRow } from './flip-rows.ts';
import { partOf } from '../../simulation/part.ts';

/** How many of the nearest are found with all customers. */
export const FINE = 6;

/** Simulated customers in the first search. */
export const FEW = 1_000;

/** And at most in the second. */
export const MOST = 20_000;

/** Points to begin with along a whole span. */
const STEPS = 13;

export interface FlipsFound {
  readonly flips: Flips;
  readonly rows: readonly FlipRow[];
}

/**
 * Finds what would change the verdict of a scenario: along every span with few customers, then along the nearest six
 * with the scenario's own, so that these agree with what is shown elsewhere. Where few customers have another verdict,
 * all is found with the scenario's own.
 */
export async function findFlips(
  scenario: Scenario,
  best: Experience,
  { survey }: Inquiry,
  watch: Required<Watch>,
  show: (part: FlipsFound) => void,
): Promise<FlipsFound> {
  const business = businessOf(scenario);
  const spans = spansOf(scenario);
  const [few, own] = [analyses.withSample(business, FEW), analyses.withSample(business, MOST)];
  let flips = await analyses.flipPoints({ business: few, spans }, survey, partOf(watch, 0, 0.6));
  if (flips.best !== best)
    flips = await analyses.flipPoints({ business: own, spans }, survey, partOf(watch, 0.1, 0.6));
  show({ flips, rows: flipRows(flips) });

  const near = flipRows(flips)
    .slice(0, FINE)
    .map(({ points }) => points.target);
  const finer = await analyses.flipPoints({ business: own, spans: near }, survey, partOf(watch, 0.6, 0.8));
  if (finer.best === flips.best) flips = refined(flips, finer);
  show({ flips, rows: flipRows(flips) });

  const along: Record<string, Crossings> = {};
  for (const [k, target] of near.entries()) {
    const share = (place: number) => 0.8 + (0.2 * place) / near.length;
    const question = { ...target, business: few, target, steps: STEPS };
    along[target.id] = await analyses.findCrossings(question, survey, partOf(watch, share(k), share(k + 1)));
  }
  return { flips, rows: flipRows(flips, along as Along) };
}
