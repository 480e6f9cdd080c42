import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/cli/lessons.ts';
import { readClass, readLesson } from '../../src/lessons/read/lesson.ts';
import { CONTENT, SHELF } from './library.ts';

const FILE = `${CONTENT}/1-is-one-to-one-always-best.lesson.json`;
const WHOLE = readFileSync(FILE, 'utf8');

type Broken = Record<string, unknown> & { steps: Record<string, unknown>[] };

function problemsOf(spoil: (lesson: Broken) => void): string[] {
  const lesson = JSON.parse(WHOLE) as Broken;
  spoil(lesson);
  const read = readLesson(JSON.stringify(lesson), SHELF);
  return 'problems' in read ? read.problems.map(({ place, message }) => `${place}: ${message}`) : [];
}

const step = ({ steps }: Broken, kind: string) => steps.find((each) => each.kind === kind)!;

describe('a lesson is refused with the place and what is allowed', () => {
  test.each<[string, (lesson: Broken) => void, RegExp]>([
    ['without a title', (lesson) => delete lesson.title, /^title: is missing; allowed: text/],
    ['of four minutes', (lesson) => (lesson.minutes = 4), /^minutes: 4 is not allowed; .* 5 to 15/],
    [
      'with a key that nobody reads',
      (lesson) => (lesson.steps[0]!.titel = ''),
      /^steps\[0\]\.titel: .*"title"/,
    ],
    [
      'with an unknown kind of step',
      (lesson) => (lesson.steps[0]!.kind = 'tel'),
      /^steps\[0\]\.kind: .*"tell"/,
    ],
    [
      'of a business that is not on the shelf',
      (lesson) => Object.assign(lesson.cases as object, { more: { scenario: 'gas-stations' } }),
      /^cases\.more\.scenario: .*"gas-station"/,
    ],
    [
      'with a value beyond its range',
      (lesson) =>
        Object.assign(lesson.cases as object, {
          more: { scenario: 'gas-station', changes: { 'needs.variety': 7 } },
        }),
      /^cases\.more\.changes\["needs\.variety"\]: 7 is too large; allowed: .* 0 to 3/,
    ],
    [
      'with a control that there is not',
      (lesson) => (step(lesson, 'run').controls = ['needs.varity']),
      /controls\[0\]: .*"needs\.variety"/,
    ],
    [
      'with a figure of no case',
      (lesson) => (lesson.steps[0]!.text = ['{petrol.best}']),
      /^steps\[0\]\.text\[0\]: there is no case petrol/,
    ],
    [
      'with a figure of nothing measured',
      (lesson) => (lesson.steps[0]!.text = ['{gas.mass.happiness}']),
      /^steps\[0\]\.text\[0\]: "gas\.mass\.happiness" is neither/,
    ],
    [
      'with a condition that is none',
      (lesson) => (lesson.rests = ['gas.best']),
      /^rests\[0\]: .* is no condition/,
    ],
    [
      'that reveals what was not asked',
      (lesson) => (step(lesson, 'reveal').of = 'nothing'),
      /\.of: "nothing" is no known of/,
    ],
    [
      'whose solution moves what is no control',
      (lesson) => (step(lesson, 'puzzle').solutions = [{ 'economics.spend': 300 }, { 'needs.variety': 2 }]),
      /solutions\[0\]\["economics\.spend"\]: is not among the controls/,
    ],
    [
      'whose two solutions move the same',
      (lesson) => (step(lesson, 'puzzle').solutions = [{ 'needs.variety': 2 }, { 'needs.variety': 3 }]),
      /solutions\[1\]\["needs\.variety"\]: is moved by another solution/,
    ],
    [
      'with markup in a number',
      (lesson) => (lesson.minutes = '<b>10</b>'),
      /^minutes: "<b>10<\/b>" is not allowed/,
    ],
  ])('%s', (_, spoil, problem) => {
    expect(problemsOf(spoil)).toEqual([expect.stringMatching(problem)]);
  });

  test('with line and column where it is no JSON', () => {
    const read = readLesson(WHOLE.replace('"minutes": 10,', '"minutes": 10'), SHELF);
    expect(read).toEqual({
      problems: [{ place: 'line 4, column 3', message: expect.stringContaining('comma') }],
    });
  });
});

describe('a class is refused', () => {
  const plan = (stretches: object[]) =>
    JSON.stringify({ title: 'A class', minutes: 10, people: 20, before: ['Chairs.'], stretches });
  const row = (from: number, to: number) => ({ from, to, title: 'Bet', teacher: 'Asks.', room: 'Bets.' });
  test.each([
    ['with a gap', plan([row(0, 3), row(4, 10)]), /^stretches\[1\]\.from: 4/],
    ['that ends early', plan([row(0, 3)]), /^stretches: end in minute 3/],
    ['with an unknown lesson', plan([{ ...row(0, 10), lesson: 'none' }]), /^stretches\[0\]\.lesson/],
  ])('%s', (_, text, problem) => {
    const read = readClass(text, {});
    expect('problems' in read && `${read.problems[0]!.place}: ${read.problems[0]!.message}`).toMatch(problem);
  });
});

test('the build asks the same, file by file', () => {
  expect(checkContent(FILE, WHOLE)).toEqual([]);
  expect(checkContent(FILE, WHOLE.replace('"minutes": 10', '"minutes": 100'))).toEqual([
    'minutes: 100 is not allowed; allowed: a whole number from 5 to 15',
  ]);
});
