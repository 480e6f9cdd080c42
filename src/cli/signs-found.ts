import { concentration, type Concentration } from '../analysis/signs/concentration/concentration.ts';
import { concentrationInWords } from '../analysis/signs/concentration/concentration-sentence.ts';
import { analytics, type Analytics } from '../analysis/signs/indicators/analytics.ts';
import { analyticsInWords } from '../analysis/signs/indicators/analytics-sentence.ts';
import { pilot, SIMULATED, type Pilot, type PilotQuestion } from '../analysis/signs/pilot/pilot.ts';
import { pilotInWords, smallTestsInWords, streaksInWords } from '../analysis/signs/pilot/pilot-sentence.ts';
import { smallTests, type SmallTests } from '../analysis/signs/pilot/small-tests.ts';
import { experimentsFor, type Experiment } from '../analysis/signs/questions/experiments.ts';
import { businessesToAsk, fourQuestions, type FourQuestions } from '../analysis/signs/questions/questions.ts';
import { questionsInWords } from '../analysis/signs/questions/questions-sentence.ts';
import { storedRecord, type TrackRecord } from '../analysis/signs/record/track-record.ts';
import { MOST_GROUPS, segment, type Segmentation } from '../analysis/signs/segmentation/segmentation.ts';
import { segmentationInWords } from '../analysis/signs/segmentation/segmentation-sentence.ts';
import type { QuestionId } from '../analysis/signs/checks.ts';
import { inPhases } from '../analysis/phases.ts';
import type { Watch } from '../analysis/watch.ts';
import { inspectWith } from '../simulation/inspect.ts';
import type { Pool } from '../simulation/pool.ts';
import { surveyWith } from '../simulation/survey.ts';

/** What the questions and signs say of one business. */
export interface SignsFound {
  readonly questions: FourQuestions;
  readonly experiments: readonly Experiment[];
  readonly pilot: Pilot | undefined;
  readonly smallTests: SmallTests;
  readonly analytics: Analytics;
  readonly segmentation: Segmentation;
  readonly concentration: Concentration | undefined;
  readonly record: TrackRecord;
  /** The same in words. */
  readonly text: {
    readonly questions: Readonly<Record<QuestionId, string>>;
    readonly pilot: string;
    readonly streaks: string;
    readonly smallTests: string;
    readonly analytics: string;
    readonly segmentation: string;
    readonly concentration: string;
  };
}

/** Steps of the phases that are not counted in businesses, tests or numbers of groups. */
const OTHERS = 10;
const TESTS = 2 * SIMULATED + 2;

/** How many steps it takes, about. */
export function stepsToRead({ business }: PilotQuestion): number {
  return businessesToAsk(business) + TESTS + MOST_GROUPS + OTHERS;
}

/** Has everything inspected by a pool, one after the other. */
export async function readSigns(asked: PilotQuestion, pool: Pool, watch: Watch): Promise<SignsFound> {
  const { business } = asked;
  const [survey, inspect] = [surveyWith(pool), inspectWith(pool)];
  const phase = inPhases(watch, stepsToRead(asked));
  const questions = await fourQuestions(business, { survey, inspect }, phase(businessesToAsk(business)));
  const tested = await pilot(asked, inspect, phase(TESTS));
  const small = await smallTests(business, inspect, phase(1));
  const read = await analytics(business, inspect, phase(1));
  const segmentation = await segment(business, inspect, phase(MOST_GROUPS));
  const { found } = segmentation;
  const concentrated = await concentration({ business, popular: found }, inspect, phase(7));
  const record = await storedRecord(inspect, phase(1));
  return {
    questions,
    experiments: experimentsFor(business, questions),
    pilot: tested,
    smallTests: small,
    analytics: read,
    segmentation,
    concentration: concentrated,
    record,
    text: {
      questions: questionsInWords(questions, business),
      pilot: pilotInWords(tested, business),
      streaks: streaksInWords(tested),
      smallTests: smallTestsInWords(small),
      analytics: analyticsInWords(read, record),
      segmentation: segmentationInWords(segmentation),
      concentration: concentrationInWords(concentrated),
    },
  };
}
