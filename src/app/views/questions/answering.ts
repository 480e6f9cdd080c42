import { answered } from '../../../scenario/questions/answered.ts';
import { answersOf, type Answers } from '../../../scenario/questions/answers.ts';
import { reanswered } from '../../../scenario/questions/own.ts';
import type { Sharing } from '../../sharing.svelte.ts';
import type { Workbench } from '../../workbench.svelte.ts';

/**
 * Puts answers on the page. The first make a business of their own, which takes the place of unsaved work only when
 * that is agreed to; later ones change it, an undo step each.
 */
export function putAnswers(workbench: Workbench, sharing: Sharing, answers: Answers): void {
  if (answersOf(workbench.scenario)) {
    const { opened, scenario } = reanswered(workbench.scenario, answers);
    workbench.open({ id: 'answers', name: opened.name, scenario: opened, from: 'answers' }, scenario);
  } else void sharing.ask((desk) => desk.openAnswered(answered(answers)));
}
