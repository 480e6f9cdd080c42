import { expect, type Page } from '@playwright/test';
import { overflow, settled, test } from './page.ts';

// a whole map, a thousand worlds: waited for once, looked at four times
test.describe.configure({ timeout: 400_000 });
const LONG = { timeout: 300_000 };

const LOOKS = [
  { name: 'light-1280', width: 1280, colorScheme: 'light' },
  { name: 'dark-1280', width: 1280, colorScheme: 'dark' },
  { name: 'phone-360', width: 360, colorScheme: 'light' },
  { name: 'phone-360-dark', width: 360, colorScheme: 'dark' },
] as const;

/** Pictures of parts of a view, by the ids of their headings, each in four looks. */
async function keepPictures(page: Page, parts: Readonly<Record<string, string>>): Promise<void> {
  for (const { name, width, colorScheme } of LOOKS) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await page.mouse.move(0, 0);
    expect(await overflow(page)).toBe(0);
    for (const [part, selector] of Object.entries(parts)) {
      const section = page.locator(selector);
      await section.scrollIntoViewIfNeeded();
      await section.screenshot({ path: `test-results/pictures/${part}-${name}.png` });
    }
  }
}

const labelled = (id: string) => `section[aria-labelledby="${id}"]`;

test('pictures to look at: where it pays', async ({ page }) => {
  await page.goto('./#where');
  await settled(page);
  const map = page.getByRole('region', { name: 'Where each pays best', exact: true });
  await expect(map.locator('.plot')).toBeVisible(LONG);
  await expect(map.getByRole('button', { name: 'cancel' })).toHaveCount(0, LONG);
  await expect(page.locator(labelled('flips'))).toHaveAttribute('aria-busy', 'false', LONG);
  await expect(page.locator(labelled('sure')).getByText(/^1,000 plausible worlds/)).toBeVisible(LONG);
  await expect(page.locator(labelled('sure')).locator('progress')).toHaveCount(0, LONG);
  const id = (await map.getAttribute('aria-labelledby'))!;
  await keepPictures(page, {
    'where-lines': labelled('gain'),
    'where-map': labelled(id),
    'where-flips': labelled('flips'),
    'where-sure': labelled('sure'),
  });
});

test('pictures to look at: take it apart', async ({ page }) => {
  await page.goto('./#apart');
  await settled(page);
  for (const id of ['worths', 'best-set', 'serve'])
    await expect(page.locator(labelled(id))).toHaveAttribute('aria-busy', 'false', LONG);
  await expect(page.locator(labelled('worths')).locator('table')).toBeVisible(LONG);
  await keepPictures(page, {
    'apart-components': labelled('components'),
    'apart-worths': labelled('worths'),
    'apart-best-set': labelled('best-set'),
    'apart-serve': labelled('serve'),
  });
});

test('pictures to look at: the customers', async ({ page }) => {
  await page.locator('.foot').scrollIntoViewIfNeeded();
  const customers = page.locator(labelled('customers'));
  await expect(customers.getByText(/dots still here/).first()).toBeVisible(LONG);
  await keepPictures(page, {
    customers: labelled('customers'),
    'fit-over-time': labelled('fit-over-time'),
  });
});
