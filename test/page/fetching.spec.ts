import { expect, test } from '@playwright/test';
import { parameterOf } from '../../src/vocabulary/parameters.ts';

for (const [hash, file] of [
  ['#where', 'Where'],
  ['#questions', 'Questions'],
  ['#report', 'Report'],
] as const)
  test(`what could not be fetched for ${hash} can be tried again, and no work is lost`, async ({ page }) => {
    let isDown = true;
    await page.route(`**/assets/${file}-*.js`, (route) => (isDown ? route.abort() : route.continue()));
    await page.goto('./');
    const slider = page.getByRole('slider', { name: parameterOf('needs.variety').label });
    await page.locator('main .verdict .headline').waitFor();
    const before = await slider.inputValue();
    await slider.press('ArrowRight');
    await expect(slider).not.toHaveValue(before);
    const moved = await slider.inputValue();
    await page.evaluate((to) => (location.hash = to), hash);
    const alert = page.getByRole('alert').filter({ hasText: 'could not be fetched; is the network there?' });
    const again = alert.getByRole('button', { name: 'try again' });
    await again.click();
    await expect(again).toBeVisible();
    isDown = false;
    await again.click();
    await expect(page.locator('main').getByRole('heading', { level: 2 }).first()).toBeVisible();
    await expect(alert).toHaveCount(0);
    await page.getByRole('link', { name: 'Simulate', exact: true }).click();
    await expect(slider).toHaveValue(moved);
  });
