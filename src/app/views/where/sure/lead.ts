import type { Form } from '../../../../analysis/forms.ts';
import { EXPERIENCE_IDS } from '../../../../vocabulary/experiences.ts';

/** A lead below this share of the larger value is too close to call, as in the verdict. */
const LEAST_LEAD = 0.02;

/** How far the best of a form is ahead of the second, per customer, and whether that is too close to call. */
export function leadIn({ values, best }: Pick<Form, 'values' | 'best'>): { lead: number; isClose: boolean } {
  const second = Math.max(...EXPERIENCE_IDS.filter((id) => id !== best).map((id) => values[id]));
  const lead = values[best] - second;
  return {
    lead,
    isClose: lead < LEAST_LEAD * Math.max(Math.abs(values[best]), Math.abs(second)) || lead === 0,
  };
}
