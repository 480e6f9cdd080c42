import { expect } from '@playwright/test';
import { faults, smallOf } from './faults.ts';
import { drag, headline, NEEDS, settled, slider, test } from './page.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 360]) {
    test(`axe finds nothing at ${width} pixels in ${colorScheme}, closed or unfolded`, async ({ page }) => {
      test.slow();
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await settled(page);
      expect(await faults(page)).toEqual([]);
      await page.getByText('About this business').click();
      await page.locator('main summary').first().click();
      if (width > 760) await page.getByRole('button', { name: 'Against the gas station' }).click();
      await settled(page);
      expect(await faults(page)).toEqual([]);
    });
  }
}

test('what can be pressed is at least 24 pixels high and wide', async ({ page }) => {
  expect(
    await smallOf(page.locator('button:visible, select:visible, summary:visible, input:visible')),
  ).toEqual([]);
});

test('keys alone reach a slider, move it, and read a period off a chart', async ({ page }) => {
  const track = slider(page, NEEDS);
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    if (await track.evaluate((element) => element === document.activeElement)) break;
  }
  await expect(track).toBeFocused();
  await page.keyboard.press('Home');
  await settled(page);
  await expect(headline(page)).toContainText(/^Mass/);
  const reader = page.getByRole('slider', { name: /Loyalty/ });
  await reader.focus();
  await page.keyboard.press('ArrowRight');
  await expect(reader).toHaveAttribute('aria-valuetext', /mass.*%/);
});

test('headings step down one level at a time', async ({ page }) => {
  const levels = await page
    .getByRole('heading')
    .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName[1])));
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  levels.forEach((level, place) => expect(level - (levels[place - 1] ?? level)).toBeLessThanOrEqual(1));
});

test('nothing moves by itself under reduced motion, and nothing moves longer than 300 ms', async ({
  page,
}) => {
  const longest = () =>
    page.evaluate(() =>
      Math.max(
        ...[...document.querySelectorAll('*')].flatMap((element) => {
          const { transitionDuration, animationDuration } = getComputedStyle(element);
          return `${transitionDuration},${animationDuration}`
            .split(',')
            .map((text) => (text.trim().endsWith('ms') ? parseFloat(text) : 1000 * parseFloat(text)) || 0);
        }),
      ),
    );
  expect(await longest()).toBeLessThanOrEqual(300);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await longest()).toBe(0);
});

test('the tables under the charts hold the numbers of the lines', async ({ page }) => {
  await drag(page, slider(page, NEEDS), 0.75, 0.5);
  await settled(page);
  const figure = page.locator('figure', { hasText: 'Loyalty' });
  await figure.locator('summary', { hasText: 'Table' }).click();
  const rows = figure.locator('tbody tr');
  await expect(rows).toHaveCount(21);
  const last = (await rows.last().innerText()).split(/\s+/);
  for (const id of ['mass', 'niche', 'targeted', 'one-to-one']) {
    const label = (
      await figure
        .getByText(new RegExp(`^${id} `))
        .first()
        .innerText()
    ).replace(/\s+/g, ' ');
    expect(last).toContain(label.split(' ')[1]);
  }
});
