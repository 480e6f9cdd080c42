import type { Sensitivity } from '../../../../analysis/sensitivity.ts';
import type { Tornado } from '../../../../analysis/tornado.ts';
import type { Watch } from '../../../../analysis/watch.ts';
import type { Worlds } from '../../../../analysis/worlds.ts';
import { doubtsOf } from '../../../../scenario/plausible.ts';
import { businessOf, type Scenario } from '../../../../scenario/scenario.ts';
import { analyses, type Inquiry } from '../../../../simulation/inquiry.ts';
import type { Reading } from '../../../../simulation/reading.ts';
import type { Experience } from '../../../../vocabulary/experiences.ts';
import { ALL_WORLDS } from '../../../doubts/doubts.svelte.ts';
import { partOf } from '../../../../simulation/part.ts';

/** The experience that is asked about: does it pay off? */
export const EXPERIENCE: Experience = 'one-to-one';

/** Base points of Sobol indices: each takes as many runs as there are doubts, and two. */
const BASE = 128;

/** What matters most in a scenario, as far as it has been found. */
export interface MattersFound {
  readonly scenario: Scenario;
  readonly tornado?: Tornado;
  readonly worlds?: Worlds;
  readonly reading?: Reading;
  readonly sensitivity?: Sensitivity;
}

interface Question {
  readonly scenario: Scenario;
  /** All worlds, where they are known. */
  readonly worlds: Worlds | undefined;
}

/**
 * Finds what matters most, the quickest first: one input at a time, then what plausible worlds tell of who wins, then
 * all inputs at once.
 */
export async function findMatters(
  { scenario, worlds: known }: Question,
  { survey }: Inquiry,
  watch: Required<Watch>,
  show: (part: MattersFound) => void,
): Promise<MattersFound> {
  const business = businessOf(scenario);
  const doubts = doubtsOf(scenario);
  const asked = { business, doubts, experience: EXPERIENCE };
  let found: MattersFound = { scenario };
  const add = (more: Partial<MattersFound>) => show((found = { ...found, ...more }));

  // about as long as they take: half of it all goes into worlds, unless these are known
  const toWorlds = known ? 0.1 : 0.5;
  add({ tornado: await analyses.surveyTornado(asked, survey, partOf(watch, 0, 0.05)) });
  const worlds =
    known ??
    (await analyses.surveyWorlds(
      { business, doubts, count: ALL_WORLDS },
      survey,
      partOf(watch, 0.05, toWorlds),
    ));
  add({ worlds });
  add({ reading: await analyses.readWorlds({ worlds, business, experience: EXPERIENCE }, watch) });
  const rest = partOf(watch, toWorlds, 1);
  const sensitivity = await analyses.surveySensitivity({ ...asked, base: BASE }, survey, rest);
  return { ...found, sensitivity };
}
