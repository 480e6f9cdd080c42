import type { ClassPlan, Lesson } from './lesson.ts';

const LESSON_FILES = import.meta.glob<Lesson>('./content/*.lesson.json', { eager: true, import: 'default' });
const CLASS_FILES = import.meta.glob<ClassPlan>('./content/*.class.json', { eager: true, import: 'default' });

/** `./content/3-take-it-apart.lesson.json` is take-it-apart; the number is its place in the list. */
function idOf(path: string): string {
  return path.replace(/^.*\/(\d+-)?|\.(lesson|class)\.json$/g, '');
}

const placeOf = (path: string) => parseInt(path.replace(/^.*\//, ''), 10) || 0;

function inOrder<T>(files: Record<string, T>): [id: string, content: T][] {
  return Object.entries(files)
    .sort(([one], [two]) => placeOf(one) - placeOf(two))
    .map(([path, content]) => [idOf(path), content]);
}

/** All lessons by their ids, in their order; the build has checked each. */
export const LESSONS: ReadonlyMap<string, Lesson> = new Map(inOrder(LESSON_FILES));

/** All classes by their ids. */
export const CLASSES: ReadonlyMap<string, ClassPlan> = new Map(inOrder(CLASS_FILES));
