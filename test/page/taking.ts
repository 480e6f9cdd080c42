import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';

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
