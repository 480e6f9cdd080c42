import type { Page } from 'playwright-core';
import { parameterOf } from '../../../src/vocabulary/parameters.ts';
import { quantile } from '../statistics.ts';
import { digits, print, progress } from '../table.ts';
import { openPage, serving } from './live.ts';

const CROWDS = [2_000, 20_000];

/** Gives the business so many simulated customers, and goes down to where they are seen. */
async function meet(page: Page, customers: number): Promise<void> {
  const { label } = parameterOf('market.sample');
  const number = page.getByRole('textbox', { name: `${label}, number` });
  if (!(await number.isVisible())) await page.locator('aside summary', { hasText: 'Market' }).click();
  await number.fill(String(customers));
  await number.press('Enter');
  await page.locator('.foot').scrollIntoViewIfNeeded();
  await page.getByText(`of ${customers.toLocaleString('en')} dots still here`).waitFor();
  await page.getByRole('application').scrollIntoViewIfNeeded();
}

/** Milliseconds from frame to frame while the periods play from the first to the last. */
async function playThrough(page: Page): Promise<{ frames: number[]; longTasks: readonly number[] }> {
  await page.waitForTimeout(500);
  await page.evaluate(() => window.probe.take());
  await page.getByRole('button', { name: 'Play' }).click();
  const frames = await page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const times: number[] = [];
        let last = performance.now();
        const turn = (now: number) => {
          times.push(now - last);
          last = now;
          const isPlaying = [...document.querySelectorAll('main button')].some((button) =>
            button.textContent?.includes('Pause'),
          );
          if (isPlaying) requestAnimationFrame(turn);
          else resolve(times.slice(1));
        };
        requestAnimationFrame(turn);
      }),
  );
  return { frames, longTasks: (await page.evaluate(() => window.probe.take())).longTasks };
}

/** Frames of the large field of customers, with the small ones beside it, in the built page. */
export async function customers(): Promise<void> {
  const rows: string[][] = [];
  const watch = async (page: Page) => {
    for (const crowd of CROWDS) {
      progress(`customers, ${crowd} dots`);
      await meet(page, crowd);
      const { frames, longTasks } = await playThrough(page);
      rows.push([
        `${crowd.toLocaleString('en')} dots`,
        String(frames.length),
        ...[0.5, 0.95, 1].map((share) => digits(quantile(frames, share))),
        String(longTasks.length),
        digits(Math.max(0, ...longTasks)),
      ]);
    }
  };
  await serving((address) => openPage(address, watch));
  const head = ['', 'frames', 'p50', 'p95', 'most', 'long tasks', 'longest'];
  print('Customers: ms from frame to frame while all periods play', head, rows);
}
