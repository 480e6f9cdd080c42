import { expect, type Page } from '@playwright/test';

const tabs = (page: Page) => page.getByRole('navigation', { name: 'Views' }).getByRole('link');

/** Opens one view after the other, to its end, and lets what is below the fold come. */
export async function eachView(page: Page, look: (name: string) => Promise<void> = async () => {}) {
  for (const name of await tabs(page).allInnerTexts()) {
    await page.getByRole('link', { name, exact: true }).click();
    await expect(page.getByText('Fetching…')).toHaveCount(0);
    await expect(page.getByText('could not be fetched')).toHaveCount(0);
    await expect(page.locator('main .results')).toHaveAttribute('aria-busy', 'false');
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    for (let top = 0; top < height; top += 700) {
      await page.evaluate((y) => scrollTo(0, y), top);
      await page.waitForTimeout(30);
    }
    await look(name);
  }
}

/** Complaints of a page: errors, what its policy refused, requests that failed. */
export async function watch(page: Page): Promise<string[]> {
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error' || /svelte\.dev/.test(message.text())) complaints.push(message.text());
  });
  page.on('requestfailed', (request) => complaints.push(`${request.url()} ${request.failure()?.errorText}`));
  await page.exposeFunction('complain', (text: string) => complaints.push(text));
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      (window as unknown as { complain: (text: string) => void }).complain(
        `policy: ${violatedDirective} ${blockedURI} ${sample}`,
      ),
    ),
  );
  return complaints;
}
