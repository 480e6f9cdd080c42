import { execFileSync } from 'node:child_process';
import { expect, type Locator, type Page } from '@playwright/test';
import { EXPERIENCE_IDS } from '../../src/vocabulary/experiences.ts';
import { formatMoney } from '../../src/vocabulary/format.ts';
import { faults } from './faults.ts';
import { box, NEEDS, overflow, settled, test } from './page.ts';

const COST = 'What customizing costs';

const section = (page: Page): Locator =>
  page.getByRole('region', { name: 'Where each pays best', exact: true });
const reader = (page: Page): Locator =>
  page.getByRole('slider', { name: /^Where each pays best: read a cell/ });
const plot = (page: Page): Locator => section(page).locator('.plot');
const dot = (page: Page): Locator => plot(page).locator('.dot');

/** Waits until the map is whole. */
async function mapped(page: Page): Promise<void> {
  await expect(plot(page)).toBeVisible({ timeout: 20_000 });
  await expect(section(page).getByRole('button', { name: 'cancel' })).toHaveCount(0, { timeout: 120_000 });
}

test.beforeEach(async ({ page }) => {
  test.slow();
  await page.goto('./#where');
  await settled(page);
  await mapped(page);
});

/** Whole cell values as the command line has them, in its words for money. */
function askSweep(x: string, y: string): string[] {
  const out = execFileSync(process.execPath, [
    'src/cli/launch.mjs',
    'sweep',
    'scenarios/bookstore.fourfold.json',
    '--set',
    'market.sample=1000',
    '--vary',
    `needs.variety=${x}:${x}:1`,
    '--vary',
    `customization.costScale=${y}:${y}:1`,
  ]);
  const [header, ...rows] = String(out)
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  const [name, worth] = [header!.indexOf('experience'), header!.indexOf('valuePerCustomer')];
  return rows.map((row) => `${row[name]} ${formatMoney(Number(row[worth]))}`);
}

const numberIn = (text: string, label: string) => new RegExp(`${label}: ([\\d.,]+),`).exec(text)![1]!;

test('the regions of the bookstore are named, and the bookstore stands among them', async ({ page }) => {
  const names = await plot(page).locator('.name').allInnerTexts();
  const marks = await plot(page).locator('.name svg').count();
  expect(marks).toBeGreaterThanOrEqual(4);
  for (const id of ['mass', 'niche', 'one-to-one']) expect(names).toContain(id);
  await expect(plot(page).getByText('Bookstore')).toBeVisible();
  await expect(section(page).getByText('too close to call')).toBeVisible();
});

test('cells read by keys are those of the command line’s sweep', async ({ page }) => {
  const keys = reader(page);
  await keys.focus();
  for (const presses of [
    ['Home', 'PageDown', 'PageDown'],
    ['ArrowUp', 'ArrowRight'],
    ['End', 'PageUp'],
  ]) {
    for (const key of presses) await page.keyboard.press(key);
    const text = (await keys.getAttribute('aria-valuetext'))!;
    const rows = askSweep(numberIn(text, NEEDS), numberIn(text, COST));
    expect(rows).toHaveLength(EXPERIENCE_IDS.length);
    for (const row of rows) expect(text).toContain(row);
    await expect(plot(page).locator('.readout')).toContainText(`${NEEDS}: ${numberIn(text, NEEDS)}`);
  }
  await page.keyboard.press('Escape');
  await expect(plot(page).locator('.readout')).toHaveCount(0);
});

test('Enter moves the scenario to the cell, both numbers at once, and the map stays', async ({ page }) => {
  const keys = reader(page);
  await keys.focus();
  await page.keyboard.press('Home');
  for (let k = 0; k < 3; k++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('PageUp');
  const text = (await keys.getAttribute('aria-valuetext'))!;
  await page.keyboard.press('Enter');
  await expect(section(page).getByRole('button', { name: 'cancel' })).toHaveCount(0);
  await settled(page);
  expect(Number(await box(page, NEEDS).inputValue())).toBe(Number(numberIn(text, NEEDS)));
  expect(Number(await box(page, COST).inputValue())).toBe(Number(numberIn(text, COST)));
  await expect(page.getByText('2 changes since it was opened')).toBeVisible();
  const at = (await dot(page).boundingBox())!;
  const cursor = (await plot(page).locator('i').first().boundingBox())!;
  expect(Math.abs(at.x + at.width / 2 - cursor.x - cursor.width / 2)).toBeLessThan(3);
  expect(Math.abs(at.y + at.height / 2 - cursor.y - cursor.height / 2)).toBeLessThan(3);
});

test('dragging the dot moves both sliders', async ({ page }) => {
  await plot(page).scrollIntoViewIfNeeded();
  const area = (await plot(page).boundingBox())!;
  const at = (await dot(page).boundingBox())!;
  await page.mouse.move(at.x + at.width / 2, at.y + at.height / 2);
  await page.mouse.down();
  await page.mouse.move(area.x + area.width * 0.125, area.y + area.height * 0.875, { steps: 8 });
  await page.mouse.up();
  await settled(page);
  // the middles of the first bands: 0 to 0.2, and 0 to 0.25
  expect(Number(await box(page, NEEDS).inputValue())).toBeCloseTo(0.1, 1);
  expect(Number(await box(page, COST).inputValue())).toBeCloseTo(0.125, 1);
  await expect(page.locator('main .verdict')).toContainText(/mass/i);
});

test('a pointer reads the cell under it, a tap keeps it', async ({ page }) => {
  await plot(page).scrollIntoViewIfNeeded();
  const area = (await plot(page).boundingBox())!;
  const at = [area.x + area.width * 0.3, area.y + area.height * 0.5] as const;
  await page.mouse.move(...at);
  await expect(plot(page).locator('.readout')).toContainText('similar');
  await page.mouse.down();
  await page.mouse.up();
  await page.mouse.move(area.x - 200, area.y - 20);
  await expect(plot(page).locator('.readout')).toContainText('similar');
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true });

  test('a tap reads a cell, another tap another, and one elsewhere ends it', async ({ page }) => {
    await plot(page).scrollIntoViewIfNeeded();
    const area = (await plot(page).boundingBox())!;
    const tap = (across: number, up: number) =>
      page.touchscreen.tap(area.x + area.width * across, area.y + area.height * (1 - up));
    const readout = plot(page).locator('.readout');
    await tap(0.3, 0.5);
    await expect(readout).toContainText('similar');
    // what a browser sends after a tap has been sent
    await page.waitForTimeout(500);
    await expect(readout).toContainText('similar');
    await tap(0.05, 0.5);
    await expect(readout).toContainText('all the same');
    await page.waitForTimeout(500);
    await expect(readout).toContainText('all the same');
    await page.getByRole('heading', { name: 'Where each pays best' }).tap();
    await expect(readout).toHaveCount(0);
  });
});

test('presets and lists choose the axes; the number of the other axis swaps them', async ({ page }) => {
  const up = section(page).getByRole('combobox', { name: 'up' });
  const across = section(page).getByRole('combobox', { name: 'across' });
  await expect(across).toHaveValue('needs.variety');
  const presets = section(page).getByRole('list', { name: 'Maps worth a look' }).getByRole('button');
  await expect(presets).toHaveCount(5);
  await presets.nth(3).click();
  await mapped(page);
  await expect(across).toHaveValue('response.pickiness');
  await expect(up).toHaveValue('niches.count');
  await expect(reader(page)).toHaveAttribute('aria-valuetext', /Number of niches: \d+,/);
  await up.selectOption('economics.spend');
  await mapped(page);
  await expect(reader(page)).toHaveAttribute('aria-valuetext', /\$/);
  await expect(up.locator('option[value="response.pickiness"]')).toBeDisabled();
});

test('values that do not go together are blank, and said to be', async ({ page }) => {
  await section(page).getByRole('combobox', { name: 'up' }).selectOption('response.retentionPerfect');
  await section(page).getByRole('combobox', { name: 'across' }).selectOption('response.retentionPoor');
  await mapped(page);
  await expect(section(page).getByText('Blank: the two values do not go together.')).toBeVisible();
  await reader(page).focus();
  await page.keyboard.press('End');
  for (let k = 0; k < 8; k++) await page.keyboard.press('PageDown');
  await expect(reader(page)).toHaveAttribute('aria-valuetext', /do not go together/);
  const before = await box(page, NEEDS).inputValue();
  await page.keyboard.press('Enter');
  expect(await box(page, NEEDS).inputValue()).toBe(before);
  await expect(page.getByText('since it was opened')).toHaveCount(0);
});

test('a map that is called off leaves the last good one, says so, and can be had after all', async ({
  page,
}) => {
  await page.evaluate(() => {
    const stop = new MutationObserver(() => {
      const button = [...document.querySelectorAll('section button')].find(
        (each) => each.textContent === 'cancel',
      );
      if (!button) return;
      stop.disconnect();
      const map = document.querySelector('section .map')!;
      document.body.dataset.mapWas = map.className;
      (button as HTMLButtonElement).click();
    });
    stop.observe(document.body, { childList: true, subtree: true });
  });
  await section(page).getByRole('button', { name: 'needs and insight' }).click();
  await expect(section(page).getByText(/Not mapped: called off/)).toBeVisible();
  await expect(plot(page).locator('.name').first()).toBeVisible();
  // under the names of other axes the old map is faint; called off, it has its own names again
  expect(await page.evaluate(() => document.body.dataset.mapWas)).toContain('faint');
  await expect(section(page).locator('.map')).not.toHaveClass(/faint/);
  await expect(section(page).getByRole('combobox', { name: 'up' })).toHaveValue('customization.costScale');
  await expect(reader(page)).toHaveAttribute('aria-valuetext', new RegExp(COST));
  await section(page).getByRole('button', { name: 'map it' }).click();
  await mapped(page);
  await expect(section(page).getByText(/Not mapped/)).toHaveCount(0);
  await expect(reader(page)).toHaveAttribute('aria-valuetext', /What a contact reveals/);
});

test('who gains is told in words, on the map and in the table', async ({ page }) => {
  await section(page).getByText('who gains', { exact: true }).click();
  await expect(plot(page).locator('.name', { hasText: 'both' }).first()).toBeVisible();
  await expect(reader(page)).toHaveAttribute('aria-valuetext', /gains? from/);
  await section(page)
    .locator('summary', { hasText: /^Table/ })
    .click();
  await expect(section(page).getByRole('table')).toContainText('neither');
});

test('the table has ten columns and rows with winner and lead', async ({ page }) => {
  await section(page)
    .locator('summary', { hasText: /^Table/ })
    .click();
  const table = section(page).getByRole('table');
  await expect(table.locator('tbody tr')).toHaveCount(10);
  await expect(table.locator('tbody tr').first().locator('td')).toHaveCount(10);
  await expect(table).toContainText(/one-to-one\s+\+\s+\$/);
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 360]) {
    test(`axe finds nothing on the map at ${width} pixels in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await settled(page);
      await section(page)
        .locator('summary', { hasText: /^Table/ })
        .click();
      await reader(page).focus();
      expect(await faults(page, '.results')).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    });
  }
}
