import { execFileSync } from 'node:child_process';
import { expect, type Locator, type Page } from '@playwright/test';
import { faults, smallOf } from './faults.ts';
import { drag, headline, openBusiness, overflow, part, settled, slider, test } from './page.ts';

const names = (page: Page): Promise<string[]> =>
  part(page, 'components')
    .getByRole('textbox', { name: /^Name of component/ })
    .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
const nameBox = (page: Page, place: number): Locator =>
  page.getByRole('textbox', { name: `Name of component ${place}`, exact: true });
const tailored = (page: Page, name: string): Locator =>
  page.getByRole('checkbox', { name: `${name} is tailored` });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const apply = (page: Page): Locator => part(page, 'best-set').getByRole('button', { name: /^Tailor/ });

/** Waits until all that is asked of the offering as it stands is found, which counts its percents on the way. */
async function found(page: Page): Promise<void> {
  const rest = async () => {
    for (const id of ['worths', 'serve'])
      await expect(part(page, id)).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 });
  };
  await expect(page.locator('main .results')).toHaveAttribute('aria-busy', 'false', { timeout: 20_000 });
  await rest();
  await settled(page);
  await rest();
}

async function open(page: Page, business: string): Promise<void> {
  await openBusiness(page, business);
  await found(page);
}

interface TakenApart {
  readonly best: readonly string[];
  readonly text: { readonly best: string; readonly nearest: string; readonly serve: string };
}

function askComponents(file: string): TakenApart {
  const args = ['src/cli/launch.mjs', 'components', `scenarios/${file}.fourfold.json`, '--json'];
  return JSON.parse(String(execFileSync(process.execPath, args)));
}

test.beforeEach(async ({ page }) => {
  test.slow();
  await page.goto('./#apart');
  await found(page);
});

for (const [file, name] of [
  ['gas-station', 'Gas station'],
  ['bookstore', 'Bookstore'],
] as const)
  test(`the best set of the ${name.toLowerCase()}, applied, is that of the command line`, async ({
    page,
  }) => {
    if (name !== 'Bookstore') await open(page, name);
    const { best, text } = askComponents(file);
    await expect(page.locator('main .answer')).toContainText(text.best);
    await expect(part(page, 'best-set')).toContainText(text.nearest);
    await expect(part(page, 'serve')).toContainText(text.serve);
    await apply(page).click();
    const checked = part(page, 'components').getByRole('checkbox', { checked: true });
    await expect(checked).toHaveCount(best.length);
    for (const each of best) await expect(tailored(page, each)).toBeChecked();
    await found(page);
    await expect(apply(page)).toBeDisabled();
    await expect(part(page, 'best-set')).toContainText('This is what is tailored now.');
  });

test('fuel is not worth tailoring at the gas station, in no way of counting', async ({ page }) => {
  await open(page, 'Gas station');
  const row = part(page, 'worths').getByRole('row', { name: /^fuel/ });
  await expect(row.getByRole('cell').first()).toHaveText(/^− \$/);
  await expect(row).not.toContainText('in the best set');
  expect(
    (await row.getByRole('cell').allInnerTexts()).slice(0, 3).every((text) => text.startsWith('−')),
  ).toBe(true);
});

test('a component is added, named, moved and removed, the focus staying with what was done', async ({
  page,
}) => {
  const before = await names(page);
  await press(page, 'Add a component');
  await expect(nameBox(page, 8)).toBeFocused();
  await page.keyboard.type('reading circle');
  await page.keyboard.press('Enter');
  expect(await names(page)).toEqual([...before, 'reading circle']);
  await expect(page.getByText('1 change since it was opened')).toBeVisible();

  await press(page, 'move reading circle up');
  expect((await names(page)).slice(6)).toEqual(['reading circle', before[6]]);
  await expect(page.getByRole('button', { name: 'move reading circle up' })).toBeFocused();
  await press(page, 'move reading circle down');
  await expect(page.getByRole('button', { name: 'move reading circle up' })).toBeFocused();

  await press(page, 'remove reading circle');
  expect(await names(page)).toEqual(before);
  await expect(page.getByText('since it was opened')).toHaveCount(0);
  await found(page);
});

test('a name that another component has is refused in words, and given up with Escape', async ({ page }) => {
  await nameBox(page, 1).fill('gift wrapping');
  await page.keyboard.press('Enter');
  await expect(part(page, 'components').getByRole('alert').filter({ hasText: 'already' })).toHaveText(
    '“gift wrapping” is the name of component 5 already: names must differ.',
  );
  await expect(nameBox(page, 1)).toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.press('Escape');
  await expect(nameBox(page, 1)).toHaveValue('recommendations');
  await expect(page.getByText('names must differ')).toHaveCount(0);
});

test('what is refused for all components says why and changes nothing', async ({ page }) => {
  for (const name of (await names(page)).slice(1)) await press(page, `remove ${name}`);
  await expect(page.getByRole('button', { name: 'remove recommendations' })).toBeDisabled();
  const importance = page.getByRole('textbox', { name: 'Importance of recommendations, number' });
  await importance.fill('0');
  await importance.press('Enter');
  await expect(part(page, 'components').getByRole('alert').last()).toContainText('one at least above 0');
  await found(page);
});

test('24 components are the most', async ({ page }) => {
  const add = page.getByRole('button', { name: 'Add a component' });
  for (let count = 7; count < 24; count++) await add.click();
  await expect(add).toBeDisabled();
  await expect(page.getByText('as many as there can be')).toBeVisible();
  // long before that is found, the best set of so many
  await page.getByRole('button', { name: 'reset all' }).click();
  await found(page);
});

test('what is not tailored any more changes the numbers of the verdict, and comes back with reset all', async ({
  page,
}) => {
  const before = await headline(page).innerText();
  await tailored(page, 'range on the shelf').click();
  await found(page);
  await expect(headline(page)).not.toHaveText(before);
  await page.getByRole('button', { name: 'reset all' }).click();
  await found(page);
  await expect(tailored(page, 'range on the shelf')).toBeChecked();
  await expect(headline(page)).toHaveText(before.replace(/\s+/g, ' '));
});

test('a drag moves worths all along, and shares sum to all', async ({ page }) => {
  const importance = slider(page, 'Importance of gift wrapping');
  const row = part(page, 'worths').getByRole('row', { name: /gift wrapping/ });
  const before = await row.innerText();
  const track = (await importance.boundingBox())!;
  await page.mouse.move(track.x + track.width * 0.12, track.y + track.height / 2);
  await page.mouse.down();
  await page.mouse.move(track.x + track.width * 0.7, track.y + track.height / 2, { steps: 5 });
  await expect(part(page, 'worths')).toContainText('Roughly, from 300');
  await expect(row).not.toHaveText(before);
  await page.mouse.up();
  await found(page);
  const weights = await part(page, 'components').locator('.note').allInnerTexts();
  const sum = weights.reduce((all, text) => all + parseFloat(text), 0);
  expect(Math.abs(sum - 100)).toBeLessThan(4);
});

test('keys alone name, tailor and weigh a component, and choose whom to serve', async ({ page }) => {
  await nameBox(page, 2).focus();
  await page.keyboard.press('Tab');
  await expect(tailored(page, 'range on the shelf')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(tailored(page, 'range on the shelf')).not.toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(slider(page, 'Unit cost of range on the shelf')).toHaveCount(0);
  await page.keyboard.press('Tab');
  await expect(slider(page, 'Importance of range on the shelf')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('textbox', { name: 'Importance of range on the shelf, number' })).toHaveValue(
    '0.35',
  );
  const share = slider(page, 'Whom to serve, in this chart');
  await share.focus();
  await page.keyboard.press('Home');
  await expect(share).toHaveAttribute('aria-valuetext', 'nobody');
  await page.keyboard.press('ArrowRight');
  await expect(share).toHaveAttribute('aria-valuetext', 'the top 1%');
  await found(page);
});

test('the share served is dragged in its chart, and the lines stay as they are', async ({ page }) => {
  const paths = () =>
    part(page, 'serve')
      .locator('.plot path')
      .evaluateAll((all) =>
        all
          .slice(0, 12)
          .map((path) => path.getAttribute('d'))
          .join(),
      );
  const before = await paths();
  const share = slider(page, 'Whom to serve, in this chart');
  await share.scrollIntoViewIfNeeded();
  await drag(page, share, 0.99, 0.5);
  await found(page);
  await expect(share).toHaveAttribute('aria-valuetext', /the top (49|5\d)%/);
  await expect(part(page, 'serve')).toContainText(/served:\s+(49|5\d)% bring/);
  expect(await paths()).toBe(before);
});

test('each row says what tailoring it is worth, as the chart below does, and marks the best set', async ({
  page,
}) => {
  await open(page, 'Airline');
  const rows = part(page, 'components').locator('tbody tr');
  await expect(rows).toHaveCount(7);
  for (const row of await rows.all()) {
    const name = await row.getByRole('textbox').first().inputValue();
    const below = part(page, 'worths').getByRole('row', { name: new RegExp(`${name} `) });
    const worth = (await row.getByRole('cell').first().innerText()).replace(/^in the best set:/, '');
    await expect(below.getByRole('cell').nth(2)).toHaveText(worth.trim().replace(/\s/g, ' '));
    await expect(row.getByText('in the best set:')).toHaveCount(
      (await below.getByText('in the best set:').count()) > 0 ? 1 : 0,
    );
  }
});

test('on a projector the table stays a table, of what a room can follow', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.getByRole('button', { name: 'Projector' }).click();
  await found(page);
  await expect(part(page, 'components').getByRole('columnheader')).toHaveText([
    'component',
    'worth',
    'tailored',
    /^importance/,
    'variety',
  ]);
  await page.getByRole('button', { name: 'Projector' }).click();
  await expect(part(page, 'components').getByRole('columnheader')).toHaveCount(8);
});

test('on a phone components are two lines each, which unfold, and results come soon', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await found(page);
  const items = part(page, 'components').getByRole('listitem');
  const heights = await items.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
  expect(heights).toHaveLength(7);
  for (const height of heights) expect(height).toBeLessThan(80);
  await expect(slider(page, 'Importance of gift wrapping')).toBeHidden();
  await items.filter({ hasText: 'gift wrapping' }).locator('summary').click();
  await expect(slider(page, 'Importance of gift wrapping')).toBeVisible();
  await page.getByRole('button', { name: 'Add a component' }).click();
  await expect(nameBox(page, 8)).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [1280, 360])
    test(`axe finds nothing taken apart at ${width} pixels in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await found(page);
      for (const summary of await page.locator('main summary').all()) await summary.click();
      expect(await faults(page, 'main')).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(await smallOf(page.locator('main :is(button, select, summary, input):visible'))).toEqual([]);
    });
