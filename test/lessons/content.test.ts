import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { caseScenario } from '../../src/lessons/cases.ts';
import { parseCondition } from '../../src/lessons/condition.ts';
import { parseFigure, numberOf } from '../../src/lessons/figure.ts';
import type { Lesson, Predicting, Puzzling } from '../../src/lessons/lesson.ts';
import { CLASSES, LESSONS } from '../../src/lessons/lessons.ts';
import { say, figuresIn } from '../../src/lessons/prose.ts';
import { readClass, readLesson } from '../../src/lessons/read/lesson.ts';
import { CONTENT, evidenceOf, findOf, scenarioOf, SHELF } from './library.ts';

const files = readdirSync(CONTENT);
const known = new Map([...LESSONS].map(([id, lesson]) => [id, evidenceOf(lesson)]));
const lessons = [...LESSONS].map(([id, lesson]) => ({ id, lesson, evidence: known.get(id)! }));

const puzzlesOf = ({ steps }: Lesson) => steps.filter((step): step is Puzzling => step.kind === 'puzzle');
const questionsOf = ({ steps }: Lesson) =>
  steps.filter((step): step is Predicting => step.kind === 'predict');

/** Every text of a lesson, wherever it stands. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

test.each(files.filter((file) => file.endsWith('.lesson.json')))('%s is a lesson', (file) => {
  expect(readLesson(readFileSync(`${CONTENT}/${file}`, 'utf8'), SHELF)).toHaveProperty('content');
});

test.each(files.filter((file) => file.endsWith('.class.json')))('%s is a class of these lessons', (file) => {
  const all = Object.fromEntries(LESSONS);
  expect(readClass(readFileSync(`${CONTENT}/${file}`, 'utf8'), all)).toHaveProperty('content');
});

test('there are eight lessons of 5 to 15 minutes, and a class of 40 for 60 people', () => {
  expect(LESSONS.size).toBeGreaterThanOrEqual(8);
  for (const { minutes } of LESSONS.values()) {
    expect(minutes).toBeGreaterThanOrEqual(5);
    expect(minutes).toBeLessThanOrEqual(15);
  }
  expect([...CLASSES.values()]).toContainEqual(expect.objectContaining({ minutes: 40, people: 60 }));
});

describe.each(lessons)('$id', ({ lesson, evidence }) => {
  test.each(lesson.rests)('rests on what the model finds: %s', (condition) => {
    expect(parseCondition(condition)(evidence)).toBe(true);
  });

  test('every figure in its texts can be measured', () => {
    for (const text of textsIn(lesson))
      for (const figure of figuresIn(text)) expect(say(`{${figure}}`, evidence)).toMatch(/\S/);
  });

  test('no number of the model is typed into its texts', () => {
    const typed = textsIn([
      lesson.steps.filter(({ kind }) => kind === 'reveal' || kind === 'explain'),
      lesson.takeHome,
    ])
      .filter((text) => text.includes(' '))
      .flatMap((text) => text.replaceAll(/\{[^{}]*\}/g, '').match(/\$\d[\d,.]*/g) ?? []);
    expect(typed).toEqual([]);
  });

  test.each(questionsOf(lesson))(
    'one answer to “$title” is right, or the number is on the scale',
    ({ ask }) => {
      if (ask.type === 'choice') {
        expect(ask.options.filter(({ when }) => parseCondition(when)(evidence))).toHaveLength(1);
        return;
      }
      const figures = ask.type === 'value' ? [ask.figure] : ask.points.map(({ figure }) => figure);
      for (const figure of figures) {
        const measured = numberOf(parseFigure(figure)(evidence));
        expect(measured).toBeGreaterThanOrEqual(ask.min);
        expect(measured).toBeLessThanOrEqual(ask.max);
      }
    },
  );

  test('every question is answered later on', () => {
    questionsOf(lesson).forEach((question) => {
      const after = lesson.steps.slice(lesson.steps.indexOf(question));
      expect(after.some((step) => step.kind === 'reveal' && step.of === question.id)).toBe(true);
    });
  });

  test.each(puzzlesOf(lesson))('“$title” is open at the start, and each stored way solves it', (puzzle) => {
    const isSolved = (changes = {}) => {
      const now = findOf(caseScenario(scenarioOf(lesson, puzzle.case), changes));
      const here = { ...evidence, findings: { ...evidence.findings, now } };
      return puzzle.goal.every(({ when }) => parseCondition(when)(here));
    };
    expect(isSolved()).toBe(false);
    for (const solution of puzzle.solutions) {
      expect(isSolved(solution)).toBe(true);
      for (const id of Object.keys(solution)) expect(puzzle.controls).toContain(id);
    }
    const moved = puzzle.solutions.flatMap((solution) => Object.keys(solution));
    expect(new Set(moved).size).toBe(moved.length);
  });
});
