import type { Business } from '../vocabulary/business.ts';
import { FIT_CURVES, type FitCurve } from '../vocabulary/curves.ts';
import { EXPERIENCE_IDS, perExperience, type Experience } from '../vocabulary/experiences.ts';
import { inWords } from '../vocabulary/horizon.ts';
import { winnerAt, worthOf } from './standing.ts';
import type { Survey } from './survey.ts';
import type { Watch } from './watch.ts';

/** What the experiences are worth per customer with one shape of the fit curve, and which is worth most. */
export interface Form {
  readonly curve: FitCurve;
  readonly values: Readonly<Record<Experience, number>>;
  readonly best: Experience;
}

/** Measures the same business with each shape of the fit curve, its own first. */
export async function surveyForms(
  business: Business,
  survey: Survey,
  { signal, progress }: Watch = {},
): Promise<Form[]> {
  const own = business.curve ?? FIT_CURVES[0].id;
  const curves = [own, ...FIT_CURVES.map(({ id }) => id).filter((id) => id !== own)];
  const forms: Form[] = [];
  for (const curve of curves) {
    progress?.(forms.length, curves.length);
    const batch = { business: { ...business, curve }, targets: [], cells: [[]] };
    const values = worthOf(await survey(batch, { signal }));
    const best = EXPERIENCE_IDS[winnerAt(values, 0)]!;
    forms.push({ curve, values: perExperience((_, e) => values[e]!), best });
  }
  progress?.(forms.length, curves.length);
  return forms;
}

/** The doubt about the form of the model in words. */
export function formsInWords([own, ...others]: readonly Form[]): string {
  const unlike = others.filter(({ best }) => best !== own!.best);
  if (unlike.length === 0)
    return `The same experience, ${own!.best}, pays best with all ${inWords(others.length + 1)} shapes of the fit curve.`;
  const changes = unlike.map(({ curve, best }) => `with a ${curve} one ${best} does`);
  return `The fit curve is ${own!.curve}, and ${own!.best} pays best; ${changes.join(', ')}.`;
}
