import type { Engine } from '../../../engine/engine.ts';
import type { Business } from '../../../vocabulary/business.ts';
import { EXPERIENCE_IDS } from '../../../vocabulary/experiences.ts';
import { bestOf } from '../../sample.ts';
import { decideQuestions, evidenceOf, type CheckId } from '../checks.ts';
import { readIndicators } from '../indicators/analytics.ts';
import { measureIndicators } from '../indicators/measured.ts';
import { runSmallTests } from '../pilot/run-small-tests.ts';
import { withoutEffort } from '../questions/involvement.ts';
import { nichesToTry, simplerWays, withNiches } from '../questions/simpler.ts';
import { groundOfBusiness } from '../segmentation/ground.ts';
import { groupCustomers } from '../segmentation/grouping.ts';
import { FEW, groupKindOf } from '../segmentation/segmentation.ts';
import { drawPlausible } from './draw.ts';

/** What the checks said of one plausible business, and what was so. */
export interface Trial {
  /** Position of the experience worth most in EXPERIENCE_IDS; of equals the simpler one. */
  readonly winner: number;
  /** One-to-one is worth more than mass. */
  readonly beatsMass: boolean;
  readonly isOn: Readonly<Record<CheckId, boolean>>;
  /** How many indicators point to personalizing. */
  readonly indicators: number;
}

/** Numbers of niches that are tried; fewer than for one business, for there are many. */
const TRIED = [2, 4, 8];

/** The questions are answered from what is believed. */
function askQuestions(engine: Engine, believed: Business) {
  const results = engine.results(believed);
  const free = engine.measure(withoutEffort(believed));
  const own = believed.parameters['niches.count'];
  const byNiches = nichesToTry(believed, TRIED).map((count) => ({
    count,
    results: count === own ? results : engine.measure(withNiches(believed, count)),
  }));
  return decideQuestions(
    evidenceOf(believed, { results, free, simpler: simplerWays(believed, results, byNiches) }),
  );
}

/** Whether few groups hold customers well, as the whole segmentation would say. */
function hasManySmallGroups(business: Business): boolean {
  const { points, total, keys } = groundOfBusiness(business);
  const isDiffering = total > 0 && business.parameters['needs.variety'] > 0;
  const left = total > 0 ? groupCustomers(points, FEW, keys).left / total : 0;
  return groupKindOf(left, isDiffering) === 'many small';
}

/** Tries all checks on a plausible business: questions by what is believed, signs and the outcome by what is so. */
export function tryBusiness(engine: Engine, seed: string, number: number): Trial {
  const { business, believed } = drawPlausible(seed, number);
  const results = engine.results(business);
  const values = EXPERIENCE_IDS.map((id) => results[id].valuePerCustomer);
  const indicators = readIndicators(measureIndicators(engine, business, results));
  return {
    winner: bestOf(values),
    beatsMass: values[3]! > values[0]!,
    isOn: {
      experiments: runSmallTests(engine, business).isOn,
      analytics: indicators.isOn,
      segmentation: hasManySmallGroups(business),
      ...askQuestions(engine, believed),
    },
    indicators: indicators.on,
  };
}
