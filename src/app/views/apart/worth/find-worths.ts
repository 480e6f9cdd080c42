import type { ComponentWorths } from '../../../../analysis/component-worths.ts';
import type { NearestComponent } from '../../../../analysis/nearest-component.ts';
import { analyses } from '../../../../simulation/inquiry.ts';
import { partOf } from '../../../../simulation/part.ts';
import type { Finder } from '../../../pursuit.svelte.ts';
import { aboutOf, type About, type Question } from '../question.ts';

/** What tailoring each component is worth, and what the next one would take. */
export interface WorthsFound extends About {
  readonly worths: ComponentWorths;
  /** Undefined until it is looked for; `component` is undefined when all that differ are worth it. */
  readonly nearest?: { readonly component: NearestComponent | undefined };
}

/** The share of the whole work that the first part is. */
const FIRST = 0.8;

export const WORTHS: Finder<Question, WorthsFound> = {
  keyOf: (question) => JSON.stringify(question),
  async findRough(question, survey, watch) {
    const about = aboutOf(question, true);
    const business = analyses.withSample(question.business, about.sample);
    return { ...about, worths: await analyses.componentWorths({ business }, survey, watch) };
  },
  async find(question, survey, watch, show) {
    const about = aboutOf(question, false);
    const { business } = question;
    const worths = await analyses.componentWorths({ business }, survey, partOf(watch, 0, FIRST));
    show({ ...about, worths });
    const component = await analyses.nearestComponent({ business, worths }, survey, partOf(watch, FIRST, 1));
    return { ...about, worths, nearest: { component } };
  },
};
