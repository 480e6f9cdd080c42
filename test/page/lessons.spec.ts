import { expect, test as plain, type Page } from '@playwright/test';
import type { Changes, Lesson, Puzzling } from '../../src/lessons/lesson.ts';
import { parameterOf } from '../../src/vocabulary/parameters.ts';
import { SHELF } from '../lessons/library.ts';
import { faults } from './faults.ts';
import { answersOf, betOn, kindOf, LESSONS, openLesson, step, tabTo, wrongBet } from './lessons.ts';
import { overflow } from './page.ts';

const RIGHT = /so it comes|as good as met|: close/;
const WRONG = /; it is “|too (high|low)|off on average, most at/;

/** A lesson without the doubts of the page: nothing is simulated but its cases. */
const test = plain.extend({
  page: async ({ page }, use) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await use(page);
    expect(errors).toEqual([]);
  },
});

async function moveTo(page: Page, lesson: Lesson, puzzle: Puzzling, changes: Changes): Promise<void> {
  for (const [id, value] of Object.entries(changes)) {
    const row = parameterOf(id);
    if (!row) {
      const name = /^offering\.(.*)\.tailored$/.exec(id)![1]!;
      await tabTo(page, step(page).getByRole('checkbox', { name }));
      await page.keyboard.press('Space');
      continue;
    }
    const isShare = row.kind === 'number' && row.quantity === 'share';
    await tabTo(page, step(page).getByRole('textbox', { name: `${row.label}, number` }));
    await page.keyboard.type(isShare ? `${Number(value) * 100}%` : String(value));
    await page.keyboard.press('Enter');
  }
  expect(SHELF[lesson.cases[puzzle.case]!.scenario]).toBeDefined();
}

async function solve(page: Page, lesson: Lesson, puzzle: Puzzling): Promise<void> {
  const goals = step(page).getByRole('list', { name: 'Goal' });
  await expect(goals).toContainText('not yet');
  const take = step(page).getByRole('button', { name: 'That is a way' });
  await expect(take).toHaveCount(0);
  for (const [place, solution] of puzzle.solutions.entries()) {
    await moveTo(page, lesson, puzzle, solution);
    await expect(goals).not.toContainText('not yet', { timeout: 20_000 });
    await tabTo(page, take);
    await page.keyboard.press('Enter');
    await expect(step(page)).toContainText(`${place + 1} of ${puzzle.ways}`);
  }
}

for (const { id, lesson } of LESSONS) {
  for (const [width, colorScheme, isRight] of [
    [1280, 'light', true],
    [360, 'dark', false],
  ] as const) {
    test(`${id} by keys alone at ${width} pixels in ${colorScheme}, with ${isRight ? 'right' : 'wrong'} bets`, async ({
      page,
    }) => {
      test.slow();
      const answers = answersOf(lesson);
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await openLesson(page, id);
      const shown = lesson.steps.filter(({ kind }) => kind !== 'vote');
      for (const each of shown) {
        expect(await kindOf(page)).toBe(each.kind);
        if (each.kind === 'predict') {
          const answer = answers[each.id]!;
          await betOn(page, each.ask, isRight ? answer : wrongBet(each.ask, answer));
          await expect(step(page)).toContainText('Your bet is down.');
        }
        if (each.kind === 'reveal') {
          await expect(step(page).locator('.gap')).toHaveCount(0);
          await page.keyboard.press('r');
          await expect(step(page).locator('.gap')).toContainText(isRight ? RIGHT : WRONG);
        }
        if (each.kind === 'puzzle') await solve(page, lesson, each);
        expect(await overflow(page)).toBe(0);
        expect(await faults(page)).toEqual([]);
        await page.keyboard.press('n');
      }
      expect(await kindOf(page)).toBe('end');
      await expect(step(page)).toContainText(lesson.takeHome);
      expect(await faults(page)).toEqual([]);
    });
  }
}
