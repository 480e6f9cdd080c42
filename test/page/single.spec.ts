import { copyFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, test as plain } from '@playwright/test';
import { askCommandLine, box, drag, headline, NEEDS, settled, slider } from './page.ts';
import { eachView, watch } from './views.ts';

/** The one file, somewhere on a disk, in a folder whose name needs escaping. */
const test = plain.extend<{ complaints: string[]; file: string }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads from it what else is needed
  file: async ({}, use, info) => {
    const place = info.outputPath('a folder #1.html');
    copyFileSync('dist-single/fourfold.html', place);
    await use(pathToFileURL(place).href);
  },
  complaints: async ({ page, file }, use) => {
    const complaints = await watch(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(file);
    await settled(page);
    await use(complaints);
    expect(complaints).toEqual([]);
    expect(asked.filter((url) => !/^(data|blob):/.test(url) && url.split('#')[0] !== file)).toEqual([]);
  },
});

test('opened from a disk, one file says what the command line says, in every view', async ({
  page,
  complaints,
}) => {
  test.slow();
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await expect(headline(page)).toHaveText(
    new RegExp(`^${askCommandLine('bookstore').verdict.best} pays best`, 'i'),
  );
  await drag(page, slider(page, NEEDS), 0.75, 0.05);
  await settled(page);
  const value = await box(page, NEEDS).inputValue();
  const { text } = askCommandLine('bookstore', [`needs.variety=${value}`]).verdict;
  expect(text).toContain((await headline(page).innerText()).replace(/\s+/g, ' '));
  await eachView(page);
  await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toHaveCount(0);
  expect(workers.length).toBeGreaterThan(0);
  expect(complaints).toEqual([]);
});

test('opened from a disk, a reload keeps the work, and the shelf is in the file', async ({
  page,
  complaints,
}) => {
  await page.getByRole('navigation', { name: 'Businesses on the shelf' }).getByText('Grocer').click();
  await settled(page);
  await box(page, NEEDS).fill('0.4');
  await box(page, NEEDS).press('Enter');
  await settled(page);
  await expect.poll(() => page.url()).toMatch(/#simulate\.1\./);
  const said = await headline(page).innerText();
  await page.reload();
  await settled(page);
  expect(await headline(page).innerText()).toBe(said);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('edited');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByText('It opens in this copy of the page')).toBeVisible();
  expect(complaints).toEqual([]);
});
