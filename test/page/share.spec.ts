import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { askCommandLine, box, headline, NEEDS, overflow, settled, test } from './page.ts';

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const sharing = (page: Page) => page.getByRole('dialog', { name: /^Share/ });
const refusal = (page: Page) => page.getByRole('dialog', { name: 'Not opened' });
const question = (page: Page) => page.getByRole('dialog', { name: /^Open .*\?/ });
const BOOKSTORE = readFileSync('scenarios/bookstore.fourfold.json', 'utf8');

/** The text of a file that is not on the shelf. */
const shop = (changes: object = {}) =>
  JSON.stringify({ ...(JSON.parse(BOOKSTORE) as object), name: 'Corner shop', seed: 'corner', ...changes });

async function setNeeds(page: Page, value: string): Promise<void> {
  await box(page, NEEDS).fill(value);
  await box(page, NEEDS).press('Enter');
  await settled(page);
}

async function share(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(sharing(page)).toBeVisible();
}

async function linkOf(page: Page): Promise<string> {
  await share(page);
  const link = await page.getByLabel('Link to exactly this scenario and view').inputValue();
  await page.keyboard.press('Escape');
  await expect(sharing(page)).toHaveCount(0);
  return link;
}

async function openFile(page: Page, text: string | Buffer, name = 'shop.fourfold.json'): Promise<void> {
  await share(page);
  await page
    .getByLabel('Open a file')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

/** A file let go over the page. */
async function drop(page: Page, text: string): Promise<void> {
  const data = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'dropped.fourfold.json', { type: 'application/json' }));
    return transfer;
  }, text);
  await page.locator('main').dispatchEvent('drop', { dataTransfer: data });
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', content);
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

/** All numbers of the results. */
const results = async (page: Page) =>
  `${await headline(page).innerText()} ${await page.locator('main .two').innerText()}`.replace(/\s+/g, ' ');

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

const SCRIPT = '<img src=x onerror="window.hit=1"><script>window.hit=1</script>';
const inside = (entry: string) => `{"format":"fourfold-scenario","version":1,"name":"a",${entry}}`;
const HOSTILE: Record<string, string | Buffer> = {
  'prototype keys': inside('"parameters":{"__proto__":{"needs.variety":2}}'),
  'a number too large to hold': inside('"parameters":{"needs.variety":1e999}'),
  'depth 10,000': `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
  'a name that turns the direction of writing': inside('"seed":"a"').replace('"a"', '"a\u202Eb"'),
  'a name of 1 MB': shop({ name: 'x'.repeat(999_000) }),
  'wrong types': inside('"parameters":[],"offering":{"length":3},"ranges":1,"sources":null'),
  'a page with script': `<!doctype html>${SCRIPT}`,
  'bytes that are no text': Buffer.from(Array.from({ length: 4000 }, (_, k) => (k * 37) % 256)),
};

test('hostile files are refused with a place, and the work on screen is unharmed', async ({ page }) => {
  test.slow();
  await setNeeds(page, '0.5');
  const mine = await results(page);
  for (const [name, content] of Object.entries(HOSTILE)) {
    await openFile(page, content, `${SCRIPT}\u202E.json`);
    await expect(refusal(page), name).toBeVisible();
    await expect(refusal(page).locator('li').first(), name).toBeVisible();
    await page.getByRole('button', { name: 'Go on' }).click();
    await expect(refusal(page)).toHaveCount(0);
  }
  await openFile(page, Buffer.alloc(5_000_000, 32));
  await expect(refusal(page)).toContainText('5.0 MB');
  await page.keyboard.press('Escape');
  expect(await results(page)).toBe(mine);
  expect(await page.evaluate(() => 'hit' in window)).toBe(false);
});

test('script in every text of a file is shown and never run', async ({ page }) => {
  const sources = Object.fromEntries(
    Object.keys((JSON.parse(BOOKSTORE) as { sources: object }).sources).map((id) => [
      id.replace('recommendations', SCRIPT),
      `${SCRIPT} \u202E turned`,
    ]),
  );
  const text = shop({
    name: SCRIPT,
    notes: `${SCRIPT}\n${SCRIPT}`,
    seed: SCRIPT,
    sources,
    ranges: {},
  }).replace('"name":"recommendations"', `"name":${JSON.stringify(SCRIPT)}`);
  await setNeeds(page, '0.5');
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

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [1280, 360])
    test(`axe finds nothing in the dialogs at ${width} pixels in ${colorScheme}`, async ({ page }) => {
      test.slow();
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      const faults = async () =>
        (await new AxeBuilder({ page }).analyze()).violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
        );
      const look = async (name: string) => {
        expect(await faults(), name).toEqual([]);
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
