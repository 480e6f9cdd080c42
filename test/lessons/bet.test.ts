import { describe, expect, test } from 'vitest';
import { answerTo, isBetOn, sayBet, sayGap } from '../../src/lessons/bet.ts';
import type { Evidence } from '../../src/lessons/finding.ts';
import type { Ask } from '../../src/lessons/lesson.ts';
import { LESSONS } from '../../src/lessons/lessons.ts';
import { sayVotes, shareOf, writeRecord } from '../../src/lessons/record.ts';
import { evidenceOf, findOf, SHELF } from './library.ts';

const books = findOf(SHELF.bookstore!);
const evidence: Evidence = { findings: { books }, plain: ['books'] };
const { mass, 'one-to-one': individual } = books.results;

const value: Ask = {
  type: 'value',
  figure: 'books.mass.valuePerCustomer',
  quantity: 'money',
  unit: 'a reader',
  min: 0,
  max: 400,
  step: 5,
};
const choice: Ask = {
  type: 'choice',
  options: [
    { label: 'more', when: 'books.one-to-one.gain > 0', figure: 'books.one-to-one.valuePerCustomer' },
    { label: 'less', when: 'books.one-to-one.gain <= 0', figure: 'books.mass.valuePerCustomer' },
  ],
};
const line: Ask = {
  type: 'line',
  along: 'quarter',
  points: [1, 2, 3].map((t) => ({ label: String(t), figure: `books.mass.active@${t}` })),
  given: 1,
  quantity: 'share',
  unit: 'share',
  min: 0,
  max: 1,
  step: 0.01,
};

describe('the answer is what the model measures', () => {
  test('of a number, of a line, and of the option whose condition holds', () => {
    expect(answerTo(value, evidence)).toBe(mass.valuePerCustomer);
    expect(answerTo(line, evidence)).toEqual(Array.from(mass.series.active).slice(0, 3));
    expect(answerTo(choice, evidence)).toBe(individual.valuePerCustomer > mass.valuePerCustomer ? 0 : 1);
  });
});

describe('the gap is said with both numbers', () => {
  test('of a number: how far, and on which side', () => {
    const found = Math.round(mass.valuePerCustomer);
    expect(sayGap(value, found + 100, evidence)).toMatch(new RegExp(`finds \\$${found}: \\$100 too high`));
    expect(sayGap(value, found - 100, evidence)).toContain('too low');
    expect(sayGap(value, found + 1, evidence)).toContain('as good as met');
  });

  test('of options: what each one brings', () => {
    expect(sayGap(choice, 0, evidence)).toBe('You bet on “more”, and so it comes.');
    expect(sayGap(choice, 1, evidence)).toBe(
      `You bet on “less”; it is “more”: $${Math.round(individual.valuePerCustomer)} against $${Math.round(mass.valuePerCustomer)}.`,
    );
  });

  test('of a line: on average without the points that were given, and where it is worst', () => {
    const active = Array.from(mass.series.active).slice(0, 3);
    const off = [active[0]!, active[1]! - 0.1, active[2]! - 0.3];
    expect(sayGap(line, off, evidence)).toMatch(/20 points off on average, most at 3/);
    expect(sayGap(line, active, evidence)).toContain('close');
  });
});

test('a remembered bet that does not fit its question is none', () => {
  expect(isBetOn(choice, 1)).toBe(true);
  expect([2, -1, 0.5, '1', null, [0]].some((bet) => isBetOn(choice, bet))).toBe(false);
  expect(isBetOn(value, 400)).toBe(true);
  expect([401, NaN, '3', [3]].some((bet) => isBetOn(value, bet))).toBe(false);
  expect(isBetOn(line, [0, 0.5, 1])).toBe(true);
  expect([[0, 1], [0, 0, 2], 0.5].some((bet) => isBetOn(line, bet))).toBe(false);
});

test('votes are said as far as they were counted', () => {
  expect(sayVotes(['a', 'b'], [3, null])).toBe('a 3');
  expect(sayVotes(['a', 'b'], [null, null])).toBeUndefined();
  expect(shareOf([30, 10, null], 1)).toBe(0.25);
  expect(shareOf([0, null], 0)).toBeUndefined();
});

test('the record has a row a question: prediction, both votes, result, decision', () => {
  const lesson = LESSONS.get('is-one-to-one-always-best')!;
  const known = evidenceOf(lesson);
  const text = writeRecord(
    lesson,
    {
      bets: { gas: 3, books: 300 },
      votes: {
        gas: [
          [5, 0, 9, 40],
          [38, 0, 4, 12],
        ],
      },
      ways: { rescue: [{ 'needs.variety': 2 }] },
      decisions: { gas: 'keep it simple | really' },
    },
    known,
  );
  const rows = text.split('\n').filter((each) => each.startsWith('|'));
  expect(rows).toHaveLength(2 + 3);
  expect(rows[2]).toContain(
    'one-to-one; first vote: mass 5, niche 0, targeted 9, one-to-one 40; second vote: mass 38',
  );
  expect(rows[2]).toContain('keep it simple \\| really');
  expect(rows[3]).toContain('| – |');
  expect(rows[4]).toContain('too high');
  expect(text).toContain('1 of 2 ways\n- needs.variety = 2');
  expect(text).toContain(lesson.takeHome);
  expect(sayBet(lesson.steps.find((step) => step.kind === 'predict')!.ask, 3)).toBe('one-to-one');
});
