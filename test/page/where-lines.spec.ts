import { execFileSync } from 'node:child_process';
import { expect, type Locator, type Page } from '@playwright/test';
import { faults } from './faults.ts';
import { drag, NEEDS, overflow, slider, test } from './page.ts';

const lines = (page: Page): Locator => page.locator('section[aria-labelledby=gain]');
const marker = (page: Page): Locator => lines(page).getByRole('slider', { name: `${NEEDS}, Bookstore now` });
const choose = (page: Page, what: string, id: string) =>
  lines(page).getByLabel(what, { exact: true }).selectOption(id);

/** Waits until the lines of the sliders as they stand are whole. */
async function drawn(page: Page): Promise<void> {
  await expect(lines(page).locator('.answer')).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 });
  await expect(lines(page).getByText('as the verdict')).toBeVisible({ timeout: 60_000 });
}

interface Crossing {
  readonly at: number;
  readonly from: string;
  readonly to: string;
}

function askCrossings(parameter: string): Crossing[] {
  const file = 'scenarios/bookstore.fourfold.json';
  const args = ['src/cli/launch.mjs', 'break-even', file, '--parameter', parameter, '--json'];
  return JSON.parse(String(execFileSync(process.execPath, args))).crossings;
}

test.beforeEach(async ({ page }) => {
  test.slow();
  await page.goto('./#where');
  await drawn(page);
});

for (const id of ['needs.variety', 'customization.costScale'])
  test(`crossings along ${id} are those of the command line`, async ({ page }) => {
    await choose(page, 'against', id);
    await drawn(page);
    const said = await lines(page).locator('.crossings p').allInnerTexts();
    const expected = askCrossings(id);
    expect(said).toHaveLength(expected.length);
    expected.forEach(({ at, from, to }, k) => {
      expect(said[k]).toContain(`${to} passes ${from}`);
      expect(Math.abs(parseFloat(said[k]!) / at - 1)).toBeLessThan(0.005);
    });
  });

test('another measure is named with its unit, and all four lines have their ends', async ({ page }) => {
  await choose(page, 'Show', 'loyalty');
  await drawn(page);
  await expect(lines(page).getByRole('heading')).toHaveText('Loyalty');
  await expect(lines(page).locator('header')).toContainText('share still customers');
  await expect(lines(page).locator('.labels')).toContainText(/mass \d+%.*one-to-one \d+%/s);
});

test('a component can be looked at, and is not moved here', async ({ page }) => {
  await choose(page, 'against', 'offering.gift wrapping.variety');
  await drawn(page);
  await expect(lines(page).getByText('Bookstore now, 0.50')).toBeVisible();
  await expect(lines(page).getByRole('slider', { name: /now$/ })).toHaveCount(0);
});

test('dragging the marker moves the slider and the verdict, and leaves the lines as they are', async ({
  page,
}) => {
  const paths = () =>
    lines(page)
      .locator('.plot path')
      .evaluateAll((all) => all.map((path) => path.getAttribute('d')).join());
  const before = await paths();
  await marker(page).scrollIntoViewIfNeeded();
  await drag(page, marker(page), 0.4, 0.05);
  await expect(slider(page, NEEDS)).not.toHaveAttribute('aria-valuetext', /^1\.2,/);
  await expect(page.locator('main .verdict .headline')).toContainText(/^Mass/);
  await expect(lines(page).locator('.sentence')).toContainText(/^Mass pays best here, unless/);
  expect(await paths()).toBe(before);
  await expect(lines(page).getByText('as the verdict')).toBeVisible();
});

test('the line itself can be dragged too', async ({ page }) => {
  await marker(page).scrollIntoViewIfNeeded();
  const grip = (await lines(page).locator('.grip').boundingBox())!;
  await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
  await page.mouse.down();
  await page.mouse.move(grip.x + 120, grip.y + grip.height / 2, { steps: 6 });
  await page.mouse.up();
  expect(await marker(page).getAttribute('aria-valuetext')).toMatch(/^1\.[5-9]/);
});

test('keys move the marker by the steps of its slider, and read values off the lines', async ({ page }) => {
  await marker(page).focus();
  await page.keyboard.press('ArrowRight');
  await expect(marker(page)).toHaveAttribute('aria-valuetext', '1.25, all different');
  await expect(slider(page, NEEDS)).toHaveAttribute('aria-valuetext', '1.25, all different');
  await page.keyboard.press('Home');
  await expect(marker(page)).toHaveAttribute('aria-valuetext', '0, all the same');
  const reader = lines(page).getByRole('slider', { name: /read a value/ });
  await reader.focus();
  await page.keyboard.press('Home');
  await expect(reader).toHaveAttribute('aria-valuetext', /^0, all the same: mass \$0, niche −\$/);
});

test('another slider moves the lines while it is held, on axes that hold still', async ({ page }) => {
  const line = lines(page).locator('.plot path.one-to-one');
  const before = await line.getAttribute('d');
  await slider(page, 'How picky customers are').scrollIntoViewIfNeeded();
  const track = (await slider(page, 'How picky customers are').boundingBox())!;
  const y = track.y + track.height / 2;
  const ticks = () => lines(page).locator('.axis .number').allInnerTexts();
  const axis = await ticks();
  await page.mouse.move(track.x + track.width / 2, y);
  await page.mouse.down();
  await page.mouse.move(track.x + track.width * 0.6, y, { steps: 5 });
  await expect(line).not.toHaveAttribute('d', before!);
  await expect(lines(page).getByText('Roughly, from 256')).toBeVisible();
  expect(await ticks()).toEqual(axis);
  await page.mouse.up();
  await drawn(page);
});

test('the table holds every point, each in its own row', async ({ page }) => {
  await lines(page).locator('summary', { hasText: 'Table' }).click();
  const heads = await lines(page).locator('tbody th').allInnerTexts();
  expect(heads.length).toBeGreaterThanOrEqual(41);
  expect([heads[0], heads.at(-1)]).toEqual(['0, all the same', '3, all different']);
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [1280, 360])
    test(`axe finds nothing in the lines at ${width} pixels in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await drawn(page);
      expect(await faults(page, 'section[aria-labelledby=gain]')).toEqual([]);
      if (width === 360) await expect(lines(page).locator('li', { hasText: 'passes' }).first()).toBeVisible();
      const stuck = await lines(page).evaluate((element) => element.scrollWidth - element.clientWidth);
      expect(stuck).toBeLessThanOrEqual(0);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    });
