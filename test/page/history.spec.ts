import { expect, type Page } from '@playwright/test';
import { box, drag, headline, NEEDS, overflow, settled, slider, test } from './page.ts';

const undo = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true });
const redo = (page: Page) => page.getByRole('button', { name: 'Redo', exact: true });
const needs = (page: Page) => box(page, NEEDS).inputValue();

async function type(page: Page, name: string, value: string): Promise<void> {
  await box(page, name).fill(value);
  await box(page, name).press('Enter');
}

/** The address holds the scenario, and has been written since. */
async function written(page: Page, before = ''): Promise<string> {
  await expect.poll(() => page.url()).toMatch(/#\w+\.1\.\w+\.\w+\../);
  await expect.poll(() => page.url()).not.toBe(before);
  return page.url();
}

test('a drag is one step, and undo and redo go there and back', async ({ page }) => {
  await expect(undo(page)).toHaveAttribute('aria-disabled', 'true');
  await expect(undo(page)).toHaveAttribute('title', 'Nothing to undo');
  const [first, said] = [await needs(page), await headline(page).innerText()];
  await drag(page, slider(page, NEEDS), 0.75, 0.1);
  const dragged = await needs(page);
  await type(page, NEEDS, '0.5');
  await undo(page).click();
  expect(await needs(page)).toBe(dragged);
  await undo(page).click();
  expect(await needs(page)).toBe(first);
  await settled(page);
  expect(await headline(page).innerText()).toBe(said);
  await expect(undo(page)).toHaveAttribute('aria-disabled', 'true');
  await redo(page).click();
  await redo(page).click();
  expect(await needs(page)).toBe('0.50');
  await expect(redo(page)).toHaveAttribute('aria-disabled', 'true');
});

test('a drag that ends where it began leaves no step', async ({ page }) => {
  const track = slider(page, NEEDS);
  await track.focus();
  await track.press('ArrowRight');
  await track.press('ArrowLeft');
  await undo(page).click();
  await undo(page).click();
  await expect(undo(page)).toHaveAttribute('aria-disabled', 'true');
  await drag(page, track, 0.75, 0.75);
  const isStill = (await needs(page)) === '1.20';
  expect((await undo(page).getAttribute('aria-disabled')) === 'true').toBe(isStill);
});

test('keys undo and redo everywhere but in text boxes', async ({ page }) => {
  await type(page, NEEDS, '0.5');
  await slider(page, NEEDS).focus();
  await page.keyboard.press('Control+z');
  expect(await needs(page)).toBe('1.20');
  await page.keyboard.press('Control+Shift+z');
  expect(await needs(page)).toBe('0.50');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+y');
  expect(await needs(page)).toBe('0.50');
  await box(page, 'How picky customers are').focus();
  await page.keyboard.press('Control+z');
  expect(await needs(page)).toBe('0.50');
});

test('another business from the shelf, and reset all, are undone like everything else', async ({ page }) => {
  await type(page, NEEDS, '0.5');
  await page
    .getByRole('navigation', { name: 'Businesses on the shelf' })
    .getByRole('button', { name: 'Grocer' })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Grocer');
  await undo(page).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bookstore (edited)');
  expect(await needs(page)).toBe('0.50');
  await page.getByRole('button', { name: 'reset all' }).click();
  expect(await needs(page)).toBe('1.20');
  await undo(page).click();
  expect(await needs(page)).toBe('0.50');
});

test('what has changed is listed, and taken back one by one', async ({ page }) => {
  await type(page, NEEDS, '0.5');
  await type(page, 'How picky customers are', '2');
  await page.getByRole('button', { name: 'see them' }).click();
  const list = page.getByRole('dialog', { name: 'Changed since it was opened' });
  await expect(list.getByRole('row')).toHaveCount(3);
  await expect(list.getByRole('row', { name: NEEDS })).toContainText(/0\.5.*1\.2/);
  await list.getByRole('button', { name: `reset ${NEEDS}` }).click();
  await expect(list.getByRole('row')).toHaveCount(2);
  await list.getByRole('button', { name: /^reset/ }).click();
  await expect(list).toContainText('Bookstore is as it was opened');
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bookstore');
});

test('work and the last twenty states survive a reload', async ({ page }) => {
  for (let step = 1; step <= 23; step++) await type(page, NEEDS, (0.1 * step).toFixed(2));
  await settled(page);
  const address = await written(page);
  await expect.poll(() => page.url()).not.toBe('');
  await page.waitForTimeout(900);
  expect(page.url().length).toBeGreaterThanOrEqual(address.length - 40);
  await page.reload();
  await settled(page);
  expect(await needs(page)).toBe('2.30');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bookstore (edited)');
  for (let step = 22; step >= 3; step--) {
    await undo(page).click();
    expect(await needs(page)).toBe((0.1 * step).toFixed(2));
  }
  await expect(undo(page)).toHaveAttribute('aria-disabled', 'true');
});

test('two tabs keep their own work', async ({ page, context }) => {
  await type(page, NEEDS, '0.5');
  const mine = await written(page);
  const other = await context.newPage();
  await other.goto(mine);
  await settled(other);
  await expect(other.getByRole('button', { name: 'Undo', exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await box(other, NEEDS).fill('2');
  await box(other, NEEDS).press('Enter');
  await other.waitForTimeout(900);
  await page.reload();
  await settled(page);
  expect(await needs(page)).toBe('0.50');
  await undo(page).click();
  expect(await needs(page)).toBe('1.20');
});

test('with storage full or closed the page works, and the address still brings the scenario back', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    Storage.prototype.setItem = refuse;
    Storage.prototype.getItem = refuse;
    Storage.prototype.removeItem = refuse;
  });
  await page.reload();
  await settled(page);
  const before = page.url();
  await type(page, NEEDS, '0.5');
  await undo(page).click();
  await redo(page).click();
  await written(page, before);
  await page.waitForTimeout(900);
  await page.reload();
  await settled(page);
  expect(await needs(page)).toBe('0.50');
});

test('tabs and tools have room on a phone, the rest in a menu', async ({ page }) => {
  for (const width of [360, 320]) {
    await page.setViewportSize({ width, height: 740 });
    await settled(page);
    for (const name of ['Undo', 'Redo', 'Share'])
      await expect(page.getByRole('button', { name, exact: true })).toBeInViewport();
    await expect(page.getByRole('link', { name: 'Where it pays' })).toBeInViewport();
    const more = page.getByText('More', { exact: true });
    await more.click();
    await expect(page.getByRole('button', { name: /^Theme/ })).toBeInViewport();
    await expect(page.getByRole('button', { name: 'Projector' })).toBeInViewport();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await more.click();
  }
});
