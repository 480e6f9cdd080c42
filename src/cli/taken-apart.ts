import { componentWorths, worthsToMeasure, type ComponentWorths } from '../analysis/component-worths.ts';
import { nearestInWords, sizesInWords, worthsInWords } from '../analysis/components-sentence.ts';
import { nearestComponent, NEAREST, type NearestComponent } from '../analysis/nearest-component.ts';
import { inPhases } from '../analysis/phases.ts';
import { serveCurve, SERVINGS, type ServeCurve } from '../analysis/serving.ts';
import { servingInWords } from '../analysis/serving-sentence.ts';
import type { Watch } from '../analysis/watch.ts';
import type { Pool } from '../simulation/pool.ts';
import { surveyWith } from '../simulation/survey.ts';
import type { Business } from '../vocabulary/business.ts';

/** An offering taken apart: what each component is worth, what the next would take, and whom to serve. */
export interface TakenApart {
  readonly worths: ComponentWorths;
  readonly nearest: NearestComponent | undefined;
  readonly serve: ServeCurve;
  /** The same in words. */
  readonly text: {
    readonly best: string;
    readonly sizes: string;
    readonly nearest: string;
    readonly serve: string;
  };
}

/** About how many businesses are measured. */
export function businessesToTakeApart(business: Business): number {
  return worthsToMeasure({ business }) + NEAREST + SERVINGS;
}

/** Has all surveys made by a pool, one after the other. */
export async function takeApart(business: Business, pool: Pool, watch: Watch): Promise<TakenApart> {
  const survey = surveyWith(pool);
  const phase = inPhases(watch, businessesToTakeApart(business));
  const worths = await componentWorths({ business }, survey, phase(worthsToMeasure({ business })));
  const { signal, progress } = phase(NEAREST);
  const nearest = await nearestComponent({ business, worths }, survey, {
    signal,
    progress: progress && ((done) => progress(Math.min(done, NEAREST), NEAREST)),
  });
  const serve = await serveCurve(business, survey, phase(SERVINGS));
  const text = {
    best: worthsInWords(worths, business),
    sizes: sizesInWords(worths),
    nearest: nearestInWords(nearest, worths),
    serve: servingInWords(serve, business),
  };
  return { worths, nearest, serve, text };
}
