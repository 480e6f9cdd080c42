import { box, NEEDS, settled, test } from './page.ts';

const LOOKS = [
  { name: 'light-1440', width: 1440, height: 900 },
  { name: 'dark-1280', width: 1280, height: 900, colorScheme: 'dark' as const },
  { name: 'phone-360', width: 360, height: 740 },
  { name: 'phone-360-dark', width: 360, height: 740, colorScheme: 'dark' as const },
  { name: 'wide-2560', width: 2560, height: 1300 },
  { name: 'projector-1920', width: 1920, height: 1080, isProjected: true },
];

for (const { name, width, height, colorScheme, isProjected } of LOOKS) {
  test(`pictures to look at: ${name}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: colorScheme ?? 'light' });
    await page.setViewportSize({ width, height });
    if (isProjected) await page.getByRole('button', { name: 'Projector' }).click();
    await settled(page);
    const picture = (moment: string) =>
      page.screenshot({ path: `test-results/pictures/${name}-${moment}.png`, fullPage: true });
    await picture('opened');
    if (width > 760) {
      await box(page, NEEDS).fill('0.5');
      await box(page, NEEDS).press('Enter');
      await settled(page);
      await picture('edited');
    }
    await page.mouse.move(0, 0);
  });
}

test('pictures to look at: print', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await settled(page);
  await page.screenshot({ path: 'test-results/pictures/print.png', fullPage: true });
});
