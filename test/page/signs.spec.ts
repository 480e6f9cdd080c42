import { expect, type Locator, type Page } from '@playwright/test';
import { faults } from './faults.ts';
import { openBusiness, overflow, part, test } from './page.ts';
import { askSigns, LONG, PARTS, signsFound } from './signs.ts';

async function open(page: Page, business: string): Promise<void> {
  await openBusiness(page, business);
  await signsFound(page);
}

/** A sentence as the page breaks it: a sign stays on the line of its number. */
const read = async (within: Locator) =>
  (await within.innerText()).replaceAll('\u00a0', ' ').replace(/\s+/g, ' ');

test.describe.configure({ timeout: 240_000 });

test.beforeEach(async ({ page }) => {
  await page.goto('./#signs');
  await signsFound(page);
});

for (const [file, name] of [
  ['bookstore', 'Bookstore'],
  ['fireplaces', 'Fireplace store'],
] as const)
  test(`every sentence about the ${name.toLowerCase()} is that of the command line`, async ({ page }) => {
    if (name !== 'Bookstore') await open(page, name);
    const { isOn, text } = askSigns(file);
    const { questions, ...signs } = text;
    const said = { questions: await read(part(page, 'questions')) };
    for (const sentence of Object.values(questions)) expect(said.questions).toContain(sentence);
    const places = { pilot: 'experiments', streaks: 'experiments', smallTests: 'experiments' } as const;
    for (const [id, sentence] of Object.entries(signs))
      expect(await read(part(page, places[id as 'pilot'] ?? id))).toContain(sentence);
    const rows = part(page, 'glance').locator('tbody tr');
    const verdicts = await rows.locator('.says').allInnerTexts();
    expect(verdicts.slice(0, 7)).toEqual(Object.values(isOn).map((on) => (on ? 'for' : 'against')));
    const count = (ids: readonly string[]) => ids.filter((id) => isOn[id]).length;
    const words = ['none', 'one', 'two', 'three', 'four'];
    const headline = (await part(page, 'glance').locator('.large').innerText()).toLowerCase();
    expect(headline).toBe(
      `${words[count(['involvement', 'benefit', 'simpler', 'costs'])]} of four questions and ` +
        `${words[count(['experiments', 'analytics', 'segmentation'])]} of three signs speak for one-to-one.`,
    );
  });

test('the record on the page is that of the command line, and each row the share of its own answer', async ({
  page,
}) => {
  const glance = part(page, 'glance');
  await glance.getByText('Table of the record').click();
  const table = glance.getByRole('table').nth(1);
  await expect(table.getByRole('row', { name: /^experiments/ })).toContainText('of 100');
  for (const name of ['experiments', 'analytics', 'all three signs']) {
    const shown = glance
      .getByRole('table')
      .first()
      .getByRole('row', { name: new RegExp(`^${name}`) });
    const isFor = (await shown.locator('.says').innerText()) === 'for';
    const cells = await table
      .getByRole('row', { name: new RegExp(`^${name}`) })
      .getByRole('cell')
      .allInnerTexts();
    expect(await shown.locator('.share').innerText()).toBe(cells[isFor ? 1 : 2]);
  }
});

test('an experiment is one click and one undo', async ({ page }) => {
  const card = part(page, 'questions').locator('article').filter({ hasText: 'incremental value' });
  await card.getByRole('button', { name: 'Let all want the same' }).click();
  await signsFound(page);
  await expect(card.locator('b').first()).toHaveText('against');
  await expect(page.getByText('1 change since it was opened')).toBeVisible();
  await expect(part(page, 'segmentation')).toContainText('all want the same');
  await page.keyboard.press('Control+z');
  await signsFound(page);
  await expect(card.locator('b').first()).toHaveText('for');
});

test('a larger test is sharper: its sentence is that of the command line', async ({ page }) => {
  const experiments = part(page, 'experiments');
  const size = experiments.getByRole('slider', { name: /customers an arm/ }).first();
  await size.focus();
  for (let k = 0; k < 6; k++) await page.keyboard.press('ArrowRight');
  await experiments.getByRole('combobox').selectOption('targeted');
  await expect(experiments.locator('.controls')).toContainText('5,000');
  await expect(experiments).toHaveAttribute('aria-busy', 'false', LONG);
  const { text } = askSigns('bookstore', '--experience', 'targeted', '--customers', '5000');
  await expect.poll(() => read(experiments), LONG).toContain(text.pilot);
});

test('groups are read by keys, and say what the command line says', async ({ page }) => {
  const segmentation = part(page, 'segmentation');
  const groups = segmentation.getByRole('slider', { name: 'Groups' });
  await groups.focus();
  await page.keyboard.press('Home');
  for (let k = 0; k < 3; k++) await page.keyboard.press('ArrowRight');
  await expect(segmentation.getByRole('heading', { name: 'four groups in need space' })).toBeVisible();
  const { segmentation: found } = askSigns('bookstore');
  const share = `${Math.round(100 * found.withinShare[3]!)}%`;
  await expect(groups).toHaveAttribute('aria-valuetext', new RegExp(`^4 groups: left within ${share}`));
});

test('no size of a group covers another, however many groups, wide or narrow', async ({ page }) => {
  const labels = part(page, 'segmentation').locator('figure').last().locator('.frame > span');
  const groups = part(page, 'segmentation').getByRole('slider', { name: 'Groups' });
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 });
    await groups.focus();
    await page.keyboard.press('Home');
    for (let count = 2; count <= 12; count++) {
      await page.keyboard.press('ArrowRight');
      await expect(labels).toHaveCount(count);
      const covered = () =>
        labels.evaluateAll((all) => {
          const boxes = all.map((each) => each.getBoundingClientRect());
          const isOver = (a: DOMRect, b: DOMRect) =>
            a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
          return boxes.filter((one, k) => boxes.slice(k + 1).some((other) => isOver(one, other))).length;
        });
      await expect.poll(covered, `${count} groups, ${width} px`).toBe(0);
    }
  }
});

test('on paper parts stand in two columns, with what was tried and without what can be pressed', async ({
  page,
}) => {
  await page.setViewportSize({ width: 718, height: 1046 });
  await page.emulateMedia({ media: 'print' });
  expect(await overflow(page)).toBe(0);
  await expect(page.locator('main :is(input, button, .export)').filter({ visible: true })).toHaveCount(0);
  const [one, other] = await part(page, 'questions')
    .locator('article')
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
  expect(one).toBe(other);
});

test('another business shows its own signs, and never those of the one before as its own', async ({
  page,
}) => {
  await open(page, 'Gas station');
  await expect(part(page, 'glance').locator('.found')).toContainText('mass pays best');
  await expect(part(page, 'analytics')).toContainText('one of eight indicators');
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in ${colorScheme}, wide or narrow, unfolded too; pictures are kept`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await overflow(page)).toBe(0);
      for (const id of ['glance', ...PARTS]) {
        const section = part(page, id);
        await section.scrollIntoViewIfNeeded();
        await section.screenshot({ path: `test-results/pictures/signs-${id}-${colorScheme}-${width}.png` });
      }
      await page
        .locator('main details')
        .evaluateAll((all) => all.forEach((each) => each.setAttribute('open', '')));
      expect(await faults(page)).toEqual([]);
    }
  });
