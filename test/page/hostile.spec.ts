import { readFileSync } from 'node:fs';
import { expect, test as plain, type Page } from '@playwright/test';
import fc from 'fast-check';
import { HOSTILE_FILES, STRANGE_FILES } from '../hostile/files.ts';
import { hostileLinks, seal } from '../hostile/links.ts';
import { changesOf, changesOfLink } from '../hostile/mutations.ts';
import { SCRIPT } from '../hostile/texts.ts';
import { drop, linkOf, openFile, paste, question, refusal, results, setNeeds, title } from './desk.ts';
import { settled } from './page.ts';
import { watch } from './views.ts';

const BOOKSTORE = readFileSync('scenarios/bookstore.fourfold.json', 'utf8');

/** A page with work on it that is saved nowhere; whatever comes, it stays, and nothing is run or left. */
const test = plain.extend({
  page: async ({ page }, use) => {
    const complaints = await watch(page);
    page.on('dialog', (dialog) => complaints.push(`dialog: ${dialog.message()}`));
    page.on('popup', (popup) => complaints.push(`popup: ${popup.url()}`));
    page.on('download', () => complaints.push('download'));
    await page.goto('./');
    await settled(page);
    await setNeeds(page, '0.5');
    await page.evaluate(() => Object.assign(window, { isSamePage: true }));
    await use(page);
    expect(await page.evaluate(() => 'hit' in window)).toBe(false);
    expect(complaints).toEqual([]);
  },
});

async function expectUnharmed(page: Page, mine: string): Promise<void> {
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
  await expect(title(page)).toHaveText('Bookstore (edited)');
  expect(await results(page)).toBe(mine);
}

/** Waits for what the page says to something that came, closes it, and tells which it was. */
async function answered(page: Page, name: string): Promise<'refused' | 'asked'> {
  await expect(refusal(page).or(question(page)), name).toBeVisible();
  const isRefused = await refusal(page).isVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog'), name).toHaveCount(0);
  // what came is out of the address again
  await page.waitForFunction(() => history.state === 'fourfold');
  return isRefused ? 'refused' : 'asked';
}

test('hostile files are refused with a place, and the work on screen is unharmed', async ({ page }) => {
  test.slow();
  const mine = await results(page);
  for (const [name, text] of Object.entries(HOSTILE_FILES)) {
    await drop(page, text, `${SCRIPT}\u202E.json`);
    await expect(refusal(page), name).toBeVisible();
    await expect(refusal(page).locator('li').first(), name).toBeVisible();
    expect(await answered(page, name), name).toBe('refused');
  }
  await expectUnharmed(page, mine);
  for (const bytes of [Buffer.from(BOOKSTORE, 'utf16le'), Buffer.from([255, 254, 0, 216, 1])]) {
    await openFile(page, bytes);
    expect(await answered(page, 'wide letters')).toBe('refused');
  }
  await openFile(page, Buffer.alloc(5_000_000, 32));
  await expect(refusal(page)).toContainText('5.0 MB');
  expect(await answered(page, '5 MB')).toBe('refused');
  await expectUnharmed(page, mine);
});

test('strange files that are scenarios are asked about, and can be left', async ({ page }) => {
  test.slow();
  const mine = await results(page);
  for (const [name, text] of Object.entries(STRANGE_FILES)) {
    await drop(page, text);
    expect(await answered(page, name), name).toBe('asked');
  }
  await expectUnharmed(page, mine);
});

test('hostile links, opened in the running page, are refused', async ({ page }) => {
  test.slow();
  const mine = await results(page);
  for (const [name, link] of Object.entries(await hostileLinks())) {
    await page.evaluate((hash) => (location.hash = hash), link);
    expect(await answered(page, name), name).toBe('refused');
  }
  await expectUnharmed(page, mine);
});

test('of changed files and links, dropped, pasted and opened, none harms the work', async ({ page }) => {
  test.slow();
  const mine = await results(page);
  const link = await linkOf(page);
  const sample = { numRuns: 24, seed: 20 };
  for (const text of fc.sample(changesOf(BOOKSTORE), sample)) {
    await drop(page, text);
    await answered(page, text);
  }
  for (const text of fc.sample(changesOf(BOOKSTORE), { ...sample, seed: 21 })) {
    await paste(page, `{${text}`);
    expect(await answered(page, text)).toBe('refused');
  }
  const [view, ...rest] = new URL(link).hash.split('.');
  const whole = `.${rest.join('.')}`;
  for (const changed of fc.sample(changesOfLink(whole), { ...sample, seed: 22 })) {
    // what is appended to a link is let pass, and one without a dot is a view
    if (changed.startsWith(whole) || !changed.includes('.')) continue;
    await page.evaluate((hash) => (location.hash = hash), view + changed);
    await answered(page, changed);
  }
  await expectUnharmed(page, mine);
});

for (const name of ['a name of 1 MB', 'depth 10,000', 'script as name'])
  test(`a page that is opened with a link of ${name} stands`, async ({ page, context }) => {
    const files: Readonly<Record<string, string>> = { ...HOSTILE_FILES, ...STRANGE_FILES };
    const other = await context.newPage();
    const complaints = await watch(other);
    await other.goto(`./${await seal(files[name]!)}`);
    await settled(other);
    if (name in HOSTILE_FILES) await other.getByRole('button', { name: 'Go on without it' }).click();
    else await expect(title(other)).toHaveText(SCRIPT);
    expect(complaints).toEqual([]);
    expect(await other.evaluate(() => 'hit' in window)).toBe(false);
    await page.bringToFront();
  });

test('script in every text of a file is shown and never run', async ({ page }) => {
  const sources = Object.fromEntries(
    Object.keys((JSON.parse(BOOKSTORE) as { sources: object }).sources).map((id) => [
      id.replace('recommendations', SCRIPT),
      `${SCRIPT} \u202E turned`,
    ]),
  );
  const text = JSON.stringify({
    ...(JSON.parse(BOOKSTORE) as object),
    name: SCRIPT,
    notes: `${SCRIPT}\n${SCRIPT}`,
    seed: SCRIPT,
    sources,
    ranges: {},
  }).replace('"name":"recommendations"', `"name":${JSON.stringify(SCRIPT)}`);
  await drop(page, text);
  await page.getByRole('button', { name: /^Replace/ }).click();
  await expect(title(page)).toHaveText(SCRIPT);
  await settled(page);
  await page.getByText('About this business').click();
  await expect(page.getByText('turned').first()).toBeVisible();
  const link = await linkOf(page);
  await page.getByRole('link', { name: 'Take it apart' }).click();
  await settled(page);
  await page.goto('about:blank');
  await page.goto(link);
  await settled(page);
  await expect(title(page)).toHaveText(SCRIPT);
  expect(await page.evaluate(() => 'hit' in window)).toBe(false);
});
