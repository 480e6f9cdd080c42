import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test as plain, type BrowserContext, type Page } from '@playwright/test';
import { host, type Host } from './host.ts';
import { box, headline, NEEDS, settled } from './page.ts';
import { eachView, watch } from './views.ts';

const BELOW = '/lectures/fourfold/';

/** The built page below a path of a host of its own, kept by the browser. */
const test = plain.extend<{ folder: string; site: Host }>({
  serviceWorkers: 'allow',
  // eslint-disable-next-line no-empty-pattern -- Playwright reads from it what else is needed
  folder: async ({}, use, info) => {
    const folder = info.outputPath('site');
    cpSync('dist', folder, { recursive: true });
    await use(folder);
  },
  site: async ({ folder }, use) => {
    const site = await host(folder, { below: BELOW });
    await use(site);
    await site.stop();
  },
});

/** Opens the page and waits until the browser has kept all its files. */
async function openKept(page: Page, { url }: Host): Promise<void> {
  await page.goto(url);
  await settled(page);
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), { timeout: 20_000 })
    .toBe('activated');
}

async function setNeeds(page: Page, value: string): Promise<void> {
  await box(page, NEEDS).fill(value);
  await box(page, NEEDS).press('Enter');
  await settled(page);
}

/** Puts another version of the page in the place of the one that is served. */
function release(folder: string, title: string): void {
  const [page, worker] = [path.join(folder, 'index.html'), path.join(folder, 'sw.js')];
  writeFileSync(page, readFileSync(page, 'utf8').replace(/<title>.*<\/title>/, `<title>${title}</title>`));
  writeFileSync(
    worker,
    readFileSync(worker, 'utf8').replace(/VERSION = ".*"/, `VERSION = ${JSON.stringify(title)}`),
  );
}

const keptNames = (page: Page) => page.evaluate(() => caches.keys());
const look = async (page: Page) => {
  await page.reload();
  await settled(page);
};
const offer = (page: Page) => page.getByRole('button', { name: 'Load it' });
const open = (context: BrowserContext) => context.newPage();

test('with the server stopped a reload brings the work back, and every view opens', async ({
  page,
  site,
}) => {
  test.slow();
  const complaints = await watch(page);
  await openKept(page, site);
  await setNeeds(page, '0.5');
  const said = await headline(page).innerText();
  await expect.poll(() => page.url()).toMatch(/#simulate\.1\./);
  await site.stop();
  await expect(page.evaluate(() => fetch('./scenario.schema.json'))).rejects.toThrow();
  complaints.length = 0;

  await look(page);
  expect(await headline(page).innerText()).toBe(said);
  await eachView(page);
  await page.getByRole('link', { name: 'Simulate' }).click();
  await page.getByRole('navigation', { name: 'Businesses on the shelf' }).getByText('Gas station').click();
  await settled(page);
  await expect(headline(page)).toHaveText(/^Mass/);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
  const fonts = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].map(({ status }) => status);
  });
  expect(fonts).toContain('loaded');
  expect(fonts).not.toContain('error');
  expect(complaints).toEqual([]);
});

test('a page of the host that is not this one is left to the host', async ({ page, site, folder }) => {
  await openKept(page, site);
  writeFileSync(path.join(folder, 'other.html'), '<title>Other</title>');
  await page.goto(`${site.url}other.html`);
  await expect(page).toHaveTitle('Other');
  await page.goto(`${site.url}index.html?from=mail`);
  await settled(page);
});

test('a newer version waits until it is asked for, and keeps the work', async ({ page, site, folder }) => {
  test.slow();
  await openKept(page, site);
  await setNeeds(page, '0.6');
  await setNeeds(page, '0.5');
  const [first] = await keptNames(page);
  release(folder, 'Newer');
  await look(page);
  await expect(page).toHaveTitle('Fourfold');
  await expect(offer(page)).toBeVisible();
  await setNeeds(page, '0.4');
  await look(page);
  await expect(page).toHaveTitle('Fourfold');

  await offer(page).click();
  await expect(page).toHaveTitle('Newer');
  await settled(page);
  expect(await box(page, NEEDS).inputValue()).toBe('0.40');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await settled(page);
  expect(await box(page, NEEDS).inputValue()).toBe('0.50');
  await expect(offer(page)).toHaveCount(0);
  await expect.poll(() => keptNames(page)).toHaveLength(1);
  expect(await keptNames(page)).not.toContain(first);
});

test('another page that is open is told, not switched, and still finds its files', async ({
  page,
  site,
  folder,
}) => {
  test.slow();
  await openKept(page, site);
  const other = await open(page.context());
  await other.goto(site.url);
  await settled(other);
  release(folder, 'Newer');
  await look(page);
  await other.getByRole('button', { name: 'Not now' }).click();
  await expect(offer(other)).toHaveCount(0);
  await offer(page).click();
  await expect(page).toHaveTitle('Newer');
  await expect(other).toHaveTitle('Fourfold');
  await eachView(other);
  expect(await keptNames(page)).toHaveLength(2);
  await other.close();
  await look(page);
});
