import { readFileSync } from 'node:fs';
import { expect, type BrowserContext, type Locator, type Page } from '@playwright/test';

/** The export menu of a chart. */
export const menuOf = (page: Page, title: string): Locator =>
  page.locator('.export').filter({ has: page.locator('summary', { hasText: `Export: ${title}` }) });

/** Saves a chart; answers with its name and bytes. */
export async function saveChart(
  page: Page,
  title: string,
  kind: string,
): Promise<{ name: string; bytes: Buffer }> {
  const menu = menuOf(page, title).first();
  await menu.locator('summary').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    menu.getByRole('button', { name: kind }).click(),
  ]);
  await expect(menu.getByRole('status')).toContainText('Saved');
  await page.keyboard.press('Escape');
  await expect(menu.locator('.choices')).toBeHidden();
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** The chunks of a PNG file by type, and its size in pixels. */
export function readPng(bytes: Buffer): { width: number; height: number; words: Record<string, string> } {
  const words: Record<string, string> = {};
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const data = bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at));
    if (bytes.toString('latin1', at + 4, at + 8) !== 'iTXt') continue;
    const end = data.indexOf(0);
    words[data.toString('latin1', 0, end)] = data.toString('utf8', end + 5);
  }
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), words };
}

/** What the browser makes of a drawing of its own. */
export interface Seen {
  readonly texts: readonly string[];
  readonly metadata: string;
  /** Texts that stick out. */
  readonly outside: readonly string[];
  /** What would have to be fetched or styled from elsewhere. */
  readonly references: readonly string[];
  readonly requests: readonly string[];
}

/** Opens a drawing by itself. */
export async function openAlone(context: BrowserContext, bytes: Buffer): Promise<Seen> {
  const alone = await context.newPage();
  const requests: string[] = [];
  alone.on('request', (request) => requests.push(request.url()));
  await alone.setViewportSize({ width: 900, height: 700 });
  await alone.goto(`data:image/svg+xml;base64,${bytes.toString('base64')}`);
  const seen = await alone.evaluate(() => {
    const root = document.documentElement;
    const { width, height } = root.getBoundingClientRect();
    const texts = [...root.querySelectorAll('text')];
    const isOutside = (text: SVGTextElement) => {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      return left < 0 || top < 0 || right > width || bottom > height;
    };
    return {
      texts: texts.map(({ textContent }) => textContent),
      metadata: root.querySelector('metadata')!.textContent,
      outside: texts.filter(isOutside).map(({ textContent }) => textContent),
      references: [...root.querySelectorAll('*')].flatMap((each) =>
        [...each.attributes]
          .map(({ value }) => value)
          .filter((value) => /var\(|https?:(?!\/\/www.w3)/.test(value)),
      ),
    };
  });
  await alone.close();
  return { ...seen, requests: requests.filter((url) => !url.startsWith('data:')) };
}
