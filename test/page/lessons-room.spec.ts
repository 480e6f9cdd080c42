import { expect, test as plain, type Page } from '@playwright/test';
import { faults } from './faults.ts';
import { LESSONS, openLesson, step, tabTo } from './lessons.ts';
import { box, headline, NEEDS, overflow, settled, slider, test } from './page.ts';

const FIRST = LESSONS[0]!.id;

/** The pages of a PDF by its page objects, which Chromium leaves uncompressed. */
const pagesIn = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

for (const { id } of LESSONS) {
  plain(`the handout of ${id} has two pages, on A4 and on Letter`, async ({ page }) => {
    await page.goto(`./#learn/${id}/handout`);
    await expect(page.locator('.sheet')).toHaveCount(2, { timeout: 60_000 });
    for (const format of ['A4', 'Letter']) expect(pagesIn(await page.pdf({ format }))).toBe(2);
    await expect(page.locator('.sheet').first()).not.toContainText('…');
    expect(await faults(page)).toEqual([]);
  });
}

test('a lesson leaves the visitor’s own work and its history as they were', async ({ page }) => {
  await box(page, NEEDS).fill('0.9');
  await box(page, NEEDS).press('Enter');
  await settled(page);
  const before = await headline(page).innerText();
  await page.getByRole('link', { name: 'Learn' }).click();
  await page.getByRole('link', { name: 'Is one-to-one always best?' }).click();
  await expect(step(page)).toContainText('Two greetings');
  await page.keyboard.press('Control+z');
  for (let k = 0; k < 7; k++) await page.keyboard.press('n');
  await expect(step(page)).toHaveClass(/run/);
  await box(page, NEEDS).fill('0.2');
  await box(page, NEEDS).press('Enter');
  await expect(step(page).locator('.headline')).toContainText(/^Mass/);
  await step(page).getByRole('heading').first().click();
  await page.keyboard.press('Control+z');
  await expect(step(page).locator('.headline')).toContainText(/^One-to-one/);
  await page.getByRole('link', { name: 'Simulate' }).click();
  await settled(page);
  expect(await headline(page).innerText()).toBe(before);
  await expect(box(page, NEEDS)).toHaveValue('0.90');
  await page.getByRole('button', { name: 'Undo' }).click();
  await settled(page);
  await expect(box(page, NEEDS)).toHaveValue('1.20');
});

plain(
  'bets, progress and decisions are still there after a reload, and go when one begins anew',
  async ({ page }) => {
    await openLesson(page, FIRST);
    await page.keyboard.press('n');
    await step(page).getByRole('radio', { name: 'niche' }).check();
    await page.reload();
    await expect(step(page).getByRole('radio', { name: 'niche' })).toBeChecked();
    await page.goto(`./#learn/${FIRST}/10`);
    await page.keyboard.press('n');
    await step(page)
      .getByRole('textbox', { name: /What follows/ })
      .first()
      .fill('ask drivers');
    await page.getByText('The record as text').click();
    await expect(page.getByRole('textbox', { name: 'The record as text' })).toHaveValue(/niche.*ask drivers/);
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /Download it/ }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe(`${FIRST}.md`);
    await page.getByRole('button', { name: /Begin anew/ }).click();
    await page.keyboard.press('n');
    await expect(step(page).getByRole('radio', { checked: true })).toHaveCount(0);
  },
);

plain('with storage closed a lesson goes on, and says that nothing is kept', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('closed', 'SecurityError');
      },
    });
  });
  await openLesson(page, FIRST);
  await page.keyboard.press('n');
  await step(page).getByRole('radio').first().check();
  for (let k = 0; k < 9; k++) await page.keyboard.press('n');
  await expect(step(page)).toContainText('keeps nothing');
});

plain('nonsense in storage is as nothing', async ({ page }) => {
  await page.addInitScript((key) => {
    localStorage.setItem(key, '{"at":"x","bets":{"gas":99},"votes":[1],"ways":{"rescue":3},"revealed":7}');
  }, `fourfold lesson ${FIRST}`);
  await openLesson(page, FIRST);
  await expect(step(page)).toHaveClass(/tell/);
});

plain(
  'presented: large type, votes of two rounds, keys for next, reveal, replay, and the room’s link',
  async ({ page }) => {
    await page.setViewportSize({ width: 1920, height: 1080 });
    await openLesson(page, FIRST);
    await page.keyboard.press('p');
    await expect(page.locator('html')).toHaveAttribute('data-mode', 'projector');
    await expect(page.getByRole('navigation', { name: 'Views' })).toBeHidden();
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    await expect(step(page)).toHaveClass(/vote/);
    for (const [name, hands] of [
      ['mass, first vote', '9'],
      ['one-to-one, first vote', '51'],
      ['mass, after talking', '40'],
      ['one-to-one, after talking', '20'],
    ] as const)
      await step(page).getByRole('textbox', { name, exact: true }).fill(hands);
    expect(await faults(page)).toEqual([]);
    await page.screenshot({ path: 'test-results/pictures/lesson-projector-vote.png' });
    await step(page).getByRole('heading').click();
    await page.keyboard.press('PageDown');
    await page.keyboard.press('r');
    await expect(step(page).locator('.gap')).toBeVisible();
    await expect(step(page).getByRole('row', { name: /^mass/ })).toContainText('15%');
    await expect(step(page).getByRole('row', { name: /^mass/ })).toContainText('67%');
    expect(await overflow(page)).toBe(0);
    expect(await faults(page)).toEqual([]);
    await page.screenshot({ path: 'test-results/pictures/lesson-projector-reveal.png' });
    await page.keyboard.press('l');
    await expect(step(page).locator('.gap')).toHaveCount(0);
    await expect(step(page).locator('.gap')).toBeVisible();
    await page.keyboard.press('q');
    const dialog = page.getByRole('dialog', { name: 'The room’s link' });
    await expect(dialog.getByRole('img', { name: 'QR code' }).first()).toBeVisible();
    await expect(dialog.getByRole('textbox', { name: 'Link' }).first()).toHaveValue(
      new RegExp(`#learn/${FIRST}$`),
    );
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(page.locator('html')).not.toHaveAttribute('data-mode', 'projector');
  },
);

plain('replay shows what was before the last change, then does it again', async ({ page }) => {
  await openLesson(page, FIRST);
  await page.goto(`./#learn/${FIRST}/9`);
  const said = step(page).locator('.headline');
  await box(page, NEEDS).fill('0.2');
  await box(page, NEEDS).press('Enter');
  await expect(said).toContainText(/^Mass/);
  await page.getByRole('button', { name: 'Replay' }).click();
  await expect(said).toContainText(/^One-to-one/);
  await expect(said).toContainText(/^Mass/);
});

async function makeLink(page: Page): Promise<string> {
  await openLesson(page, FIRST);
  await page.getByText('For teachers').click();
  await page.getByRole('button', { name: 'Teacher’s link' }).click();
  const dialog = page.getByRole('dialog', { name: 'A teacher’s link' });
  await dialog.getByRole('textbox', { name: 'Your title' }).fill('Marketing, Tuesday');
  await dialog.getByRole('combobox', { name: 'Opens' }).selectOption('simulate');
  await dialog.getByRole('button', { name: 'Hide all but' }).click();
  await dialog.getByText('Needs', { exact: true }).click();
  await dialog.getByRole('combobox', { name: NEEDS }).selectOption('locked');
  expect(await faults(page)).toEqual([]);
  return dialog.getByRole('textbox', { name: 'Link', exact: true }).inputValue();
}

plain(
  'a teacher’s link opens the page with her title, few sliders and one locked',
  async ({ page, context }) => {
    const link = await makeLink(page);
    const pupil = await context.newPage();
    await pupil.goto(link);
    await settled(pupil);
    await expect(pupil.getByText('Marketing, Tuesday')).toBeVisible();
    await expect(pupil.locator('aside').getByRole('slider')).toHaveCount(3);
    await expect(slider(pupil, NEEDS)).toBeDisabled();
    await expect(box(pupil, NEEDS)).toBeDisabled();
    await expect(slider(pupil, 'How picky customers are')).toBeEnabled();
    await expect.poll(() => pupil.url()).toMatch(/#simulate~1~[\w~-]+\.1\./);
    await pupil.reload();
    await settled(pupil);
    await expect(pupil.locator('aside').getByRole('slider')).toHaveCount(3);
    expect(await faults(pupil)).toEqual([]);
    await pupil.getByRole('button', { name: 'all sliders as usual' }).click();
    await expect(slider(pupil, NEEDS)).toBeEnabled();
    expect(pupil.url()).not.toContain('~');
  },
);

plain('a damaged teacher’s link opens the page without it and says why', async ({ page, context }) => {
  const link = await makeLink(page);
  const pupil = await context.newPage();
  await pupil.goto(link.slice(0, -4));
  await settled(pupil);
  await expect(pupil.getByRole('alert')).toContainText('changed or cut short');
  await expect(slider(pupil, NEEDS)).toBeEnabled();
});

test('a first visitor is offered a lesson and a tour, once; the tour goes by keys and can be left', async ({
  page,
}) => {
  const offer = page.getByText('New here?');
  await expect(offer).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Tour of this page' }));
  await page.keyboard.press('Enter');
  const tour = page.getByRole('dialog');
  await expect(tour).toContainText('The verdict');
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('ArrowRight');
  await expect(tour).toContainText('Four experiences');
  await tabTo(page, tour.getByRole('button', { name: 'Next' }));
  for (let k = 0; k < 3; k++) await page.keyboard.press('Enter');
  await expect(tour).toContainText('Where to go next');
  await page.keyboard.press('Escape');
  await expect(tour).toHaveCount(0);
  await page.reload();
  await settled(page);
  await expect(offer).toHaveCount(0);
  await expect(tour).toHaveCount(0);
});

test('a first visitor goes from the offer to the first lesson', async ({ page }) => {
  await page.getByRole('link', { name: /Is one-to-one always best/ }).click();
  await expect(step(page)).toContainText('Two greetings');
  await page.goBack();
  await settled(page);
  await expect(page.getByText('New here?')).toHaveCount(0);
});

for (const [width, colorScheme] of [
  [1280, 'light'],
  [360, 'dark'],
] as const) {
  plain(`the list and the class are sound at ${width} pixels in ${colorScheme}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    await page.goto('./#learn');
    await expect(page.getByRole('heading', { name: 'Lessons' })).toBeVisible({ timeout: 20_000 });
    for (const { lesson } of LESSONS)
      await expect(page.locator('main').getByRole('link', { name: lesson.title })).toBeVisible();
    expect(await overflow(page)).toBe(0);
    expect(await faults(page)).toEqual([]);
    await page.screenshot({ path: `test-results/pictures/lessons-${width}.png`, fullPage: true });
    await page.getByRole('link', { name: /A class of 40 minutes/ }).click();
    await expect(page.getByRole('row')).toHaveCount(10);
    expect(await overflow(page)).toBe(0);
    expect(await faults(page)).toEqual([]);
    await page.screenshot({ path: `test-results/pictures/class-${width}.png`, fullPage: true });
  });
}

plain('pictures to look at: a lesson on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openLesson(page, 'the-fireplace-store');
  await page.keyboard.press('n');
  await step(page).getByRole('slider').first().focus();
  for (let k = 0; k < 9; k++) await page.keyboard.press('ArrowRight');
  await page.screenshot({ path: 'test-results/pictures/lesson-phone-predict.png', fullPage: true });
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Reveal' }).click();
  await page.screenshot({ path: 'test-results/pictures/lesson-phone-reveal.png', fullPage: true });
});
