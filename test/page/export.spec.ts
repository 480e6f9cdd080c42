import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { drop } from './desk.ts';
import { faults } from './faults.ts';
import { box, NEEDS, overflow, settled, test } from './page.ts';
import { askSigns, signsFound } from './signs.ts';
import { menuOf, openAlone, readPng, saveChart } from './taking.ts';

const PICTURES = 'test-results/pictures';
const FILE = JSON.parse(readFileSync('scenarios/bookstore.fourfold.json', 'utf8')) as { name: string };

const keepPicture = (name: string, bytes: Buffer) => {
  mkdirSync(PICTURES, { recursive: true });
  writeFileSync(`${PICTURES}/${name}`, bytes);
};

test.setTimeout(120_000);

test('a drawing stands alone: it opens by itself, says what it is of, and holds its scenario', async ({
  page,
  context,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await box(page, NEEDS).fill('0.5');
  await box(page, NEEDS).press('Enter');
  await settled(page);
  for (const title of ['Cumulative value', 'Four experiences', 'Where the money goes']) {
    const { name, bytes } = await saveChart(page, title, 'SVG drawing');
    expect(name).toBe(`Bookstore (edited) - ${title}.svg`);
    keepPicture(`export-${title.replaceAll(' ', '-')}.svg`, bytes);
    const seen = await openAlone(context, bytes);
    expect(seen.texts).toContain('one-to-one');
    expect(seen).toMatchObject({ outside: [], references: [], requests: [] });
    const { modelVersion, file } = JSON.parse(seen.metadata) as {
      modelVersion: number;
      file: { name: string; parameters: Record<string, number> };
    };
    expect(modelVersion).toBe(1);
    expect(file).toMatchObject({ format: 'fourfold-scenario', name: FILE.name });
    expect(file.parameters['needs.variety']).toBe(0.5);
    // light on a dark page: the ground is white
    expect(String(bytes)).toMatch(/<rect width="\d+" height="\d+" fill="#ffffff"\/>/);
  }
});

test('a picture has two pixels to each at least, and its words in it', async ({ page }) => {
  const { width } = (await page.locator('figure').filter({ hasText: 'Loyalty' }).first().boundingBox())!;
  const { name, bytes } = await saveChart(page, 'Loyalty', 'PNG picture');
  keepPicture('export-loyalty.png', bytes);
  expect(name).toBe('Bookstore - Loyalty.png');
  const png = readPng(bytes);
  expect(png.width).toBeGreaterThanOrEqual(2 * width);
  expect(png.words['Software']).toBe('Fourfold, model version 1');
  expect(png.words['Title']).toBe('Loyalty');
  expect(JSON.parse(png.words['Fourfold scenario']!)).toMatchObject(FILE);
});

test('a table says what the chart says, to the last digit, and is copied the same', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { bytes } = await saveChart(page, 'Cumulative value', 'CSV table');
  const lines = String(bytes).split('\r\n');
  expect(lines[0]).toBe('\uFEFF# Fourfold,model version 1');
  expect(lines[4]).toBe('quarter,place on the axis,mass,niche,targeted,one-to-one');
  expect(lines[5]).toMatch(/^today,0,0,-/);
  const last = lines.at(-2)!.split(',');
  expect(last[0]).toBe('quarter 20');
  await expect(page.locator('figure').filter({ hasText: 'Cumulative value' }).first()).toContainText(
    `one-to-one $${Math.round(Number(last[5]))}`,
  );
  const menu = menuOf(page, 'Cumulative value');
  await menu.locator('summary').click();
  await menu.getByRole('button', { name: 'Copy table' }).click();
  await expect(menu.getByRole('status')).toHaveText('Copied.');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n').at(-1)!.split('\t')).toEqual(last);
});

test('the customers are taken along as a picture too', async ({ page }) => {
  await page.getByRole('heading', { name: 'Margin', exact: true }).scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 2000);
  await expect(page.locator('.field canvas')).toBeVisible({ timeout: 30_000 });
  await expect(menuOf(page, 'The customers of')).toHaveCount(1);
  const { bytes } = await saveChart(page, 'The customers of', 'PNG picture');
  keepPicture('export-customers.png', bytes);
  expect(readPng(bytes).width).toBeGreaterThan(800);
  const table = await saveChart(page, 'The customers of', 'CSV table');
  expect(String(table.bytes).split('\r\n')[4]).toBe('customer,across,up,fit,still a customer');
});

test('what is not of the sliders as they stand is not taken along', async ({ page }) => {
  await page.addInitScript(() => {
    const Plain = window.Worker;
    window.Worker = class extends Plain {
      override postMessage(question: { business?: { parameters: Record<string, number> } }): void {
        if (question.business?.parameters['niches.count'] !== 7) super.postMessage(question);
      }
    };
  });
  await page.reload();
  await settled(page);
  const niches = box(page, 'Number of niches');
  await niches.fill('7');
  await niches.press('Enter');
  const menu = menuOf(page, 'Loyalty');
  await menu.locator('summary').click();
  for (const kind of ['PNG picture', 'CSV table']) {
    await menu.getByRole('button', { name: kind }).click();
    await expect(menu.getByRole('status')).toHaveText('Not done: this is still being computed.');
  }
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('button', { name: 'All results as CSV' }).click();
  await expect(
    page.getByText('Not saved: the results shown are not of the sliders as they stand.'),
  ).toBeVisible();
});

test('all results are one file, with all that went in', async ({ page }) => {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'All results as CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Bookstore - all results.csv');
  const text = readFileSync(await download.path(), 'utf8');
  for (const line of [
    /^verdict,best,,,,one-to-one$/m,
    /^total,valuePerCustomer,.*/m,
    /^series,cumulative,.*,20,/m,
  ])
    expect(text).toMatch(line);
  expect(text).toMatch(/^parameter,needs\.variety,How different needs are,,,1\.2$/m);
});

test('the menu opens and closes by keys, and every chart of the first view has one', async ({ page }) => {
  const titles = [
    'Four experiences',
    'Where the money goes',
    'Cumulative value',
    'Loyalty',
    'Cost',
    'Margin',
  ];
  for (const title of titles) await expect(menuOf(page, title)).toHaveCount(1);
  const summary = menuOf(page, 'Cost').locator('summary');
  await summary.focus();
  await page.keyboard.press('Enter');
  await expect(menuOf(page, 'Cost').getByRole('button')).toHaveCount(4);
  expect(await faults(page, '.export')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(summary).toBeFocused();
});

for (const [width, colorScheme] of [
  [1280, 'light'],
  [360, 'dark'],
] as const)
  test(`every picture of the signs is taken along whole, ${width} px, ${colorScheme}`, async ({
    page,
    context,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    await page.goto('./#signs');
    await signsFound(page);
    const charts = page.locator('main :is(figure, [data-chart])');
    await expect(charts.and(page.locator(':not(:has(.export))'))).toHaveCount(0);
    const titles = await page.locator('main .export summary .unseen').allInnerTexts();
    expect(titles).toHaveLength(await charts.count());
    expect(titles).toHaveLength(14);
    for (const each of titles) {
      const title = each.replace(/^: /, '');
      const { bytes } = await saveChart(page, title, 'SVG drawing');
      const { metadata, ...seen } = await openAlone(context, bytes);
      expect(seen).toMatchObject({ outside: [], references: [], requests: [] });
      expect(seen.texts.length).toBeGreaterThan(5);
      expect(JSON.parse(metadata)).toMatchObject({ modelVersion: 1, file: FILE });
    }
    const { bytes } = await saveChart(page, 'What the checks say', 'PNG picture');
    keepPicture(`export-signs-${width}.png`, bytes);
    expect(readPng(bytes).words['Title']).toBe('What the checks say');
  });

test('tables of the signs hold what the command line says, to the last digit', async ({ page }) => {
  await page.goto('./#signs');
  await signsFound(page);
  const { segmentation, concentration, isOn } = askSigns('bookstore');
  const column = async (title: string, place: number, rows: number) => {
    const { bytes } = await saveChart(page, title, 'CSV table');
    const lines = String(bytes).split('\r\n');
    expect(lines.slice(0, 3)).toEqual([
      '\uFEFF# Fourfold,model version 1',
      expect.stringContaining(title),
      '# scenario,Bookstore',
    ]);
    expect(lines).toHaveLength(5 + rows + 1);
    return lines.slice(5, -1).map((line) => line.split(',')[place]);
  };
  expect((await column('What groups leave', 1, 12)).map(Number)).toEqual(segmentation.withinShare);
  expect((await column('Who takes what', 1, 4)).map(Number)).toEqual(concentration.shares);
  const said = await column('What the checks say', 1, 10);
  expect(said.slice(0, 7)).toEqual(Object.values(isOn).map((on) => (on ? 'for' : 'against')));
});

test('what a claim shows is taken along with the experiment that tests it', async ({ page, context }) => {
  await page.goto('./#learn/claims');
  for (const id of ['degree', 'not-equal']) {
    await page.locator(`#claim-${id} > summary`).click();
    await expect(page.locator(`#claim-${id} .export`)).toHaveCount(1, { timeout: 60_000 });
  }
  const curves = 'Gain over mass per customer';
  const { name, bytes } = await saveChart(page, curves, 'SVG drawing');
  expect(name).toBe(`Claim degree, Bookstore (edited) - ${curves}.svg`);
  const { metadata, ...seen } = await openAlone(context, bytes);
  expect(seen).toMatchObject({ outside: [], references: [], requests: [] });
  expect(seen.texts).toContain(curves);
  const { file } = JSON.parse(metadata) as { file: { parameters: Record<string, number> } };
  expect(file.parameters['customization.flexibility']).toBe(0.25);
  const table = await saveChart(page, curves, 'CSV table');
  expect(String(table.bytes).split('\r\n').slice(5, -1)).toHaveLength(21);
  const bars = 'One-to-one against mass';
  const saved = await saveChart(page, bars, 'CSV table');
  const rows = String(saved.bytes).split('\r\n').slice(5, -1);
  expect(rows).toHaveLength(10);
  const shown = await page.locator('#claim-not-equal tbody th').allInnerTexts();
  expect(rows.map((row) => row.split(',')[0])).toEqual(shown);
  const { width } = (await page.locator('#claim-not-equal figure').boundingBox())!;
  const picture = await saveChart(page, bars, 'PNG picture');
  expect(readPng(picture.bytes).width).toBeGreaterThanOrEqual(2 * width);
});

/** The room inside the margins, in px: A4 is 190 × 277 mm, Letter 195.9 × 259.4. */
const PAPERS = [
  ['A4', 718, 1046],
  ['Letter', 740, 980],
] as const;

/** Everything that can be long is: as long as it may be, in an offering that is quick to try. */
function longest(): string {
  const long = (words: string) => `${words} `.repeat(9).slice(0, 79).trim();
  const offering = Array.from({ length: 2 }, (_, k) => ({
    name: long(`component ${k + 1} of many wondrous ones`),
    tailoredBy: k % 2 ? 'contact' : 'product',
    importance: 1,
    variety: 1,
    unitCost: 1234,
  }));
  const parameters = {
    'market.customers': 1_000_000,
    'market.sample': 200,
    'market.periods': 4,
    'economics.spend': 98_765,
  };
  const name = long('Business of extraordinarily long names');
  return JSON.stringify({
    format: 'fourfold-scenario',
    version: 1,
    name,
    seed: 'long',
    parameters,
    offering,
  });
}

async function report(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('button', { name: 'Report to print' }).click();
  await expect(page).toHaveURL(/#report/);
}

/** How many sheets of paper what is shown of the page takes. */
async function sheets(page: Page, format: string): Promise<number> {
  const pdf = await page.pdf({ format, printBackground: true });
  return String(pdf).match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

test('the report prints on A4 and Letter with every assumption and nothing cut off', async ({ page }) => {
  await report(page);
  await expect(page.getByRole('heading', { name: 'What it rests on' })).toBeVisible();
  await expect(page.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
  // every parameter, and every field of every component
  expect(await page.locator('.report .groups tbody tr').count()).toBeGreaterThan(80);
  await expect(page.locator('.report').getByText('model version 1')).toHaveCount(1);
  await page.emulateMedia({ media: 'print' });
  for (const [paper, width, height] of PAPERS) {
    await page.setViewportSize({ width, height });
    expect(await overflow(page)).toBe(0);
    await page.screenshot({ path: `${PICTURES}/report-${paper}.png`, fullPage: true });
    await page.pdf({ path: `${PICTURES}/report-${paper}.pdf`, format: paper, printBackground: true });
  }
});

test('with all that can be found the first sheet ends before the second begins, however long names are', async ({
  page,
}) => {
  await drop(page, longest());
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Business of extra/);
  await report(page);
  await expect(page.getByText('All is found: ready to print.')).toBeVisible({ timeout: 120_000 });
  await expect(page.getByRole('heading', { name: 'What would change the verdict' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  for (const [paper, width, height] of PAPERS) {
    await page.setViewportSize({ width, height });
    expect(await overflow(page)).toBe(0);
    const end = await page
      .locator('section', { has: page.getByRole('heading', { name: 'How sure', exact: true }) })
      .evaluate((section) => section.getBoundingClientRect().bottom + scrollY);
    expect(end / height, paper).toBeLessThan(0.975);
    await page.screenshot({ path: `${PICTURES}/report-longest-${paper}.png` });
  }
  // what comes after the first sheet is left out
  await page.locator('.report > .assumptions, .report > .assumptions ~ *').evaluateAll((rest) => {
    for (const each of rest) (each as HTMLElement).style.display = 'none';
  });
  for (const [paper] of PAPERS) expect(await sheets(page, paper)).toBe(1);
});

for (const width of [1280, 360])
  for (const colorScheme of ['light', 'dark'] as const)
    test(`the report has no fault that axe finds, ${width} px, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.goto('./#report');
      await expect(page.getByRole('heading', { name: 'What it rests on' })).toBeVisible({ timeout: 30_000 });
      expect(await overflow(page)).toBe(0);
      expect(await faults(page)).toEqual([]);
    });
