import { expect, type Page } from '@playwright/test';
import { drop, paste, question, refusal, setNeeds } from './desk.ts';
import { box, NEEDS, settled, test } from './page.ts';

declare global {
  interface Window {
    /** Every fragment that the page wrote into its address, after the one it came with. */
    written: string[];
  }
}

/** Has every writing of the address noted from the next load on. */
async function note(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.written = [location.hash];
    for (const change of ['pushState', 'replaceState'] as const) {
      const write = history[change].bind(history);
      history[change] = (...given) => {
        write(...given);
        window.written.push(location.hash);
      };
    }
  });
}

/** What was noted so far, once nothing has been written for longer than the page waits between two writings. */
async function noted(page: Page): Promise<string[]> {
  const count = () => page.evaluate(() => window.written.length);
  for (let before = -1; before !== (await count());) {
    before = await count();
    await page.waitForTimeout(900);
  }
  return [...new Set(await page.evaluate(() => window.written))];
}

const hash = (page: Page) => new URL(page.url()).hash;
const tab = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const heads = (page: Page) => page.getByRole('article').getByRole('heading');
const WHOLE = /^#\w+\.1\.\w+\.\w+\.[\w-]+$/;

/** Opens the comparison of bookstore and gas station, edited, so that its link says what no other does. */
async function compare(page: Page): Promise<string> {
  await setNeeds(page, '0.5');
  await tab(page, 'Compare').click();
  await expect(heads(page)).toHaveText(['Bookstore (edited)', 'Bookstore']);
  await expect.poll(() => hash(page)).toMatch(/^#compare\.1\./);
  await page.waitForTimeout(900);
  return hash(page);
}

/** Opens a view by its address, which no click on the way writes. */
const turn = (page: Page, view: string) =>
  page.evaluate((to) => (location.hash = location.hash.replace(/^#\w+/, `#${to}`)), view);

/** Between two pages a browser takes no command, so it is asked until it does. */
const reload = (page: Page, waitUntil: 'load' | 'commit') =>
  expect(() => page.reload({ waitUntil })).toPass({ intervals: [0, 10, 20] });

test('a reload of any view leaves the address as it is, and so does a second one at once', async ({
  page,
}) => {
  await setNeeds(page, '0.5');
  await page.waitForTimeout(900);
  await note(page);
  for (const view of ['simulate', 'where', 'apart', 'signs', 'learn', 'questions', 'report']) {
    await turn(page, view);
    await expect.poll(() => hash(page)).toMatch(new RegExp(`^#${view}\\.1\\.`));
    const before = hash(page);
    for (const waitUntil of ['load', 'commit', 'load'] as const) await reload(page, waitUntil);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bookstore (edited)');
    expect(await noted(page), view).toEqual([before]);
  }
});

test('a reload of a comparison leaves the address as it is, and so do several at once', async ({ page }) => {
  const before = await compare(page);
  await note(page);
  for (const waitUntil of ['load', 'commit', 'commit', 'load'] as const) await reload(page, waitUntil);
  expect(await noted(page)).toEqual([before]);
  await expect(heads(page)).toHaveText(['Bookstore (edited)', 'Bookstore']);
  await tab(page, 'Simulate').click();
  expect(hash(page)).toMatch(WHOLE);
  expect(hash(page).slice('#simulate'.length)).not.toBe(before.slice('#compare'.length));
});

test('a comparison opened in the running page stands in the address at once', async ({ page }) => {
  const link = await compare(page);
  await page.goto('about:blank');
  await note(page);
  await page.goto('./');
  await settled(page);
  await noted(page);
  await page.evaluate((fragment) => (location.hash = fragment), link);
  await expect(heads(page)).toHaveText(['Bookstore', 'Bookstore (2)']);
  const written = await noted(page);
  expect(written.at(-1)).toBe(link);
  expect(written.filter((each) => !WHOLE.test(each))).toEqual(['']);
});

test('while a link is being read the views keep it, and it is opened in the one that was gone to', async ({
  page,
}) => {
  await setNeeds(page, '0.5');
  await page.waitForTimeout(900);
  const before = hash(page);
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/assets/share-*.js', async (route) => (await held, route.continue()));
  await note(page);
  await page.reload();
  await expect(page.getByText('Opening the link…')).toBeVisible();
  await tab(page, 'Where it pays').click();
  await tab(page, 'Signs').click();
  await page.goBack();
  release();
  await settled(page);
  await expect(tab(page, 'Where it pays')).toHaveAttribute('aria-current', 'page');
  expect(await box(page, NEEDS).inputValue()).toBe('0.50');
  const at = (view: string) => before.replace('simulate', view);
  expect(await noted(page)).toEqual([before, at('where'), at('signs')]);
  await page.goForward();
  await page.reload();
  expect(hash(page)).toBe(at('signs'));
});

test('back and forward leave a whole address after a reload, and the comparison as it was', async ({
  page,
}) => {
  const link = await compare(page);
  await page.getByLabel('Add a scenario').selectOption({ label: 'Airline' });
  await tab(page, 'Where it pays').click();
  await page.reload();
  await settled(page);
  for (const [step, name] of [
    ['goBack', 'Compare'],
    ['goBack', 'Simulate'],
    ['goForward', 'Compare'],
    ['goForward', 'Where it pays'],
    ['goBack', 'Compare'],
  ] as const) {
    await page[step]();
    await expect(tab(page, name)).toHaveAttribute('aria-current', 'page');
    expect(hash(page)).toMatch(WHOLE);
  }
  await expect(heads(page)).toHaveText(['Bookstore (edited)', 'Bookstore', 'Airline']);
  expect(hash(page).length).toBeGreaterThan(link.length);
});

test('a link that is refused does not stay as if it were the scenario’s, however it is answered', async ({
  page,
}) => {
  await expect.poll(() => hash(page)).toMatch(WHOLE);
  const good = hash(page);
  const bad = good.slice(0, -5);
  for (const answer of ['Go on', 'Escape', 'paste', 'drop'] as const) {
    await page.goto('about:blank');
    await page.goto(`./${bad}`);
    await expect(refusal(page)).toContainText('with Bookstore');
    expect(hash(page)).toBe(bad);
    if (answer === 'Go on') await page.getByRole('button', { name: 'Go on without it' }).click();
    else if (answer === 'Escape') await page.keyboard.press('Escape');
    else if (answer === 'paste') await paste(page, `${page.url().replace(bad, '')}${good}`);
    else await drop(page, JSON.stringify({ format: 'fourfold-scenario', version: 1, name: 'Kiosk' }));
    await expect(refusal(page)).toHaveCount(0);
    await expect.poll(() => hash(page)).toMatch(WHOLE);
    expect(hash(page)).not.toBe(bad);
    await page.waitForTimeout(900);
    if (answer !== 'drop') expect(hash(page)).toBe(good);
  }
});

test('a refused link takes nothing of what this tab was working on', async ({ page }) => {
  await setNeeds(page, '0.5');
  await page.waitForTimeout(900);
  const mine = hash(page);
  await page.evaluate((fragment) => (location.hash = fragment), mine.slice(0, -5));
  await expect(refusal(page)).toContainText('is as it was');
  await page.reload();
  await page.getByRole('button', { name: 'Go on without it' }).click();
  await settled(page);
  expect(await box(page, NEEDS).inputValue()).toBe('0.50');
  await expect.poll(() => hash(page)).toBe(mine);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  expect(await box(page, NEEDS).inputValue()).toBe('1.20');
});

test('what replaces unsaved work is in the address at once', async ({ page }) => {
  await setNeeds(page, '0.5');
  await page.waitForTimeout(900);
  const mine = hash(page);
  await drop(page, JSON.stringify({ format: 'fourfold-scenario', version: 1, name: 'Kiosk' }));
  await question(page)
    .getByRole('button', { name: /^Replace/ })
    .click();
  await expect.poll(() => hash(page), { timeout: 300, intervals: [20] }).not.toBe(mine);
});
