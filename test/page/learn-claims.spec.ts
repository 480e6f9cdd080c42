import { expect, type Locator, type Page } from '@playwright/test';
import { faults, smallOf } from './faults.ts';
import { overflow, settled, slider, test } from './page.ts';

const PAGES = ['Claims', 'Model', 'Published results', 'Words'] as const;
type Name = (typeof PAGES)[number];

const learn = (page: Page): Locator => page.getByRole('navigation', { name: 'Learn' });
const card = (page: Page, id: string): Locator => page.locator(`#claim-${id}`);

async function open(page: Page, name: Name): Promise<void> {
  if (!(await learn(page).isVisible())) await page.getByRole('link', { name: 'Learn', exact: true }).click();
  await learn(page).getByRole('button', { name, exact: true }).click();
  await expect(page.locator('main h2').first()).toBeVisible();
}

async function testClaim(page: Page, id: string): Promise<Locator> {
  await card(page, id).locator('> summary').click();
  const says = card(page, id).getByText('What the model finds');
  await expect(says).toBeVisible({ timeout: 60_000 });
  return says;
}

async function check(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Compute all of them now' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'agree' })).toBeVisible({ timeout: 90_000 });
}

test('a claim is tested when it is opened, and its experiment is shown, and undone', async ({ page }) => {
  test.slow();
  await open(page, 'Claims');
  await testClaim(page, 'willy-nilly');
  await expect(
    card(page, 'willy-nilly').getByText('Bookstore with How different needs are: 0.5'),
  ).toBeVisible();
  await card(page, 'willy-nilly')
    .getByRole('button', { name: /Open the experiment/ })
    .click();
  await expect(page.getByRole('link', { name: 'Where it pays' })).toHaveAttribute('aria-current', 'page');
  await expect(slider(page, 'How different needs are')).toHaveAttribute('aria-valuetext', /0\.5/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(slider(page, 'How different needs are')).toHaveAttribute('aria-valuetext', /1\.2/);
});

test('another business is opened by its experiment, as the shelf has it', async ({ page }) => {
  test.slow();
  await open(page, 'Claims');
  await testClaim(page, 'gas-station');
  await card(page, 'gas-station')
    .getByRole('button', { name: /Open the experiment/ })
    .click();
  await settled(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gas station');
});

test('what is shown as a curve stands in a table too', async ({ page }) => {
  test.slow();
  await open(page, 'Claims');
  await testClaim(page, 'degree');
  await card(page, 'degree')
    .locator('summary', { hasText: /^Table/ })
    .click();
  await expect(card(page, 'degree').locator('tbody tr')).toHaveCount(21);
});

test('all published figures are found again on the page, and one is called a calibration', async ({
  page,
}) => {
  test.slow();
  await open(page, 'Published results');
  await check(page);
  const marks = await page.locator('main td.mark').allInnerTexts();
  expect(marks.filter((mark) => mark === 'calibration, not a check')).toHaveLength(1);
  expect(marks.filter((mark) => mark !== 'agrees')).toHaveLength(1);
});

test('a check that is cancelled says so', async ({ page }) => {
  await open(page, 'Published results');
  await page.getByRole('button', { name: 'Compute all of them now' }).click();
  await page.getByRole('button', { name: /^cancel/ }).click();
  await expect(page.getByText('Not finished: called off')).toBeVisible();
});

test('the formulas are MathML that takes room, each with words', async ({ page }) => {
  await open(page, 'Model');
  for (const math of await page.locator('math').all()) {
    expect((await math.boundingBox())!.width).toBeGreaterThan(40);
    expect((await math.getAttribute('alttext'))!.length).toBeGreaterThan(20);
  }
  await expect(page.locator('math')).toHaveCount(9);
});

test('the page that was open has an address: back leads to it after a look at another view', async ({
  page,
}) => {
  await open(page, 'Words');
  await page.getByRole('link', { name: 'Simulate' }).click();
  await settled(page);
  await page.goBack();
  await expect(learn(page).getByRole('button', { name: 'Words' })).toHaveAttribute('aria-current', 'page');
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [1280, 360])
    test(`axe finds nothing where one learns, at ${width} pixels in ${colorScheme}`, async ({ page }) => {
      test.slow();
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      for (const name of PAGES) {
        await open(page, name);
        if (name === 'Claims') for (const id of ['not-equal', 'degree']) await testClaim(page, id);
        if (name === 'Published results') await check(page);
        expect(await faults(page, 'main')).toEqual([]);
        expect(await overflow(page)).toBeLessThanOrEqual(0);
        expect(await smallOf(page.locator('main :is(button, summary):visible'))).toEqual([]);
        const path = `test-results/pictures/learn-${name.replaceAll(' ', '-').toLowerCase()}-${width}-${colorScheme}.png`;
        await page.screenshot({ path, fullPage: true });
      }
    });

test('pictures to look at: the claims on a projector', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.getByRole('button', { name: 'Projector' }).click();
  await open(page, 'Claims');
  await testClaim(page, 'airlines');
  await page.screenshot({ path: 'test-results/pictures/learn-claims-projector-1920.png', fullPage: true });
});
