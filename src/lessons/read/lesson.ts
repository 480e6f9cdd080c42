import { flawOf, lineAndColumn } from '../../scenario/json.ts';
import type { Problem } from '../../scenario/problem.ts';
import { Report } from '../../scenario/report.ts';
import type { ClassPlan, Lesson } from '../lesson.ts';
import { readCases, type Shelf } from './cases.ts';
import { Page } from './page.ts';
import { readStep } from './steps.ts';

export type Read<T> = { readonly content: T } | { readonly problems: readonly Problem[] };

const MOST_STEPS = 40;
/** A lesson takes 5 to 15 minutes. */
const MINUTES = { min: 5, max: 15, whole: true };

function readJson<T>(text: string, read: (page: Page) => void): Read<T> {
  const flaw = flawOf(text);
  if (flaw) return { problems: [{ place: lineAndColumn(text, flaw.at), message: flaw.message }] };
  const report = new Report();
  const value: unknown = JSON.parse(text);
  const page = new Page(value, '', { report, cases: [] });
  read(page);
  page.close();
  return report.problems.length ? { problems: report.problems } : { content: value as T };
}

/** Reads the text of a lesson's file. Never throws; all problems are told, each with its place. */
export function readLesson(text: string, shelf: Shelf): Read<Lesson> {
  return readJson(text, (page) => {
    page.line('title');
    page.number('minutes', MINUTES);
    page.line('about');
    const cases = readCases(page, shelf);
    const known = { cases, asked: {} };
    for (const step of page.pages('steps', 1, MOST_STEPS)) readStep(step, known);
    page.line('takeHome');
    page.conditions('rests');
  });
}

/** Reads the text of a class: its stretches follow each other from the first minute to the last. */
export function readClass(text: string, lessons: Readonly<Record<string, Lesson>>): Read<ClassPlan> {
  return readJson(text, (page) => {
    page.line('title');
    const minutes = page.number('minutes', { min: 10, max: 180, whole: true });
    page.number('people', { min: 1, max: 1000, whole: true });
    page.text('before');
    let now = 0;
    for (const stretch of page.pages('stretches', 1, MOST_STEPS)) {
      const from = stretch.number('from', { min: now, max: now, whole: true });
      now = stretch.number('to', { min: from + 1, max: minutes, whole: true });
      for (const key of ['title', 'teacher', 'room']) stretch.line(key);
      if (stretch.has('lesson')) {
        const id = stretch.oneOf('lesson', Object.keys(lessons));
        const most = id === undefined ? MOST_STEPS : lessons[id]!.steps.length;
        if (stretch.has('step')) stretch.number('step', { min: 1, max: most, whole: true });
      }
      stretch.close();
    }
    if (now !== minutes)
      page.refuse('stretches', `end in minute ${now}; allowed: ${minutes}, the length of the class`);
  });
}
