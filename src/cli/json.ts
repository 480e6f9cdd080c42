import { MODEL_VERSION, type Outcome } from '../engine/engine.ts';
import type { ExperienceResults } from '../engine/results.ts';
import type { Business } from '../vocabulary/business.ts';
import { perExperience } from '../vocabulary/experiences.ts';
import { COST_KINDS, type CostKind } from '../vocabulary/cost-kinds.ts';
import { SERIES, type Series } from '../vocabulary/series.ts';
import { PARAMETERS } from '../vocabulary/parameters.ts';

/** What `run` was asked about, what came out, and the verdict in words. */
export interface Report {
  readonly name: string;
  readonly business: Business;
  readonly outcome: Outcome;
  readonly text: string;
}

/** All results of one scenario as plain data, in the documented shape and order of keys. */
export function reportAsData({ name, business, outcome, text }: Report) {
  const { best, runnerUp, difference, standardError, tooClose } = outcome.verdict;
  return {
    scenario: name,
    seed: business.seed,
    modelVersion: MODEL_VERSION,
    parameters: Object.fromEntries(PARAMETERS.map(({ id }) => [id, business.parameters[id]])),
    offering: business.offering.map(({ name, tailoredBy, importance, variety, unitCost, tailored }) => ({
      name,
      tailoredBy,
      importance,
      variety,
      unitCost,
      tailored,
    })),
    experiences: perExperience((id) => resultsAsData(outcome.results[id])),
    verdict: { best, runnerUp, difference, standardError, tooClose, text },
  };
}

function resultsAsData(results: ExperienceResults) {
  const { value, valuePerCustomer, marginRate, loyalty, customerBenefit, payback, overtakesMass, cost } =
    results;
  return {
    value,
    valuePerCustomer,
    marginRate,
    loyalty,
    customerBenefit,
    payback,
    overtakesMass,
    series: Object.fromEntries(SERIES.map(({ id }) => [id, [...results.series[id]]])) as Record<
      Series,
      number[]
    >,
    costs: Object.fromEntries(COST_KINDS.map(({ id }) => [id, results.costs[id]])) as Record<
      CostKind,
      number
    >,
    cost,
  };
}
