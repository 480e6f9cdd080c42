import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import {
  drop,
  linkOf,
  openFile,
  paste,
  question,
  refusal,
  results,
  setNeeds,
  share,
  sharing,
  title,
} from './desk.ts';
import { faults } from './faults.ts';
import { askCommandLine, box, headline, NEEDS, overflow, settled, test } from './page.ts';

const BOOKSTORE = readFileSync('scenarios/bookstore.fourfold.json', 'utf8');

/** The text of a file that is not on the shelf. */
const shop = (changes: object = {}) =>
  JSON.stringify({ ...(JSON.parse(BOOKSTORE) as object), name: 'Corner shop', seed: 'corner', ...changes });

test('a link opened elsewhere gives the same results, and counts them as opened', async ({
  page,
  browser,
}) => {
  await setNeeds(page, '0.62');
  const link = await linkOf(page);
  expect(link.length).toBeLessThan(2000);
  const mine = await results(page);
  const other = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  await other.goto(link);
  await settled(other);
  await expect(title(other)).toHaveText('Bookstore');
  expect(await results(other)).toBe(mine);
  await expect(other.getByText('since it was opened')).toHaveCount(0);
  await other.context().close();
});

test('a saved file gives the command line and another page the same verdict', async ({ page }, info) => {
  await setNeeds(page, '0.31');
  const said = await headline(page).innerText();
  await share(page);
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save a file' }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe('Bookstore.fourfold.json');
  const path = info.outputPath('saved.fourfold.json');
  await saved.saveAs(path);
  await page.keyboard.press('Escape');
  expect(askCommandLine('bookstore', ['needs.variety=0.31']).verdict.text).toContain(said);
  await page.getByRole('button', { name: 'reset all' }).click();
  await settled(page);
  expect(await headline(page).innerText()).not.toBe(said);
  await openFile(page, readFileSync(path));
  await settled(page);
  expect(await headline(page).innerText()).toBe(said);
});

test('the QR code and the copied link say what the address says', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await share(page);
  await expect(page.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(sharing(page).getByRole('status')).toHaveText('Copied.');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(() => page.url()).toBe(copied);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeFocused();
});

test('views have addresses with the scenario, and back goes from view to view', async ({ page }) => {
  await setNeeds(page, '0.5');
  await page.getByRole('link', { name: 'Take it apart' }).click();
  await expect.poll(() => page.url()).toMatch(/#apart\.1\./);
  await setNeeds(page, '0.7');
  const entries = await page.evaluate(() => history.length);
  await setNeeds(page, '0.8');
  expect(await page.evaluate(() => history.length)).toBe(entries);
  await page.goBack();
  await expect(page.getByRole('link', { name: 'Simulate' })).toHaveAttribute('aria-current', 'page');
  await settled(page);
  expect(await box(page, NEEDS).inputValue()).toBe('0.80');
  await page.goForward();
  await expect(page.getByRole('link', { name: 'Take it apart' })).toHaveAttribute('aria-current', 'page');
  await expect.poll(() => page.url()).toMatch(/#apart\.1\./);
});

test('unsaved work is not replaced unasked: keep mine keeps it, replace can be undone', async ({ page }) => {
  await setNeeds(page, '0.5');
  await drop(page, shop());
  await expect(question(page)).toBeVisible();
  await expect(question(page).getByRole('row', { name: NEEDS })).toContainText(/0\.5.*1\.2/);
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await expect(title(page)).toHaveText('Bookstore (edited)');
  expect(await box(page, NEEDS).inputValue()).toBe('0.50');

  await drop(page, shop());
  await page.getByRole('button', { name: /^Replace/ }).click();
  await expect(title(page)).toHaveText('Corner shop');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(title(page)).toHaveText('Bookstore (edited)');
  expect(await box(page, NEEDS).inputValue()).toBe('0.50');
});

test('untouched, a file dropped or pasted opens at once, with what it leaves to defaults', async ({
  page,
}) => {
  await drop(page, '\uFEFF' + JSON.stringify({ format: 'fourfold-scenario', version: 1, name: 'Kiosk' }));
  await expect(title(page)).toHaveText('Kiosk');
  await settled(page);
  await page.getByText('About this business').click();
  await expect(page.getByText(/^Not given, so the defaults stand:/)).toContainText(NEEDS);
  await paste(page, shop());
  await expect(title(page)).toHaveText('Corner shop');
});

test('a file dropped before the page can read files is opened as soon as it can', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/assets/share-*.js', async (route) => (await held, route.continue()));
  await page.goto('about:blank');
  await page.goto('./');
  await expect(headline(page)).toBeVisible();
  await drop(page, shop());
  await expect(title(page)).toHaveText('Bookstore');
  release();
  await expect(title(page)).toHaveText('Corner shop');
});

test('a link that a letter broke into lines is pasted whole', async ({ page }) => {
  await setNeeds(page, '0.5');
  const link = await linkOf(page);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  const middle = link.length - 20;
  await share(page);
  await page
    .getByLabel('A link, or the text of a file')
    .fill(`> See here: ${link.slice(0, middle)}\n> ${link.slice(middle)} and tell me.`);
  await page.getByRole('button', { name: 'Open what was pasted' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect.poll(() => box(page, NEEDS).inputValue()).toBe('0.50');
});

test('a link typed into the address of the open page is offered like a file', async ({ page }) => {
  const link = await linkOf(page);
  await setNeeds(page, '0.5');
  await expect.poll(() => page.url()).not.toBe(link);
  await page.evaluate((href) => (location.href = href), link);
  await expect(question(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.url()).not.toBe(link);
  expect(await box(page, NEEDS).inputValue()).toBe('0.50');
  await page.evaluate((href) => (location.href = href), link.replace('#simulate', '#apart'));
  await page.getByRole('button', { name: /^Replace/ }).click();
  await expect(page.getByRole('link', { name: 'Take it apart' })).toHaveAttribute('aria-current', 'page');
  expect(await box(page, NEEDS).inputValue()).toBe('1.20');
});

const DAMAGES: [string, (link: string) => string, RegExp][] = [
  ['cut short', (link) => link.slice(0, -9), /cut short: \d+ of its \d+ characters/],
  ['damaged', (link) => link.replace(/\.(\w{7})\./, '.0000000.'), /changed on its way/],
  ['of a newer version', (link) => link.replace('.1.', '.9.'), /newer Fourfold \(links of version 9/],
];

for (const [name, change, message] of DAMAGES)
  test(`a link that is ${name} says so, and the page goes on without it`, async ({ page, context }) => {
    await setNeeds(page, '0.5');
    const bad = change(await linkOf(page));
    const other = await context.newPage();
    await other.goto(bad);
    await expect(refusal(other)).toContainText(message);
    expect(other.url()).toBe(bad);
    await other.getByRole('button', { name: 'Go on without it' }).click();
    await settled(other);
    await expect(title(other)).toHaveText('Bookstore');
    await expect.poll(() => other.url()).not.toBe(bad);
  });

const inside = (entry: string) => `{"format":"fourfold-scenario","version":1,"name":"a",${entry}}`;

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [1280, 360])
    test(`axe finds nothing in the dialogs at ${width} pixels in ${colorScheme}`, async ({ page }) => {
      test.slow();
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      const look = async (name: string) => {
        expect(await faults(page), name).toEqual([]);
        expect(await overflow(page), name).toBeLessThanOrEqual(0);
        await page.screenshot({ path: `test-results/pictures/${name}-${width}-${colorScheme}.png` });
      };
      if (width < 760) await page.getByRole('button', { name: /^How different needs are/ }).click();
      await setNeeds(page, '0.5');
      if (width < 760) await page.getByRole('button', { name: 'What matters most' }).click();
      await look('edited-tools');
      await share(page);
      await expect(page.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
      await look('share');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /see them|^1 change$/ }).click();
      await look('changes');
      await page.keyboard.press('Escape');
      await drop(page, shop({ offering: [{ name: 'all', tailoredBy: 'contact' }], ranges: {}, sources: {} }));
      await expect(question(page)).toBeVisible();
      await look('question');
      await page.keyboard.press('Escape');
      await drop(page, inside('"parameters":{"needs.variety":9,"needs.drift":"x"}'));
      await expect(refusal(page)).toBeVisible();
      await look('refusal');
    });
