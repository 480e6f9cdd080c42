import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { faults } from './faults.ts';
import { askCommandLine, box, NEEDS, overflow, settled, test } from './page.ts';
import { saveChart } from './taking.ts';

const BOOKSTORE = readFileSync('scenarios/bookstore.fourfold.json', 'utf8');

test.setTimeout(120_000);

const columns = (page: Page) => page.getByRole('article');
const heads = (page: Page) => columns(page).getByRole('heading');

/** Waits until every scenario has its verdict. */
async function compared(page: Page, count: number): Promise<void> {
  await expect(columns(page)).toHaveCount(count);
  await expect(columns(page).locator('.headline')).toHaveCount(count, { timeout: 30_000 });
}

async function compare(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Compare' }).click();
  await expect(page.getByRole('heading', { name: 'Compare', exact: true })).toBeVisible();
}

async function setNeeds(page: Page, value: string): Promise<void> {
  await box(page, NEEDS).fill(value);
  await box(page, NEEDS).press('Enter');
  await settled(page);
}

async function keep(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'keep', exact: true }).click();
  await page.getByLabel('Name').fill(name);
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

const row = (page: Page, measure: string, place: number) =>
  page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: measure, exact: true }) })
    .locator('figure')
    .nth(place);

test('the articles’ own contrast stands there at first, with the command line’s verdicts', async ({
  page,
}) => {
  await compare(page);
  await compared(page, 2);
  await expect(heads(page)).toHaveText(['Bookstore', 'Gas station']);
  for (const [place, file] of ['bookstore', 'gas-station'].entries()) {
    const said = await columns(page).nth(place).locator('.headline').innerText();
    expect(askCommandLine(file).verdict.text).toContain(said.replace(/\s+/g, ' '));
  }
  await expect(page.getByRole('row', { name: NEEDS })).toContainText(/1\.2\s*0\.4/);
  await page.goBack();
  await expect(page.getByRole('link', { name: 'Simulate' })).toHaveAttribute('aria-current', 'page');
});

test('what is kept under a name is laid beside, survives a reload, and the differences add up', async ({
  page,
}) => {
  await setNeeds(page, '0.5');
  await keep(page, 'Plain readers');
  await setNeeds(page, '2');
  await compare(page);
  await compared(page, 3);
  await expect(heads(page)).toHaveText(['Bookstore (edited)', 'Bookstore', 'Plain readers']);
  await expect(page.getByRole('row', { name: NEEDS })).toContainText(/2\s*1\.2\s*0\.5/);
  const money = (text: string) => Number(text.replace('−', '-').replace(/[$+,\s]/g, ''));
  const value = async (place: number, of: string) =>
    money(await row(page, 'Value', place).locator('li.mass').locator(of).innerText());
  const text = await row(page, 'Value', 2).locator('li.mass .difference').innerText();
  expect(
    Math.abs((await value(2, '.value')) - (await value(0, '.value')) - money(text.split(':').pop()!)),
  ).toBeLessThanOrEqual(1);
  await expect.poll(() => page.url()).toMatch(/#compare\.1\./);
  const link = page.url();
  await page.reload();
  await compared(page, 3);
  await expect(heads(page)).toHaveText(['Bookstore (edited)', 'Bookstore', 'Plain readers']);
  await expect.poll(() => page.url()).toBe(link);
  await expect(page.getByText('1 kept in this browser')).toBeVisible();
});

test('a link and a file hold the whole comparison', async ({ page, browser }) => {
  await compare(page);
  await compared(page, 2);
  await page.getByLabel('Add a scenario').selectOption({ label: 'Computer systems' });
  await page.getByLabel('Add a scenario').selectOption({ label: 'Airline' });
  await compared(page, 4);
  await expect(page.getByLabel('Add a scenario')).toBeDisabled();
  const verdicts = await columns(page).locator('.headline').allInnerTexts();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const link = await page.getByLabel('Link to exactly this comparison').inputValue();
  expect(link.length).toBeLessThan(2000);
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save a file' }).click(),
  ]);
  const file = readFileSync(await saved.path());
  expect(JSON.parse(String(file))).toMatchObject({ format: 'fourfold-comparison', version: 1 });
  const other = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  await other.goto(link);
  await compared(other, 4);
  expect(await columns(other).locator('.headline').allInnerTexts()).toEqual(verdicts);
  await other.getByRole('button', { name: 'take out Airline' }).click();
  await other.getByRole('button', { name: 'put first Gas station' }).click();
  await expect(heads(other)).toHaveText(['Gas station', 'Bookstore', 'Computer systems']);
  await other.getByRole('button', { name: 'Share', exact: true }).click();
  await other
    .getByLabel('Open a file')
    .setInputFiles({ name: 'c.fourfold.json', mimeType: 'application/json', buffer: file });
  await compared(other, 4);
  await expect(heads(other)).toHaveText(['Bookstore', 'Gas station', 'Computer systems', 'Airline']);
  await other.getByRole('button', { name: 'Undo in the comparison' }).click();
  await expect(heads(other)).toHaveText(['Gas station', 'Bookstore', 'Computer systems']);
  await other.context().close();
});

test('unsaved work can be compared with what is opened, and stays', async ({ page }) => {
  await setNeeds(page, '0.5');
  const shop = JSON.stringify({ ...(JSON.parse(BOOKSTORE) as object), name: 'Corner shop' });
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByLabel('A link, or the text of a file').fill(shop);
  await page.getByRole('button', { name: 'Open what was pasted' }).click();
  await page
    .getByRole('dialog', { name: /Corner shop/ })
    .getByRole('button', { name: 'Compare' })
    .click();
  await compared(page, 2);
  await expect(heads(page)).toHaveText(['Bookstore (edited)', 'Corner shop']);
  await page.getByRole('link', { name: 'Simulate' }).click();
  expect(await box(page, NEEDS).inputValue()).toBe('0.50');
  await page.getByRole('link', { name: 'Compare' }).click();
  await page.getByRole('button', { name: 'open Corner shop' }).click();
  await settled(page);
  expect(await box(page, NEEDS).inputValue()).toBe('1.20');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await settled(page);
  expect(await box(page, NEEDS).inputValue()).toBe('0.50');
});

test('a hostile comparison is refused with its place, and nothing changes', async ({ page }) => {
  const one = JSON.parse(BOOKSTORE) as object;
  const scenarios = [
    one,
    { ...one, name: '<img src=x onerror=alert(1)>', parameters: { 'needs.variety': 99 } },
  ];
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page
    .getByLabel('A link, or the text of a file')
    .fill(JSON.stringify({ format: 'fourfold-comparison', version: 1, scenarios }));
  await page.getByRole('button', { name: 'Open what was pasted' }).click();
  const refusal = page.getByRole('dialog', { name: 'Not opened' });
  await expect(refusal).toContainText('scenarios[1].parameters["needs.variety"]');
  await refusal.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('link', { name: 'Simulate' })).toHaveAttribute('aria-current', 'page');
});

test('a measure is taken along with the whole comparison in it', async ({ page }) => {
  await compare(page);
  await compared(page, 2);
  const { name, bytes } = await saveChart(page, 'Loyalty', 'CSV table');
  expect(name).toBe('Comparison of Bookstore, Gas station - Loyalty.csv');
  const lines = String(bytes).split('\r\n');
  expect(lines[3]).toContain('fourfold-comparison');
  expect(lines[4]).toBe('experience,Bookstore,Gas station,Gas station less Bookstore');
});

const LOOKS = [
  { name: 'light-1280', width: 1280, colorScheme: 'light', isProjected: false },
  { name: 'dark-1280', width: 1280, colorScheme: 'dark', isProjected: false },
  { name: 'phone-360', width: 360, colorScheme: 'light', isProjected: false },
  { name: 'phone-360-dark', width: 360, colorScheme: 'dark', isProjected: false },
  { name: 'projector-1920', width: 1920, colorScheme: 'light', isProjected: true },
] as const;

for (const { name, width, colorScheme, isProjected } of LOOKS)
  test(`compare fits and has no fault that axe finds: ${name}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    if (isProjected) await page.getByRole('button', { name: 'Projector' }).click();
    await page.goto('./#compare');
    await page.setViewportSize({ width, height: 800 });
    await compared(page, 2);
    await page.getByLabel('Add a scenario').selectOption({ label: 'Grocer' });
    await compared(page, 3);
    expect(await overflow(page)).toBe(0);
    await page.screenshot({ path: `test-results/pictures/compare-${name}.png`, fullPage: true });
    expect(await faults(page)).toEqual([]);
  });
