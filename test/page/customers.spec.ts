import { expect, type Locator, type Page } from '@playwright/test';
import { faults } from './faults.ts';
import { box, NEEDS, overflow, settled, slider, test } from './page.ts';

const field = (page: Page): Locator => page.getByRole('application');
const story = (page: Page): Locator => page.locator('.story');
const period = (page: Page): Locator => page.getByRole('slider', { name: /^The customers/ });
const now = (page: Page): Locator => page.locator('.now');

/** Goes down to the customers, who are fetched on the way. */
async function meet(page: Page): Promise<void> {
  await page.locator('.foot').scrollIntoViewIfNeeded();
  await expect(field(page)).toBeVisible({ timeout: 20_000 });
  await field(page).scrollIntoViewIfNeeded();
}

/** How many pixels of the large field are not of the page. */
const inked = (page: Page): Promise<number> =>
  field(page)
    .locator('canvas')
    .evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      const pixels = new Uint32Array(data.buffer);
      const counts = new Map<number, number>();
      for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
      return pixels.length - Math.max(...counts.values());
    });

/** The numbers of the sentence on the crowd: dots left, of how many, loyalty in percent. */
async function crowd(page: Page): Promise<{ left: number; of: number; loyalty: number }> {
  const [, left, of, loyalty] = /([\d,]+) of ([\d,]+) dots still here \([\d.]+%; expected ([\d.]+)%\)/.exec(
    (await now(page).innerText()).replace(/\s+/g, ' '),
  )!;
  const number = (text: string) => Number(text.replace(',', ''));
  return { left: number(left), of: number(of), loyalty: number(loyalty) };
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 360]) {
    test(`axe finds nothing in the customers at ${width} pixels in ${colorScheme}`, async ({ page }) => {
      test.slow();
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await meet(page);
      await field(page).focus();
      await page.keyboard.press('ArrowRight');
      await expect(story(page)).toContainText('Customer');
      const unfold = page.locator(
        'section[aria-labelledby="customers"] summary, section[aria-labelledby="fit-over-time"] summary',
      );
      for (const summary of await unfold.all()) await summary.click();
      expect(await faults(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
    });
  }
}

test('dots left are the loyalty within sampling error whatever the moment, and today all are there', async ({
  page,
}) => {
  await meet(page);
  for (const moment of [0, 1, 7, 13, 20]) {
    await period(page).fill(String(moment));
    await expect(now(page)).toContainText(moment === 0 ? 'today' : `quarter ${moment}:`);
    const { left, of, loyalty } = await crowd(page);
    const share = loyalty / 100;
    expect(Math.abs(left / of - share)).toBeLessThan(5 * Math.sqrt((share * (1 - share)) / of) + 0.006);
    if (moment === 0) expect(left).toBe(of);
  }
});

test('dots go as time goes, and other experiences colour them otherwise', async ({ page }) => {
  await meet(page);
  await period(page).fill('0');
  const all = await inked(page);
  await period(page).fill('20');
  await expect.poll(() => inked(page)).toBeLessThan(0.85 * all);
  await page.getByRole('radio', { name: 'mass', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'niche', exact: true })).toBeChecked();
  await expect(now(page)).toContainText(/^niche/);
});

test('keys alone pick a customer and read her, walk on, and let her go', async ({ page }) => {
  await meet(page);
  await field(page).focus();
  await page.keyboard.press('Home');
  await expect(story(page)).toHaveText(
    /^Customer 1 wants .* fitted her .*%.*worth \$.*Under \S+ she would have/,
  );
  await page.keyboard.press('End');
  await expect(story(page)).not.toHaveText(/^Customer 1 /);
  const last = await story(page).innerText();
  for (const key of ['ArrowLeft', 'ArrowUp', 'PageUp', 'ArrowDown', 'ArrowRight'])
    await page.keyboard.press(key);
  await expect(story(page)).toContainText(/^Customer \d+/);
  await expect(story(page)).not.toHaveText(last);
  await page.keyboard.press('Escape');
  await expect(story(page)).toContainText('Nobody is picked');
});

test('the pointer picks the dot it is on, and a click keeps her', async ({ page }) => {
  await meet(page);
  const area = (await field(page).boundingBox())!;
  await page.mouse.move(area.x + area.width / 2 + 3, area.y + area.height / 2 + 3);
  await expect(story(page)).toContainText(/^Customer \d+/);
  await page.mouse.click(area.x + area.width / 2 + 3, area.y + area.height / 2 + 3);
  const kept = await story(page).innerText();
  await page.mouse.move(area.x - 30, area.y - 20);
  await page.waitForTimeout(100);
  expect(await story(page).innerText()).toBe(kept);
});

test('on a phone the story stands right under the field, with no word of keys', async ({ browser }) => {
  test.slow();
  const page = await browser.newPage({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  });
  await page.goto('./');
  await settled(page);
  await meet(page);
  const area = (await field(page).boundingBox())!;
  await page.touchscreen.tap(area.x + area.width / 2 + 3, area.y + area.height / 2 + 3);
  await expect(story(page)).toContainText(/^Customer \d+/);
  const [top, under] = [(await story(page).boundingBox())!.y, (await field(page).boundingBox())!];
  expect(top - under.y - under.height).toBeLessThan(40);
  await expect(page.locator('.keys')).toBeHidden();
  await page.close();
});

test('an experience selected above is shown, whatever the switch said before', async ({ page }) => {
  await meet(page);
  await page.getByRole('radio', { name: 'mass', exact: true }).focus();
  await page.keyboard.press('Space');
  await expect(now(page)).toContainText(/^mass/);
  await page
    .locator('main button[aria-pressed]')
    .filter({ hasText: /^\s*niche/ })
    .first()
    .click();
  await expect(now(page)).toContainText(/^niche/);
});

test('play runs to the end by itself, pause holds, and a period can be taken', async ({ page }) => {
  test.slow();
  await meet(page);
  await page.getByRole('button', { name: 'Play' }).click();
  await expect
    .poll(async () => Number(await period(page).inputValue()), { timeout: 10_000 })
    .toBeGreaterThan(1);
  await page.getByRole('button', { name: 'Pause' }).click();
  const held = await period(page).inputValue();
  await page.waitForTimeout(700);
  expect(await period(page).inputValue()).toBe(held);
  await period(page).fill('19');
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible({ timeout: 10_000 });
  expect(await period(page).inputValue()).toBe('20');
});

test('under reduced motion play steps, and nothing lies between two steps', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await meet(page);
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(period(page)).toHaveValue('0');
  const pictures = new Map<string, Set<number>>();
  const deadline = Date.now() + 15_000;
  while (pictures.size < 3 && Date.now() < deadline) {
    const before = await period(page).inputValue();
    const ink = await inked(page);
    // a look that a step fell into tells nothing
    if ((await period(page).inputValue()) !== before) continue;
    pictures.set(before, (pictures.get(before) ?? new Set()).add(ink));
  }
  expect(pictures.size).toBe(3);
  for (const [at, { size }] of pictures) expect([at, size]).toEqual([at, 1]);
});

test('another axis moves the dots, and the crowd shrinks with the differences between needs', async ({
  page,
}) => {
  await meet(page);
  const before = await inked(page);
  await page.getByRole('combobox', { name: /^across/ }).selectOption({ label: 'where needs differ most' });
  await expect(page.getByText(/more .*% of the differences that count/).first()).toBeVisible();
  await expect.poll(() => inked(page)).not.toBe(before);
  await box(page, NEEDS).fill('0');
  await page.keyboard.press('Tab');
  await settled(page);
  await expect.poll(() => inked(page)).toBeLessThan(1000);
});

test('sorting, learning and serving otherwise add up to the change of retention', async ({ page }) => {
  await meet(page);
  const rows = page.locator('section', { hasText: 'Why retention changes' }).last().locator('tbody tr');
  await expect(rows).toHaveCount(4);
  for (const row of await rows.all()) {
    const numbers = (await row.locator('td').allInnerTexts()).map((text) =>
      Number(text.replace('−', '-').replace(/[+%\s]/g, '')),
    );
    const [from, to, ...parts] = numbers;
    expect(parts).toHaveLength(3);
    expect(Math.abs(parts.reduce((sum, part) => sum + part, from) - to)).toBeLessThan(0.01);
  }
});

test('the customers come after a slider has been moved far from them', async ({ page }) => {
  await slider(page, NEEDS).focus();
  await page.keyboard.press('Home');
  await meet(page);
  await expect(now(page)).toContainText('dots still here');
});

test('the axes chosen stay where the next business has a component of that name, and come back', async ({
  page,
}) => {
  await meet(page);
  const axis = (name: RegExp) => page.getByRole('combobox', { name });
  const shown = (name: RegExp) => axis(name).locator('option:checked');
  const shelf = page.getByRole('navigation', { name: 'Businesses on the shelf' });
  const ownUp = await shown(/^up/).innerText();
  await axis(/^across/).selectOption({ label: 'payment terms' });
  await expect(shown(/^up/)).toHaveText(ownUp);
  for (const [business, isThere] of [
    ['Streaming service', true],
    ['Gas station', false],
    ['Bookstore', true],
  ] as const) {
    await shelf.getByRole('button', { name: business, exact: true }).click();
    await meet(page);
    await expect(axis(/^across/).getByRole('option', { name: 'payment terms' })).toHaveCount(isThere ? 1 : 0);
    if (isThere) await expect(shown(/^across/)).toHaveText('payment terms');
    else await expect(shown(/^across/)).not.toHaveText(/^(where|payment)/);
  }
  await expect(shown(/^up/)).toHaveText(ownUp);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`in forced colours hollow rings are the faintest, and dots keep their colours: ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    await meet(page);
    const [hollow, ...fuller] = await page
      .locator('p', { hasText: 'How well one-to-one fits:' })
      .locator('circle')
      .evaluateAll((circles) => {
        const pen = document.createElement('canvas').getContext('2d')!;
        const linear = (byte: number) => ((byte / 255 + 0.055) / 1.055) ** 2.4;
        const light = (colour: string) => {
          pen.fillStyle = colour;
          pen.fillRect(0, 0, 1, 1);
          const [red, green, blue] = pen.getImageData(0, 0, 1, 1).data;
          return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue) + 0.05;
        };
        const ground = light(getComputedStyle(document.body).backgroundColor);
        return circles.map((circle) => {
          const ring = light(getComputedStyle(circle).stroke);
          return Math.max(ring, ground) / Math.min(ring, ground);
        });
      });
    expect(fuller).toHaveLength(4);
    expect(Math.min(...fuller)).toBeGreaterThan(hollow);
    expect(hollow).toBeGreaterThan(2);
    const coloured = await field(page)
      .locator('canvas')
      .evaluate((canvas: HTMLCanvasElement) => {
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
        let count = 0;
        for (let at = 0; at < data.length; at += 4) if (Math.abs(data[at] - data[at + 2]) > 40) count++;
        return count;
      });
    expect(coloured).toBeGreaterThan(1000);
    await page.screenshot({ path: `test-results/pictures/customers-forced-${colorScheme}.png` });
  });
