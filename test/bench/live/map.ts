import type { Page } from 'playwright-core';
import { PRESETS } from '../../../src/app/views/where/map/presets.ts';
import { parameterOf } from '../../../src/vocabulary/parameters.ts';
import { quantile } from '../statistics.ts';
import { digits, machine, print, progress } from '../table.ts';
import { openPage, serving } from './live.ts';

const MOVES = 40;
/** A slider that no map is about. */
const SLIDER = 'economics.spend';

/** Milliseconds after which no map is waited for. */
const PATIENCE = 3_000;

/** Milliseconds from when the page is told of the next move of a slider to a redrawn map, painted; or PATIENCE. */
async function untilRedrawn(page: Page, move: () => Promise<void>): Promise<number> {
  const seen = page.evaluate(
    (patience) =>
      new Promise<number>((resolve) => {
        setTimeout(() => resolve(patience), patience);
        const map = document.querySelector('[aria-label*="read a cell"]')!.closest('section')!;
        let told = 0;
        document.addEventListener('input', () => (told ||= performance.now()), { capture: true, once: true });
        const observer = new MutationObserver((changes) => {
          const isMap = changes.some(({ target }) => target instanceof SVGPathElement);
          if (!told || !isMap) return;
          observer.disconnect();
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now() - told);
            port2.postMessage(undefined);
          });
        });
        observer.observe(map, { subtree: true, childList: true, attributeFilter: ['d'] });
      }),
    PATIENCE,
  );
  await move();
  return seen;
}

/** Takes hold of a slider, and moves it while one map after the other is in sight. */
async function measure(page: Page, label: string): Promise<string[]> {
  await page.getByRole('button', { name: label, exact: true }).click();
  await page.waitForTimeout(5_000);
  const slider = page.getByRole('slider', { name: parameterOf(SLIDER).label });
  await slider.scrollIntoViewIfNeeded();
  const area = (await slider.boundingBox())!;
  const at = (share: number) => [area.x + area.width * share, area.y + area.height / 2] as const;
  await page.mouse.move(...at(0.4));
  await page.mouse.down();
  await page.waitForTimeout(1_000);
  const times: number[] = [];
  for (let move = 0; move < MOVES; move++) {
    times.push(await untilRedrawn(page, () => page.mouse.move(...at(0.42 + 0.02 * (move % 5)))));
    await page.waitForTimeout(200);
  }
  await page.mouse.up();
  return [label, ...[0.5, 0.95, 1].map((share) => digits(quantile(times, share)))];
}

/** The coarse map that follows a slider, in the built page. */
export async function map(): Promise<void> {
  const rows: string[][] = [];
  const watch = async (page: Page) => {
    await page.locator('[aria-label*="read a cell"]').scrollIntoViewIfNeeded();
    await page.waitForTimeout(10_000);
    for (const { label } of PRESETS) {
      progress(`map, ${label}`);
      rows.push(await measure(page, label));
    }
  };
  await serving((address) => openPage(`${address}#where`, watch));
  print(
    `Map: ms from a move of a slider that is held to the coarse map painted, ${MOVES} moves; ${machine()}`,
    ['', 'p50', 'p95', 'most'],
    rows,
  );
}
