import type { Work } from '../opened.ts';
import type { About } from './doubts.svelte.ts';

/** Something found, as it is shown: with what it was found for, and whether that has changed since. */
export type Shown<T> = About<T> & { readonly isOld: boolean };

/** What is shown of an answer: of sliders as they stood before, but nothing of another business. */
export function shownOf<T>(answer: About<T> | undefined, { opened, scenario }: Work): Shown<T> | undefined {
  return answer?.opened === opened ? { ...answer, isOld: answer.scenario !== scenario } : undefined;
}
