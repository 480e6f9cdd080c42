import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { checkedLessons } from './build/lessons.ts';
import { offline } from './build/offline.ts';
import { contentPolicy } from './build/policy.ts';
import { roomAddress } from './build/room.ts';
import { findBrowser } from './test/browser.mjs';

// unit tests run without a browser; `npm run test:browser` says what is missing before it gets here
const browser = process.env.VITEST ? await findBrowser().catch(() => undefined) : undefined;

/** The worker computes and explains nothing: it goes without what the registry says for eyes. */
const withoutWords = {
  name: 'without-words',
  enforce: 'pre' as const,
  transform: (code: string, id: string) =>
    /src\/vocabulary\/(parameters\/\w+|measures|series|cost-kinds)\.ts$/.test(id)
      ? {
          code: code
            .replaceAll(/\b(help|example|source|unit|group):\s*'(?:[^'\\]|\\.)*',/g, '')
            .replaceAll(/\bbands:\s*\[[^\]]*\],/g, ''),
          map: null,
        }
      : undefined,
};

export default defineConfig({
  base: './',
  // the generator that is used, without the six that come with it
  resolve: { alias: [{ find: /^seedrandom$/, replacement: 'seedrandom/seedrandom.js' }] },
  plugins: [svelte(), checkedLessons(), contentPolicy(), offline(), roomAddress()],
  worker: {
    format: 'es',
    plugins: () => [withoutWords],
    rolldownOptions: { output: { topLevelVar: false } },
  },
  // Vite does not look for dependencies inside workers; found late, they would reload the page in the middle of a test
  optimizeDeps: { include: ['d3', 'seedrandom'] },
  // constants stay `const`: as `var` the engine's tables would be looked up again for every number
  build: {
    target: 'es2022',
    manifest: true,
    rolldownOptions: {
      output: {
        topLevelVar: false,
        // all that the first visit needs is one file, which packs smaller than its parts
        codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] },
      },
    },
  },
  test: {
    // for what hangs, not for what is slow: machines are shared
    testTimeout: 120_000,
    // all of a small machine: by default one of two cores stays idle
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotDirectory: 'test-results/browser',
            provider: playwright({
              launchOptions: {
                executablePath: browser?.path,
                env: { ...process.env, ...browser?.env } as Record<string, string>,
                args: ['--no-sandbox', '--force-device-scale-factor=1'],
              },
            }),
            instances: [{ browser: 'chromium', viewport: { width: 1280, height: 800 } }],
          },
        },
      },
    ],
  },
});
