import { findConditions, type Conditions } from '../analysis/conditions.ts';
import { decisiveInputs, type Decisive } from '../analysis/decisive.ts';
import { surveyForms, type Form } from '../analysis/forms.ts';
import { informationValue, type Information } from '../analysis/information.ts';
import { inPhases } from '../analysis/phases.ts';
import { surveySensitivity, type Sensitivity } from '../analysis/sensitivity.ts';
import { writeSureness, type Sureness } from '../analysis/sureness.ts';
import { surveyTornado, type Tornado } from '../analysis/tornado.ts';
import type { Watch } from '../analysis/watch.ts';
import { surveyWorlds, type Worlds } from '../analysis/worlds.ts';
import type { Outcome } from '../engine/engine.ts';
import type { Pool } from '../simulation/pool.ts';
import { runWith } from '../simulation/run.ts';
import { surveyWith } from '../simulation/survey.ts';
import type { Business } from '../vocabulary/business.ts';
import { FIT_CURVES } from '../vocabulary/curves.ts';
import type { Experience } from '../vocabulary/experiences.ts';
import type { Doubt } from '../vocabulary/target.ts';

/** What to find out about the doubts of a business. */
export interface Inquiry {
  readonly business: Business;
  readonly doubts: readonly Doubt[];
  /** Plausible worlds to draw. */
  readonly worlds: number;
  /** Base points of Sobol indices; 0: none. */
  readonly base: number;
}

/** All that was found out. */
export interface Findings {
  readonly outcome: Outcome;
  readonly worlds: Worlds;
  readonly decisive: readonly Decisive[];
  readonly information: Information;
  readonly conditions: Conditions;
  readonly tornado: Tornado;
  readonly forms: readonly Form[];
  /** Undefined when it was not asked for. */
  readonly sensitivity: Sensitivity | undefined;
  readonly sureness: Sureness;
}

/** The experience that is asked about: does it pay off? */
const EXPERIENCE: Experience = 'one-to-one';

/** How many businesses are measured. */
export function businessesOf({ doubts, worlds, base }: Inquiry): number {
  return 1 + FIT_CURVES.length + worlds + (2 * doubts.length + 1) + base * (doubts.length + 2);
}

/** Has all surveys made by a pool, one after the other, and answers from them. */
export async function inquire(inquiry: Inquiry, pool: Pool, watch: Watch): Promise<Findings> {
  const { business, doubts, base } = inquiry;
  const survey = surveyWith(pool);
  const phase = inPhases(watch, businessesOf(inquiry));
  const asked = { business, doubts, experience: EXPERIENCE };
  const { signal } = phase(1);
  const outcome = await runWith(pool, business, { signal });
  const forms = await surveyForms(business, survey, phase(FIT_CURVES.length));
  const worlds = await surveyWorlds(
    { business, doubts, count: inquiry.worlds },
    survey,
    phase(inquiry.worlds),
  );
  const tornado = await surveyTornado(asked, survey, phase(2 * doubts.length + 1));
  const sensitivity =
    base > 0
      ? await surveySensitivity({ ...asked, base }, survey, phase(base * (doubts.length + 2)))
      : undefined;
  return {
    outcome,
    worlds,
    decisive: decisiveInputs(worlds),
    information: informationValue(worlds),
    conditions: findConditions(worlds, EXPERIENCE),
    tornado,
    forms,
    sensitivity,
    sureness: writeSureness({ outcome, worlds, forms }, business),
  };
}
