import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { answered } from '../../src/scenario/questions/answered.ts';
import { SHELF_ANSWERS } from '../../src/scenario/questions/shelf-answers.ts';
import { writeScenario } from '../../src/scenario/write.ts';
import { faults } from './faults.ts';
import { box, headline, NEEDS, overflow, settled, test } from './page.ts';

const door = (page: Page): Locator => page.getByRole('link', { name: 'Your business in six questions' });
const question = (page: Page, name: string | RegExp): Locator => page.getByRole('group', { name });
const answer = (page: Page, name: RegExp): Locator => page.getByRole('radio', { name });
const like = (page: Page, business: string) => page.getByLabel('Answer like').selectOption(business);

/** What the command line says of the scenario that answers make. */
function askOf(answers: Parameters<typeof answered>[0]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'answers-'));
  try {
    const file = path.join(folder, 'answered.fourfold.json');
    writeFileSync(file, writeScenario(answered(answers)));
    const out = execFileSync(process.execPath, ['src/cli/launch.mjs', 'run', file, '--json']);
    return (JSON.parse(String(out)) as { verdict: { text: string } }).verdict.text;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test.beforeEach(() => test.slow());

const words = async (of: Locator) => (await of.innerText()).replace(/\s+/g, ' ').trim();

test('six questions by keys alone, from the first view to a verdict, which is that of the command line', async ({
  page,
}) => {
  await door(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('form', { name: 'Six questions' })).toBeVisible();
  const steps = [
    /^goods that people choose/,
    /^nearly everyone/,
    /^a few times a year/,
    /^good:/,
    /^a few percent/,
    /^about five years/,
  ];
  for (const step of steps) {
    await answer(page, step).focus();
    await page.keyboard.press('Space');
    await expect(answer(page, step)).toBeChecked();
  }
  await expect(page.getByText('All six answered.')).toBeVisible();
  await settled(page);
  const { customers, spendYear, ...answers } = SHELF_ANSWERS.bookstore!;
  expect(customers! * spendYear!).toBeGreaterThan(0);
  expect(askOf(answers)).toContain(await words(headline(page)));
  await expect(page.locator('.doubt')).toContainText(
    /\d+ of 100 plausible worlds that the answers leave open/,
    {
      timeout: 60_000,
    },
  );
});

test('answers move the verdict at once, an undo step each, and stay while one goes to and fro', async ({
  page,
}) => {
  await door(page).click();
  await like(page, 'bookstore');
  await expect(page.getByText('reach the verdict of its own scenario')).toBeVisible();
  await settled(page);
  await expect(headline(page)).toContainText(/^One-to-one/);
  await answer(page, /^all want the same/).check();
  await settled(page);
  await expect(headline(page)).toContainText(/^Mass/);
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Simulate' }).click();
  await settled(page);
  await door(page).click();
  await expect(answer(page, /^all want the same/)).toBeChecked();
  await expect(answer(page, /^goods that people choose/)).toBeChecked();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(answer(page, /^nearly everyone/)).toBeChecked();
  await settled(page);
  await expect(headline(page)).toContainText(/^One-to-one/);
});

test('every business on the shelf is answered to its verdict, or says why not', async ({ page }) => {
  await door(page).click();
  for (const id of Object.keys(SHELF_ANSWERS)) {
    await like(page, id);
    await expect(
      page.getByText(id === 'car-wash' ? /^Six answers miss/ : /^Six answers reach/),
    ).toBeVisible();
    await settled(page);
    if (id === 'grocer') expect(askOf(SHELF_ANSWERS[id]!)).toContain(await words(headline(page)));
  }
});

test('numbers behind an answer are shown and changed; the next answer leaves those behind others alone', async ({
  page,
}) => {
  await door(page).click();
  await like(page, 'bookstore');
  const needs = question(page, /How different are your customers/);
  await needs.locator('summary').click();
  const likely = page.getByRole('textbox', { name: `${NEEDS}, likely, number` });
  await expect(likely).toHaveValue('1.25');
  await likely.fill('0.3');
  await likely.press('Enter');
  await settled(page);
  await expect(needs).toContainText('1 changed by hand');
  await expect(page.getByRole('textbox', { name: `${NEEDS}, low, number` })).toHaveValue(/^0\.30?$/);
  await answer(page, /^thin/).check();
  await settled(page);
  await expect(likely).toHaveValue(/^0\.30?$/);
  await needs.getByRole('button', { name: /as answered/ }).click();
  await expect(likely).toHaveValue('1.25');
  await likely.fill('nine');
  await likely.press('Enter');
  await expect(needs.getByRole('status')).toContainText(['', '“nine” is not a number'].slice(1));
});

test('a link brings the answers back, and the numbers that were changed by hand', async ({
  page,
  context,
}) => {
  await door(page).click();
  await like(page, 'computers');
  await settled(page);
  await box(page, NEEDS).fill('1.1');
  await box(page, NEEDS).press('Enter');
  await settled(page);
  const said = await words(headline(page));
  const before = page.url();
  await expect.poll(() => page.url()).not.toBe(before.replace(/\..*$/, ''));
  await page.waitForTimeout(1_200);
  const other = await context.newPage();
  await other.goto(page.url());
  await settled(other);
  expect(await words(headline(other))).toBe(said);
  await expect(answer(other, /^systems for other businesses/)).toBeChecked();
  await expect(question(other, /How different are/)).toContainText('1 changed by hand');
  await other.close();
});

test('unsaved work is not replaced by an answer unasked', async ({ page }) => {
  await box(page, NEEDS).fill('0.5');
  await box(page, NEEDS).press('Enter');
  await settled(page);
  await door(page).click();
  await answer(page, /^thin/).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('1 unsaved change to Bookstore');
  await dialog.getByRole('button', { name: 'Keep mine' }).click();
  await expect(answer(page, /^thin/)).not.toBeChecked();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bookstore (edited)');
  await answer(page, /^thin/).click();
  await dialog.getByRole('button', { name: /^Replace/ }).click();
  await expect(answer(page, /^thin/)).toBeChecked();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bookstore (edited)');
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in ${colorScheme}, wide or narrow, unfolded too; pictures are kept`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await door(page).click();
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 900 });
      await like(page, width === 1280 ? 'bookstore' : 'grocer');
      await settled(page);
      await page.screenshot({
        path: `test-results/pictures/questions-${colorScheme}-${width}.png`,
        fullPage: true,
      });
      await page
        .locator('form details')
        .evaluateAll((all) => all.forEach((each) => each.setAttribute('open', '')));
      expect(await overflow(page)).toBe(0);
      expect(await faults(page)).toEqual([]);
    }
  });
