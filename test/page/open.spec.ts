import { expect } from '@playwright/test';
import { askCommandLine, box, drag, headline, NEEDS, settled, slider, test } from './page.ts';

test('untouched, it decides the bookstore, in the words and digits of the command line', async ({ page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bookstore');
  const { text } = askCommandLine('bookstore').verdict;
  const said = `${await headline(page).innerText()} ${await page.locator('main .asides > div > .doubt').innerText()}`;
  expect(said.replace(/\s+/g, ' ').trim()).toBe(text.replace(/\s+/g, ' '));
});

test('every business on the shelf opens with its verdict, notes and sources', async ({ page }) => {
  test.slow();
  const shelf = page.getByRole('navigation', { name: 'Businesses on the shelf' });
  const names = await shelf.getByRole('button').allInnerTexts();
  expect(names.length).toBeGreaterThanOrEqual(10);
  for (const name of names) {
    await shelf.getByRole('button', { name, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    await settled(page);
    await expect(page.getByRole('alert')).toHaveCount(0);
  }
  await shelf.getByRole('button', { name: 'Gas station' }).click();
  await settled(page);
  await expect(headline(page)).toHaveText(new RegExp(`^${askCommandLine('gas-station').verdict.best}`, 'i'));
  await page.getByText('About this business').click();
  await expect(page.getByRole('table', { name: 'Values of Gas station' })).toContainText('NACS');
});

test('dragging needs down turns the bookstore into a gas station, and reset brings it back', async ({
  page,
}) => {
  const before = await headline(page).innerText();
  await drag(page, slider(page, NEEDS), 0.75, 0.05);
  await settled(page);
  await expect(headline(page)).toContainText(/^Mass pays best/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bookstore (edited)');
  await expect(page.getByText('1 change since it was opened')).toBeVisible();
  const value = await box(page, NEEDS).inputValue();
  expect(askCommandLine('bookstore', [`needs.variety=${value}`]).verdict.best).toBe('mass');
  await page.getByRole('button', { name: 'reset all' }).click();
  await settled(page);
  expect(await headline(page).innerText()).toBe(before);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bookstore');
});

test('the new verdict is said aloud once, when the drag rests', async ({ page }) => {
  const said = page.locator('[aria-live=polite]').last();
  await page.evaluate(() => {
    const region = [...document.querySelectorAll('[aria-live=polite]')].at(-1)!;
    const changes: string[] = [];
    Object.assign(window, { changes });
    new MutationObserver(() => changes.push(region.textContent ?? '')).observe(region, {
      characterData: true,
      childList: true,
      subtree: true,
    });
  });
  await drag(page, slider(page, NEEDS), 0.75, 0.05);
  await settled(page);
  await expect(said).toContainText('Mass pays best');
  expect(
    await page.evaluate(() => (window as unknown as { changes: string[] }).changes.length),
  ).toBeLessThanOrEqual(2);
});

test('a typed number is taken as people write it, nonsense is refused with what is allowed', async ({
  page,
}) => {
  const number = box(page, NEEDS);
  await number.fill('0,2');
  await number.press('Enter');
  await settled(page);
  await expect(headline(page)).toContainText(/^Mass/);
  await number.fill('a lot');
  await number.press('Enter');
  await expect(number).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText(/0 (to|and) 3/).first()).toBeVisible();
  await expect(headline(page)).toContainText(/^Mass/);
  await number.press('Escape');
  await expect(number).not.toHaveAttribute('aria-invalid', 'true');
});

test('another business stands behind in one click, with its verdict beside', async ({ page }) => {
  const before = await page.locator('figure path').count();
  await page.getByRole('button', { name: 'Against the gas station' }).click();
  await settled(page);
  await expect(page.locator('.against .headline')).toContainText(/^Mass/);
  await expect(page.getByText('Faint lines: Gas station')).toBeVisible();
  await expect.poll(() => page.locator('figure path').count()).toBeGreaterThan(before);
  await page.getByRole('button', { name: 'stop comparing' }).click();
  await settled(page);
  await expect(page.locator('.against .headline')).toHaveCount(0);
});

test('no verdict stands under the name of another business', async ({ page }) => {
  const results = page.locator('main .results');
  const bookstore = await headline(page).innerText();
  const seen = await page.evaluate(async () => {
    const pick = [...document.querySelectorAll('nav button')].find(
      (button) => button.textContent === 'Fireplace store',
    );
    (pick as HTMLButtonElement).click();
    const moments: string[] = [];
    for (let frame = 0; frame < 600; frame++) {
      await new Promise(requestAnimationFrame);
      const isBusy = document.querySelector('.results')?.getAttribute('aria-busy') === 'true';
      const name = document.querySelector('h1')?.textContent;
      if (!isBusy) moments.push(`${name}: ${document.querySelector('main .verdict .headline')?.textContent}`);
      if (!isBusy && name === 'Fireplace store') break;
    }
    return moments;
  });
  await expect(results).not.toHaveClass(/faint/);
  expect(seen.at(-1)).toContain('Fireplace store');
  expect(seen).not.toContain(`Fireplace store: ${bookstore}`);

  const { text } = askCommandLine('gas-station').verdict;
  await page.getByRole('button', { name: 'Against the gas station' }).click();
  await expect(page.locator('.against .headline')).toBeVisible();
  expect(text).toContain(await page.locator('.against .headline').innerText());
});

test('a cell of the 2 × 2 brings its experience forward everywhere, and lets it go again', async ({
  page,
}) => {
  const niche = page.locator('.matrix').getByRole('button', { name: /^niche/ });
  await niche.click();
  await expect(niche).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('Who gains from niche')).toBeVisible();
  await niche.click();
  await expect(niche).toHaveAttribute('aria-pressed', 'false');
});

test('reload brings back the work as it was', async ({ page }) => {
  await drag(page, slider(page, NEEDS), 0.75, 0.3);
  await settled(page);
  const before = await headline(page).innerText();
  await expect.poll(() => page.url()).toMatch(/#simulate\.1\./);
  await page.reload();
  await settled(page);
  expect(await headline(page).innerText()).toBe(before);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bookstore (edited)');
});
