import { expect, type Page } from '@playwright/test';
import { box, headline, NEEDS, settled } from './page.ts';

export const title = (page: Page) => page.getByRole('heading', { level: 1 });
export const sharing = (page: Page) => page.getByRole('dialog', { name: /^Share/ });
export const refusal = (page: Page) => page.getByRole('dialog', { name: 'Not opened' });
export const question = (page: Page) => page.getByRole('dialog', { name: /^Open .*\?/ });

export async function setNeeds(page: Page, value: string): Promise<void> {
  await box(page, NEEDS).fill(value);
  await box(page, NEEDS).press('Enter');
  await settled(page);
}

export async function share(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(sharing(page)).toBeVisible();
}

export async function linkOf(page: Page): Promise<string> {
  await share(page);
  const link = await page.getByLabel('Link to exactly this scenario and view').inputValue();
  await page.keyboard.press('Escape');
  await expect(sharing(page)).toHaveCount(0);
  return link;
}

export async function openFile(
  page: Page,
  text: string | Buffer,
  name = 'shop.fourfold.json',
): Promise<void> {
  await share(page);
  await page
    .getByLabel('Open a file')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

/** A file let go over the page. */
export async function drop(page: Page, text: string, name = 'dropped.fourfold.json'): Promise<void> {
  const data = await page.evaluateHandle(
    ([content, called]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content!], called!, { type: 'application/json' }));
      return transfer;
    },
    [text, name],
  );
  await page.locator('main').dispatchEvent('drop', { dataTransfer: data });
}

export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', content);
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

/** All numbers of the results. */
export const results = async (page: Page) =>
  `${await headline(page).innerText()} ${await page.locator('main .two').innerText()}`.replace(/\s+/g, ' ');
