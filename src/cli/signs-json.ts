import type { Pilot } from '../analysis/signs/pilot/pilot.ts';
import { CHECKS } from '../analysis/signs/checks.ts';
import { checkInWords, quoteRecord } from '../analysis/signs/record/record-sentence.ts';
import { writeTrials } from '../analysis/signs/record/rows.ts';
import type { TrackRecord } from '../analysis/signs/record/track-record.ts';
import { MODEL_VERSION } from '../engine/engine.ts';
import type { Business } from '../vocabulary/business.ts';
import type { SignsFound } from './signs-found.ts';

function pilotAsData({ seen, ...rest }: Pilot) {
  return { ...rest, seen: [...seen] };
}

/** What the questions and signs say, as plain data in the documented shape; money is per customer. */
export function signsAsData(name: string, business: Business, found: SignsFound) {
  const { questions, experiments, pilot, smallTests, analytics, segmentation, concentration, text } = found;
  const { partitions, withinShare, groups80, found: natural, shown, kind } = segmentation;
  return {
    scenario: name,
    seed: business.seed,
    modelVersion: MODEL_VERSION,
    isOn: {
      ...questions.isOn,
      experiments: smallTests.isOn,
      analytics: analytics.isOn,
      segmentation: segmentation.isOn,
    },
    questions: {
      involvement: questions.involvement,
      benefit: questions.benefit,
      simpler: questions.simpler,
      costs: questions.costs,
      experiments,
    },
    pilot: pilot ? pilotAsData(pilot) : null,
    smallTests,
    analytics,
    segmentation: {
      withinShare,
      sizes: partitions[shown - 1]!.sizes,
      groups80,
      kind,
      found: natural,
      shown,
      counts: partitions.map(({ count, spreadShare, stability, sizes }) => ({
        count,
        spreadShare,
        stability,
        sizes,
      })),
    },
    concentration: concentration ? { ...concentration, shares: [...concentration.shares] } : null,
    text,
  };
}

/** A track record as plain data: shares with their cases and 95% intervals, and every trial (rows.ts). */
export function recordAsData(record: TrackRecord) {
  const { trials, checks, ...rest } = record;
  return {
    modelVersion: MODEL_VERSION,
    ...rest,
    checks: checks.map((check, k) => ({
      ...check,
      kind: CHECKS[k]!.kind,
      rule: CHECKS[k]!.rule,
      text: checkInWords(check),
    })),
    text: quoteRecord(record),
    trials: writeTrials(trials),
  };
}
