import { expect, test, type Page } from '@playwright/test';
import { heapOf, type Heap } from './heap.ts';
import { randomFrom, stepOnce } from './monkey.ts';
import { headline, NEEDS, settled, slider } from './page.ts';
import { eachView, watch } from './views.ts';

const SECONDS = Number(process.env['FUZZ_SECONDS'] ?? 10);
const SEED = Number(process.env['FUZZ_SEED'] ?? 1);

/** A run of this many seconds says something about leaks: caches are full by a third of it. */
const LONG = 60;
const MOST_GROWTH = 0.1;
const TOLD = 25;
/** More than the history keeps. */
const STEPS_KEPT = 210;

/** Back to where heaps can be compared: a fresh first view of an unchanged business, nothing open or under way. */
async function goHome(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 800 });
  for (let k = 0; k < 3; k++) await page.keyboard.press('Escape');
  const views = page.getByRole('navigation', { name: 'Views' });
  for (const name of ['Take it apart', 'Simulate']) await views.getByRole('link', { name }).click();
  const projector = page.getByRole('button', { name: 'Projector' });
  if ((await projector.getAttribute('aria-pressed')) === 'true') await projector.click();
  await page.getByRole('navigation', { name: 'Businesses on the shelf' }).getByText('Gas station').click();
  await page.getByRole('navigation', { name: 'Businesses on the shelf' }).getByText('Bookstore').click();
  await page.evaluate(() => {
    for (const each of document.querySelectorAll('details')) each.open = false;
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(0, 0);
  });
  await page.mouse.move(0, 0);
  await settled(page);
}

/** Fills what may be filled, up to its bound: every view is fetched, and the history has all the steps it keeps. */
async function fill(page: Page): Promise<void> {
  await eachView(page);
  await goHome(page);
  await slider(page, NEEDS).focus();
  for (let k = 0; k < STEPS_KEPT; k++) await page.keyboard.press(k % 2 ? 'ArrowLeft' : 'ArrowRight');
  await settled(page);
}

/** All that is looked up in idle time has been. */
async function rest(page: Page): Promise<void> {
  await expect(page.locator('main .later')).toContainText('plausible worlds', { timeout: 180_000 });
}

const total = ({ page, workers }: Heap) => page + workers.reduce((sum, each) => sum + each, 0);
const told = (name: string, { page, workers, nodes }: Heap) =>
  console.log(
    `${name}: page ${page.toFixed(2)} MB, workers ${workers.map((each) => each.toFixed(2)).join(' + ')} MB, ${nodes} nodes`,
  );

test(`${SECONDS} seconds of random clicks, keys and drags, seed ${SEED}`, async ({ page }) => {
  test.setTimeout(SECONDS * 1000 + 480_000);
  const complaints = await watch(page);
  const random = randomFrom(SEED);
  const steps: string[] = [];
  await page.addInitScript(() => Object.assign(window, { print: () => undefined }));
  await page.goto('./');
  await settled(page);
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));

  page.on('crash', () => complaints.push(`the page crashed after:\n${steps.slice(-TOLD).join('\n')}`));

  async function run(seconds: number): Promise<void> {
    const end = Date.now() + seconds * 1000;
    while (Date.now() < end) {
      steps.push(`${steps.length}: ${await stepOnce(page, random)}`);
      const isSame = await page.evaluate(() => 'isSamePage' in window);
      if (complaints.length > 0 || !isSame)
        throw new Error(
          [
            `after ${steps.length} steps of seed ${SEED}: ${complaints.join('\n') || 'the page was left'}`,
            ...steps.slice(-TOLD),
          ].join('\n'),
        );
      // lessons, reports and comparisons have no such results
      const results = page.locator('main .results');
      if (steps.length % 40 === 0 && (await results.count()) > 0)
        await expect(results).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 });
    }
  }

  if (SECONDS < LONG) await run(SECONDS);
  else {
    await fill(page);
    await run(SECONDS / 3);
    await goHome(page);
    await rest(page);
    const before = await heapOf(page);
    told('warmed up', before);
    await run((2 * SECONDS) / 3);
    await goHome(page);
    await rest(page);
    const after = await heapOf(page);
    told('at the end', after);
    expect(total(after) / total(before) - 1, 'growth of heaps').toBeLessThan(MOST_GROWTH);
  }
  await goHome(page);
  await expect(headline(page)).toHaveText(/^One-to-one pays best/);
  expect(complaints, steps.slice(-TOLD).join('\n')).toEqual([]);
  console.log(`${steps.length} steps of seed ${SEED}`);
});
