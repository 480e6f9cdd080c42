import { createServer, type AddressInfo } from 'node:net';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './test/browser.mjs';

const browser = await findBrowser();

/** A port nobody listens on, so that two working copies can test at the same time. */
function findPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

// every worker reads this file again and inherits the first one's choice
process.env.PAGE_PORT ??= String(await findPort());
const port = process.env.PAGE_PORT;

export default defineConfig({
  testDir: 'test/page',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/page',
  fullyParallel: true,
  workers: 2,
  // machines are shared: what is slow is waited for, and a stall is tried again; what is wrong stays wrong
  timeout: 180_000,
  expect: { timeout: 20_000 },
  retries: 2,
  reporter: [['list']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    browserName: 'chromium',
    // only the tests of that have the page's files kept
    serviceWorkers: 'block',
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: browser.path,
      env: { ...process.env, ...browser.env } as Record<string, string>,
      args: ['--no-sandbox'],
    },
  },
  webServer: {
    command: `"${process.execPath}" node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${port} --strictPort`,
    url: `http://127.0.0.1:${port}`,
    reuseExistingServer: false,
  },
});
