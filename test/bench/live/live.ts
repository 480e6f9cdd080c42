import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import seedrandom from 'seedrandom';
import { quantile } from '../statistics.ts';
import { digits, machine, print, progress } from '../table.ts';
import { makeMoves, untilSettled } from './moves.ts';
import { installProbe, type Latency, type Seen } from './probe.ts';

const MOVES = 200;
const VIEW = { width: 1280, height: 800 };

/** Serves the built page while something is done with it. */
export async function serving(work: (address: string) => Promise<void>): Promise<void> {
  if (!existsSync('dist/index.html')) throw new Error('there is no page in dist/: npm run build first');
  // a bench that runs without WebAssembly could load neither this nor a browser's driver
  const { preview } = await import('vite');
  const server = await preview({ logLevel: 'silent', preview: { host: '127.0.0.1', port: 0 } });
  try {
    await work(server.resolvedUrls!.local[0]);
  } finally {
    await server.close();
  }
}

/** Opens a page with a probe in it, in a browser of its own. */
export async function openPage(address: string, work: (page: Page) => Promise<void>): Promise<void> {
  const finder = pathToFileURL(path.resolve('test/browser.mjs')).href;
  const { findBrowser } = (await import(/* @vite-ignore */ finder)) as typeof import('../../browser.mjs');
  const found = await findBrowser();
  const { chromium } = await import('playwright-core');
  const env = { ...process.env, ...found.env } as Record<string, string>;
  const browser = await chromium.launch({
    executablePath: found.path,
    env,
    args: ['--no-sandbox'],
  });
  try {
    const page = await browser.newPage({ viewport: VIEW });
    await page.addInitScript(installProbe);
    await page.goto(address);
    await page.locator('main .verdict .headline').waitFor();
    await page.waitForTimeout(2000);
    await work(page);
  } finally {
    await browser.close();
  }
}

function report(name: string, { latencies, longTasks, mostAsked }: Seen): string[][] {
  const rows = (what: string, some: readonly Latency[]) =>
    (['changed', 'painted'] as const).map((end) => [
      `${name}, ${what}, ${end}`,
      String(some.length),
      ...[0.5, 0.95, 1].map((share) =>
        digits(
          quantile(
            some.map((each) => each[end]),
            share,
          ),
        ),
      ),
      String(longTasks.length),
      digits(Math.max(0, ...longTasks)),
      String(mostAsked),
    ]);
  return [
    ...rows(
      'dragged',
      latencies.filter(({ isKey }) => !isKey),
    ),
    ...rows(
      'by keys',
      latencies.filter(({ isKey }) => isKey),
    ),
    ...rows('all', latencies),
  ];
}

/** Milliseconds in which the page prepares for what may be asked. */
const PREPARATION = 10_000;
/** Moves made once, so that the browser has compiled what it will run. */
const WARM_UP = 60;

/** Makes moves of random sliders, with a rest after each and without. */
async function measure(page: Page): Promise<string[][]> {
  const chance = seedrandom('live');
  await page.waitForTimeout(PREPARATION);
  const take = () => page.evaluate(() => window.probe.take());
  await makeMoves(page, WARM_UP, chance, () => untilSettled(page));
  await take();
  progress('live, one move at a time');
  await makeMoves(page, MOVES, chance, () => untilSettled(page));
  const single = await take();
  progress('live, moves without a rest');
  await makeMoves(page, MOVES, chance, () => Promise.resolve());
  await page.waitForTimeout(500);
  const hurried = await take();
  return [...report('one at a time', single), ...report('without a rest', hurried)];
}

/** From a move of a slider of the built page to its painted charts. */
export async function live(): Promise<void> {
  let rows: string[][] = [];
  await serving((address) =>
    openPage(address, async (page) => {
      rows = await measure(page);
    }),
  );
  const head = ['', 'answers', 'p50', 'p95', 'most', 'long tasks', 'longest', 'most runs asked at once'];
  print(
    `Live: ms from when the page is told of a move of a slider, ${MOVES} moves of random sliders after ten seconds of rest; ${machine()}`,
    head,
    rows,
  );
}
