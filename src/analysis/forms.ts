import type { Business } from '../vocabulary/business.ts';
import { FIT_CURVES, type FitCurve } from '../vocabulary/curves.ts';
import { EXPERIENCE_IDS, perExperience, type Experience } from '../vocabulary/experiences.ts';
import { inWords } from '../vocabulary/horizon.ts';
import { LEAST_LEAD } from '../engine/verdict.ts';
import { capitalized } from './sentence.ts';
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

/** How far the best of a form is ahead of the second, per customer, and whether that is under 2% of the value. */
export function leadIn({ values, best }: Pick<Form, 'values' | 'best'>): { lead: number; isClose: boolean } {
  const second = Math.max(...EXPERIENCE_IDS.filter((id) => id !== best).map((id) => values[id]));
  const lead = values[best] - second;
  const larger = Math.max(Math.abs(values[best]), Math.abs(second));
  return { lead, isClose: lead < LEAST_LEAD * larger || lead === 0 };
}

const labelOf = (wanted: FitCurve) => FIT_CURVES.find(({ id }) => id === wanted)!.label;

const listOf = (words: readonly string[]) =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : words.join('');

/** The doubt about the form of the model in words. */
export function formsInWords(forms: readonly Form[]): string {
  const [own, ...others] = forms as readonly [Form, ...Form[]];
  const unlike = others.filter(({ best }) => best !== own.best);
  const close = forms.filter((form) => leadIn(form).isClose);
  if (unlike.length === 0) {
    const all = `with all ${inWords(forms.length)} shapes of the fit curve`;
    if (close.length === 0) return `${capitalized(own.best)} pays best ${all}.`;
    const where =
      close.length === forms.length ? 'each' : `the ${listOf(close.map(({ curve }) => labelOf(curve)))}`;
    return `${capitalized(own.best)} leads ${all}; with ${where} by too little to call.`;
  }
  const little = (form: Form) => (close.includes(form) ? ', by too little to call' : '');
  const changes = unlike.map(
    (form) =>
      `with the ${labelOf(form.curve)} ${form.best} ${close.includes(form) ? 'leads' : 'does'}${little(form)}`,
  );
  const verb = close.includes(own) ? 'leads' : 'pays best';
  return `With the shape of the fit curve as set, ${labelOf(own.curve)}, ${own.best} ${verb}${little(own)}; ${changes.join('; ')}.`;
}
