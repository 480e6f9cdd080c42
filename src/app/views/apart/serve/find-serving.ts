import type { ServeCurve } from '../../../../analysis/serving.ts';
import { analyses } from '../../../../simulation/inquiry.ts';
import type { Finder } from '../../../pursuit.svelte.ts';
import { aboutOf, type About, type Question } from '../question.ts';

/** What comes of serving every share of customers. */
export interface ServingFound extends About {
  readonly curve: ServeCurve;
}

export const SERVING: Finder<Question, ServingFound> = {
  // where the share itself stands does not matter
  keyOf: ({ business, of }) =>
    JSON.stringify([{ ...business, parameters: { ...business.parameters, 'economics.topShare': 0 } }, of]),
  async findRough(question, survey, watch) {
    const about = aboutOf(question, true);
    const business = analyses.withSample(question.business, about.sample);
    return { ...about, curve: await analyses.serveCurve(business, survey, watch) };
  },
  async find(question, survey, watch) {
    const curve = await analyses.serveCurve(question.business, survey, watch);
    return { ...aboutOf(question, false), curve };
  },
};
