import { execFileSync } from 'node:child_process';
import { expect, test as plain, type Locator, type Page } from '@playwright/test';

/** A test with the page open and settled on its first verdict; an error in the page fails it. */
export const test = plain.extend({
  page: async ({ page }, use) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await page.goto('./');
    await settled(page);
    await use(page);
    expect(errors).toEqual([]);
  },
});

export const headline = (page: Page): Locator => page.locator('main .verdict .headline');
export const slider = (page: Page, name: string): Locator => page.getByRole('slider', { name, exact: true });
export const box = (page: Page, name: string): Locator =>
  page.getByRole('textbox', { name: `${name}, number` });
export const NEEDS = 'How different needs are';

/** A part of a view, by the id of its heading. */
export const part = (page: Page, id: string): Locator => page.locator(`section[aria-labelledby=${id}]`);

/** Opens a business of the shelf; its results are yet to come. */
export async function openBusiness(page: Page, business: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Businesses' })
    .getByRole('button', { name: business, exact: true })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(business);
}

/** Waits until the verdict stands and has stood for a moment. */
export async function settled(page: Page): Promise<void> {
  await expect(headline(page)).toBeVisible({ timeout: 20_000 });
  await expect(page.locator('main .results')).toHaveAttribute('aria-busy', 'false', { timeout: 20_000 });
  // out of sight they follow a moment later
  await expect(page.locator('main .two > [aria-busy=true]')).toHaveCount(0);
  let before = '';
  await expect
    .poll(async () => {
      const said = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
      // long work goes on and says how far it is
      const text = said.replace(/refining, \d+%|\d+% cancel/g, '');
      const isSame = text === before;
      before = text;
      return isSame;
    })
    .toBe(true);
}

/** What the command line says of a scenario, with the same settings. */
export function askCommandLine(
  file: string,
  settings: readonly string[] = [],
): { verdict: { text: string; best: string } } {
  const set = settings.flatMap((each) => ['--set', each]);
  const out = execFileSync(process.execPath, [
    'src/cli/launch.mjs',
    'run',
    `scenarios/${file}.fourfold.json`,
    '--json',
    ...set,
  ]);
  return JSON.parse(String(out));
}

/** Drags a slider's thumb along its track, in steps, to a share of its width. */
export async function drag(page: Page, track: Locator, from: number, to: number): Promise<void> {
  const area = (await track.boundingBox())!;
  const y = area.y + area.height / 2;
  await page.mouse.move(area.x + area.width * from, y);
  await page.mouse.down();
  await page.mouse.move(area.x + area.width * to, y, { steps: 12 });
  await page.mouse.up();
}

/** Left edges and widths of what must not move while sliders do. */
export async function frame(page: Page): Promise<string> {
  const boxes = await page.locator('aside, main, main section, main figure').evaluateAll((elements) =>
    elements.map((element) => {
      const { left, width } = element.getBoundingClientRect();
      return `${Math.round(left)}+${Math.round(width)}`;
    }),
  );
  return boxes.join(' ');
}

export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
