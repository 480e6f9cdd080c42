import { readdirSync, readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { answerTo, type Bet } from '../../src/lessons/bet.ts';
import type { Ask, Lesson } from '../../src/lessons/lesson.ts';
import { CONTENT, evidenceOf } from '../lessons/library.ts';

/** All lessons, and what is right in each. */
export const LESSONS = readdirSync(CONTENT)
  .filter((file) => file.endsWith('.lesson.json'))
  .map((file) => ({
    id: file.replace(/^\d+-|\.lesson\.json$/g, ''),
    lesson: JSON.parse(readFileSync(`${CONTENT}/${file}`, 'utf8')) as Lesson,
  }));

export function answersOf(lesson: Lesson): Record<string, Bet> {
  const evidence = evidenceOf(lesson);
  return Object.fromEntries(
    lesson.steps.flatMap((step) =>
      step.kind === 'predict' ? [[step.id, answerTo(step.ask, evidence)]] : [],
    ),
  );
}

export const step = (page: Page): Locator => page.locator('article.step');
export const kindOf = async (page: Page): Promise<string> =>
  ((await step(page).getAttribute('class')) ?? '').split(' ').find((name) => KINDS.includes(name))!;
const KINDS = ['tell', 'predict', 'vote', 'run', 'reveal', 'explain', 'puzzle', 'end'];

/** Opens a lesson and waits until its cases are simulated. */
export async function openLesson(page: Page, id: string): Promise<void> {
  await page.goto(`./#learn/${id}`);
  await expect(step(page)).toBeVisible({ timeout: 20_000 });
  await expect(step(page)).not.toContainText('…', { timeout: 60_000 });
}

/** Goes to an element by keys alone. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the keyboard does not get there');
}

/** Moves a focused slider to a number by its arrows. */
async function slide(page: Page, { min, max, step }: { min: number; max: number; step: number }, to: number) {
  const isNearEnd = to > (min + max) / 2;
  await page.keyboard.press(isNearEnd ? 'Home' : 'End');
  await page.keyboard.press(isNearEnd ? 'End' : 'Home');
  const presses = Math.round((isNearEnd ? max - to : to - min) / step);
  for (let k = 0; k < presses; k++) await page.keyboard.press(isNearEnd ? 'ArrowLeft' : 'ArrowRight');
}

/** Bets by keys alone. */
export async function betOn(page: Page, ask: Ask, bet: Bet): Promise<void> {
  if (ask.type === 'choice') {
    await tabTo(page, step(page).getByRole('radio').first());
    await page.keyboard.press('Space');
    for (let k = 0; k < (bet as number); k++) await page.keyboard.press('ArrowDown');
    return;
  }
  const sliders = step(page).getByRole('slider');
  const values = ask.type === 'value' ? [bet as number] : (bet as readonly number[]).slice(ask.given);
  for (const [place, value] of values.entries()) {
    await tabTo(page, sliders.nth(place));
    await slide(page, ask, value);
  }
}

/** A bet that is certainly wrong. */
export function wrongBet(ask: Ask, answer: Bet): Bet {
  if (ask.type === 'choice') return answer === 0 ? 1 : 0;
  const far = (value: number) => (value > (ask.min + ask.max) / 2 ? ask.min : ask.max);
  return ask.type === 'value' ? far(answer as number) : (answer as readonly number[]).map(far);
}
