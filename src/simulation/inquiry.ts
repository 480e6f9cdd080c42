import { componentWorths } from '../analysis/component-worths.ts';
import { nearestInWords, sizesInWords, worthsInWords } from '../analysis/components-sentence.ts';
import { findCrossings } from '../analysis/crossings.ts';
import { quantileDots } from '../analysis/dots.ts';
import { nearestFlips, flipPoints } from '../analysis/flips.ts';
import { beside, writeFlip, writeNearestFlip, writeNoFlip } from '../analysis/flip-sentence.ts';
import { formsInWords, leadIn, surveyForms } from '../analysis/forms.ts';
import { nearestComponent } from '../analysis/nearest-component.ts';
import { surveySensitivity } from '../analysis/sensitivity.ts';
import { serveCurve } from '../analysis/serving.ts';
import { servingInWords } from '../analysis/serving-sentence.ts';
import { writeShortFlip } from '../analysis/short-flip.ts';
import { spendingCurve, spendingOfTop } from '../analysis/spending.ts';
import type { Inspect } from '../analysis/signs/probe.ts';
import type { Survey } from '../analysis/survey.ts';
import { inputsInWords } from '../analysis/sureness.ts';
import { surveyTornado } from '../analysis/tornado.ts';
import { formatOf, ofHundred } from '../analysis/wording.ts';
import { surveyWorlds, withSample } from '../analysis/worlds.ts';
import { readAside } from './aside.ts';
import { connectPool } from './connect-pool.ts';
import { inspectWith } from './inspect.ts';
import type { Pool } from './pool.ts';
import { surveyWith } from './survey.ts';

/** The questions of the analyses, as the page asks them; answers come from a pool of workers. */
export const analyses = {
  findCrossings,
  flipPoints,
  nearestFlips,
  beside,
  writeFlip,
  writeNearestFlip,
  writeNoFlip,
  writeShortFlip,
  surveyWorlds,
  withSample,
  readWorlds: readAside,
  quantileDots,
  surveySensitivity,
  surveyTornado,
  surveyForms,
  formsInWords,
  leadIn,
  inputsInWords,
  formatOf,
  ofHundred,
  componentWorths,
  worthsInWords,
  sizesInWords,
  nearestComponent,
  nearestInWords,
  serveCurve,
  servingInWords,
  spendingOfTop,
  spendingCurve,
};

export interface Inquiry {
  readonly pool: Pool;
  readonly survey: Survey;
  /** For what the signs ask (signs.ts). */
  readonly inspect: Inspect;
}

/** Opens a pool for inquiries; its workers start with the first question. */
export function openInquiry(): Inquiry {
  const pool = connectPool();
  return { pool, survey: surveyWith(pool), inspect: inspectWith(pool) };
}
