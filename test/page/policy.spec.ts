import { expect, test as plain } from '@playwright/test';
import { host } from './host.ts';
import { askCommandLine, headline, settled } from './page.ts';
import { eachView, watch } from './views.ts';

const policyOf = (text: string) =>
  /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text)?.[1] ?? '';

plain('the policy of the page allows no inline script, no text as code and no stranger', async ({ page }) => {
  const complaints = await watch(page);
  const response = await page.goto('./');
  const html = await response!.text();
  const policy = policyOf(html);
  expect(policy).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';/);
  expect(policy).toContain("connect-src 'self'");
  expect(policy).not.toMatch(/'unsafe|\*|https?:/);
  expect(html.indexOf('http-equiv')).toBeLessThan(html.search(/<(script|link|style)/));
  const ran = await page.evaluate(async () => {
    const script = Object.assign(document.createElement('script'), { textContent: 'window.hit = 1' });
    document.body.append(script);
    document.body.insertAdjacentHTML('beforeend', '<img src="./none.svg" onerror="window.hit = 2">');
    await new Promise((resolve) => setTimeout(resolve, 100));
    return 'hit' in window;
  });
  expect(ran).toBe(false);
  expect(complaints.filter((each) => each.startsWith('policy: script-src'))).toHaveLength(2);
  await expect(page.evaluate(() => fetch('https://example.com/'))).rejects.toThrow();
});

plain('all views and dialogs keep to the policy', async ({ page }) => {
  plain.slow();
  const complaints = await watch(page);
  await page.goto('./');
  await settled(page);
  await eachView(page, async () => {
    for (const summary of await page.locator('main summary:visible').all()) await summary.click();
  });
  await page.getByRole('link', { name: 'Simulate' }).click();
  await page.getByText('About this business').click();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
  await page.keyboard.press('Escape');
  expect(complaints).toEqual([]);
});

plain('where a host forbids WebAssembly the page says the same, digit by digit', async ({ page }) => {
  const site = await host('dist', {
    headers: { 'content-security-policy': "default-src 'self'; img-src 'self' data:; script-src 'self'" },
  });
  await page.goto(site.url);
  await settled(page);
  const allowed = await page.workers()[0]!.evaluate(() => {
    try {
      return new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])) instanceof Object;
    } catch {
      return false;
    }
  });
  expect(allowed).toBe(false);
  const { text } = askCommandLine('bookstore').verdict;
  const said = `${await headline(page).innerText()} ${await page.locator('main .asides > div > .doubt').innerText()}`;
  expect(said.replace(/\s+/g, ' ').trim()).toBe(text.replace(/\s+/g, ' '));
  await site.stop();
});
