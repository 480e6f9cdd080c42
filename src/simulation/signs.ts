import { CHECKS } from '../analysis/signs/checks.ts';
import { concentration } from '../analysis/signs/concentration/concentration.ts';
import { concentrationInWords } from '../analysis/signs/concentration/concentration-sentence.ts';
import { analytics } from '../analysis/signs/indicators/analytics.ts';
import { analyticsInWords } from '../analysis/signs/indicators/analytics-sentence.ts';
import { pilot } from '../analysis/signs/pilot/pilot.ts';
import { pilotInWords, smallTestsInWords, streaksInWords } from '../analysis/signs/pilot/pilot-sentence.ts';
import { smallTests } from '../analysis/signs/pilot/small-tests.ts';
import { experimentsFor } from '../analysis/signs/questions/experiments.ts';
import { fourQuestions } from '../analysis/signs/questions/questions.ts';
import { questionsInWords } from '../analysis/signs/questions/questions-sentence.ts';
import {
  basisOfRecord,
  checkInWords,
  fareInWords,
  misleadingInWords,
  quoteRecord,
  shareInWords,
} from '../analysis/signs/record/record-sentence.ts';
import { storedRecord, trackRecord } from '../analysis/signs/record/track-record.ts';
import { segment } from '../analysis/signs/segmentation/segmentation.ts';
import { segmentationInWords } from '../analysis/signs/segmentation/segmentation-sentence.ts';

/** The article's checks, as the page asks for them; an Inquiry answers. Apart from the others, to be fetched when needed. */
export const signs = {
  CHECKS,
  fourQuestions,
  questionsInWords,
  experimentsFor,
  pilot,
  pilotInWords,
  streaksInWords,
  smallTests,
  smallTestsInWords,
  analytics,
  analyticsInWords,
  segment,
  segmentationInWords,
  concentration,
  concentrationInWords,
  storedRecord,
  trackRecord,
  quoteRecord,
  basisOfRecord,
  checkInWords,
  fareInWords,
  misleadingInWords,
  shareInWords,
};
