import { placeOf } from '../../scenario/problem.ts';
import { CHART_IDS } from '../lesson.ts';
import { readChanges, readControls, type Shelf } from './cases.ts';
import { readAsk, readDrawing } from './asks.ts';
import type { Page } from './page.ts';

/** What steps may name: the cases of their lesson, and the questions asked before. */
export interface Known {
  readonly cases: Shelf;
  /** By their ids, each with the kind of answer it asks for. */
  readonly asked: Record<string, unknown>;
}

const KINDS = ['tell', 'predict', 'vote', 'run', 'reveal', 'explain', 'puzzle'] as const;

function readTitled(page: Page): void {
  page.line('title');
  page.text('text');
}

function readDrawn(page: Page, { cases }: Known): void {
  if (page.has('drawing')) readDrawing(page.inner('drawing'), Object.keys(cases));
}

/** An id that no other step of the lesson has. */
function readId(page: Page, { asked }: Known): void {
  page.line('id');
  const { id, ask } = page.object;
  if (Object.hasOwn(asked, String(id))) page.refuse('id', 'is given twice');
  asked[String(id)] = (ask as { type?: unknown } | undefined)?.type;
}

function readMoved(page: Page, { cases }: Known): string | undefined {
  const name = page.oneOf('case', Object.keys(cases));
  readControls(page, name === undefined ? undefined : cases[name]);
  return name;
}

const READERS: Record<(typeof KINDS)[number], (page: Page, known: Known) => void> = {
  tell(page, known) {
    readTitled(page);
    readDrawn(page, known);
  },
  explain(page, known) {
    readTitled(page);
    readDrawn(page, known);
  },
  predict(page, known) {
    readTitled(page);
    readId(page, known);
    readAsk(page.inner('ask'));
  },
  vote(page, { asked }) {
    const votable = Object.keys(asked).filter((id) => asked[id] === 'choice');
    page.oneOf('of', votable);
    page.text('text');
  },
  reveal(page, known) {
    page.oneOf(
      'of',
      Object.keys(known.asked).filter((id) => known.asked[id] !== undefined),
    );
    page.text('text');
    readDrawn(page, known);
  },
  run(page, known) {
    readTitled(page);
    readMoved(page, known);
    if (page.has('chart')) page.oneOf('chart', CHART_IDS);
  },
  puzzle(page, known) {
    readTitled(page);
    readId(page, known);
    const name = readMoved(page, known);
    for (const goal of page.pages('goal', 1, 4)) {
      goal.line('say');
      goal.condition('when');
      goal.close();
    }
    const ways = page.number('ways', { min: 1, max: 3, whole: true });
    page.line('hint');
    page.text('solved');
    const moved: string[] = [];
    page.list('solutions', ways, ways).forEach((each, index) => {
      const place = placeOf(page.at('solutions'), index);
      if (name !== undefined) readChanges(each, { scenario: known.cases[name]!, place }, page.report);
      for (const id of Object.keys((each ?? {}) as object)) {
        if (!(page.object.controls as unknown[] | undefined)?.includes(id))
          page.report.add(placeOf(place, id), 'is not among the controls of the puzzle');
        if (moved.includes(id)) page.report.add(placeOf(place, id), 'is moved by another solution too');
        moved.push(id);
      }
    });
  },
};

/** A step of a lesson. */
export function readStep(page: Page, known: Known): void {
  const kind = page.oneOf('kind', KINDS);
  if (!kind) return;
  READERS[kind](page, known);
  page.close();
}
