import { execFileSync } from 'node:child_process';
import { expect, type Locator, type Page } from '@playwright/test';
import { faults } from './faults.ts';
import { box, headline, NEEDS, overflow, settled, test } from './page.ts';

// every test waits for thousands of simulated businesses
test.describe.configure({ timeout: 300_000 });
const LONG = { timeout: 200_000 };

const section = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
const flips = (page: Page): Locator => section(page, 'What would change the verdict');
const sure = (page: Page): Locator => section(page, 'How sure');
const matters = (page: Page): Locator => page.locator('section[aria-labelledby="matters"]');

/** Opens the second view with few simulated customers: what is tested here is the page, not the digits. */
async function open(page: Page, sample = 200): Promise<void> {
  await page.goto('./#where');
  await settled(page);
  await page.getByRole('searchbox', { name: 'Find a slider' }).fill('market.sample');
  const number = page.getByRole('textbox', { name: /^Simulated customers/ });
  await number.fill(String(sample));
  await number.press('Enter');
  await page.getByRole('searchbox', { name: 'Find a slider' }).fill('');
  await settled(page);
}

/** Flips are all found, and all worlds drawn. */
async function found(page: Page): Promise<void> {
  await expect(flips(page).locator('li').first()).toBeVisible(LONG);
  await expect(flips(page)).toHaveAttribute('aria-busy', 'false', LONG);
  await expect(sure(page).getByText(/^1,000 plausible worlds/)).toBeVisible(LONG);
  await expect(sure(page).locator('progress')).toHaveCount(0, LONG);
}

function askCommandLine(...words: string[]): Record<string, unknown> {
  const [command, ...rest] = words;
  const file = 'scenarios/bookstore.fourfold.json';
  const args = ['src/cli/launch.mjs', command!, file, '--set', 'market.sample=200', ...rest, '--json'];
  return JSON.parse(String(execFileSync(process.execPath, args))) as Record<string, unknown>;
}

async function type(page: Page, label: string, text: string): Promise<void> {
  const number = page.getByRole('textbox', { name: `${label}, number` });
  await number.fill(text);
  await number.press('Enter');
}

test('what would change the verdict, how sure it is, and the line under it agree with the command line', async ({
  page,
}) => {
  await open(page);
  await found(page);
  const needs = flips(page).locator('li', { hasText: NEEDS }).first();
  const { crossings } = askCommandLine('break-even', '--parameter', 'needs.variety') as {
    crossings: { at: number; from: string; to: string }[];
  };
  const below = crossings.filter(({ at }) => at < 1.2).at(-1)!;
  if (!(await needs.isVisible()))
    await flips(page)
      .locator('summary', { hasText: /All \d|The others/ })
      .click();
  await expect(needs).toContainText(`below ${Number(below.at.toPrecision(3))}`);
  await expect(needs).toContainText(below.from);

  const { worlds, sureness } = askCommandLine('sensitivity', '--worlds-only') as {
    worlds: { wins: Record<string, number> };
    sureness: Record<string, string>;
  };
  const plain = (text: string) => text.replace(/\s+/g, ' ');
  const said = plain(await sure(page).innerText());
  for (const sentence of Object.values(sureness)) expect(said).toContain(plain(sentence));
  for (const [id, share] of Object.entries(worlds.wins))
    expect(said).toContain(`${id} ${Math.round(100 * share)} of 100`);
  const line = page.locator('main .verdict + .doubt');
  await expect(line).toContainText(/stops paying best if .*; then .* does\./);
  await expect(line).toContainText(/It pays best in \d+ of 100 plausible worlds\./);
});

test('a flip is tried, the slider moves there, and what was found gives way', async ({ page }) => {
  await open(page);
  await expect(flips(page).locator('li').first()).toBeVisible(LONG);
  await expect(flips(page)).toHaveAttribute('aria-busy', 'false', LONG);
  const needs = flips(page).locator('li', { hasText: NEEDS }).first();
  if (!(await needs.isVisible()))
    await flips(page)
      .locator('summary', { hasText: /All \d|The others/ })
      .click();
  const attempt = needs.getByRole('button').first();
  const there = /at (.*)$/.exec((await attempt.textContent())!.trim())![1];
  const then = (await needs.locator('b').first().textContent())!.trim();
  await attempt.click();
  await settled(page);
  expect(Number(await box(page, NEEDS).inputValue())).toBeCloseTo(Number(there), 3);
  await expect(headline(page)).toHaveText(new RegExp(`^(Too close to call: )?${then}`, 'i'));
  await expect(flips(page)).toHaveAttribute('aria-busy', 'true', LONG);
});

test('worlds are drawn with progress, called off, and the last good ones stay and say so', async ({
  page,
}) => {
  await open(page);
  await expect(sure(page).getByText(/^200 plausible worlds so far/)).toBeVisible(LONG);
  // what would change the verdict is looked for first
  await expect(sure(page).locator('progress')).toBeVisible(LONG);
  await sure(page)
    .getByRole('button', { name: /^cancel/ })
    .click();
  await expect(sure(page).getByText(/Not finished: called off/)).toBeVisible();
  await expect(sure(page).getByRole('img')).toBeVisible();
  await sure(page)
    .getByRole('button', { name: /^again/ })
    .click();
  await expect(sure(page).getByText(/^1,000 plausible worlds/)).toBeVisible(LONG);
});

test('what was found for other sliders is told of these, and nothing of another business', async ({
  page,
}) => {
  await open(page);
  await expect(sure(page).getByRole('img')).toBeVisible(LONG);
  const spokenOf = () => sure(page).getByRole('img').getAttribute('aria-label');
  const before = await spokenOf();
  expect(before).toContain('lead of one-to-one');
  // no new worlds come: the sliders are held
  const slider = page.getByRole('slider', { name: NEEDS, exact: true }).first();
  await slider.focus();
  await page.keyboard.down('Home');
  await expect(headline(page)).not.toContainText(/one-to-one pays best/i);
  expect(await spokenOf()).toBe(before);
  await expect(sure(page).getByText('of the sliders as they stood before').first()).toBeVisible();
  await page.keyboard.up('Home');
  await page.getByRole('button', { name: 'Gas station', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gas station');
  await expect(sure(page).getByText('of the sliders as they stood before')).toHaveCount(0);
  await expect(sure(page).locator('.old')).toHaveCount(0);
});

test('a range is typed, refused where it leaves the value out, changes the worlds, and is reset', async ({
  page,
}) => {
  await open(page);
  const wins = () => sure(page).getByRole('list', { name: 'Wins in plausible worlds' }).innerText();
  await expect(sure(page).getByRole('img')).toBeVisible(LONG);
  const before = await wins();
  await page.getByRole('button', { name: `range of ${NEEDS}` }).click();
  await type(page, `Low of ${NEEDS}`, '2');
  await expect(page.getByText(/“2” is above the value, which is 1.2/)).toBeVisible();
  await page.getByRole('textbox', { name: `Low of ${NEEDS}, number` }).press('Escape');
  await type(page, `Low of ${NEEDS}`, '0');
  await expect(page.getByText('Plausible worlds lie in this range.')).toBeVisible();
  await expect.poll(wins, LONG).not.toBe(before);
  await expect(headline(page)).toBeVisible();
  await page.getByRole('button', { name: `reset the range of ${NEEDS}` }).click();
  await expect(page.getByText('Assumed: 20% to either side of the value.')).toBeVisible();
});

test('what matters most is found when asked, in numbers, with what must be true', async ({ page }) => {
  // its thousands of businesses, twice
  test.setTimeout(900_000);
  await open(page);
  await page.getByRole('button', { name: 'Find out what matters most' }).click();
  await expect(matters(page).locator('progress')).toBeVisible(LONG);
  await expect(matters(page).getByRole('heading', { name: 'One input at a time' })).toBeVisible(LONG);
  await expect(matters(page)).toHaveAttribute('aria-busy', 'false', { timeout: 600_000 });
  const { tornado, conditions, outputs } = askCommandLine('sensitivity') as {
    tornado: { bars: { id: string }[] };
    conditions: { text: string };
    outputs: { parameters: { id: string; total: number }[] }[];
  };
  await expect(matters(page)).toContainText(conditions.text);
  const most = outputs[0]!.parameters.reduce((a, b) => (b.total > a.total ? b : a));
  await expect(matters(page)).toContainText(`with others ${most.total.toFixed(2)}`);
  await expect(matters(page)).toContainText(/Knowing “.*” is worth at most \$/);
  await matters(page).locator('summary', { hasText: 'Table of all' }).click();
  await expect(matters(page).locator('tbody tr')).toHaveCount(tornado.bars.length);
});

test('the first view says its doubts once it has rested, and nothing moves for them', async ({ page }) => {
  const top = () => page.locator('#four').evaluate((each) => each.getBoundingClientRect().top + scrollY);
  for (const width of [1440, 1280, 360]) {
    await page.setViewportSize({ width, height: 900 });
    await page.reload();
    await settled(page);
    const before = await top();
    await expect(page.locator('.asides')).toContainText(/It pays best in \d+ of 100 plausible worlds/, LONG);
    expect(await top(), `at ${width} pixels`).toBe(before);
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 360]) {
    test(`axe finds nothing in the doubts at ${width} pixels in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await open(page);
      await page.setViewportSize({ width, height: 800 });
      await expect(flips(page).locator('li').first()).toBeVisible(LONG);
      await expect(sure(page).getByRole('img')).toBeVisible(LONG);
      await page.getByRole('button', { name: 'Find out what matters most' }).click();
      await expect(matters(page).locator('li').first()).toBeVisible(LONG);
      if (width > 760) await page.getByRole('button', { name: `range of ${NEEDS}` }).click();
      expect(await faults(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    });
  }
}
