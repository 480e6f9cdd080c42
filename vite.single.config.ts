import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { singleFile } from './build/single.ts';
import site from './vite.config.ts';

// a page opened from a disk can load nothing, and starts no worker of modules
const whole = { topLevelVar: false, codeSplitting: false };

export default defineConfig({
  ...site,
  mode: 'single',
  plugins: [svelte(), ...singleFile],
  worker: { ...site.worker, format: 'iife', rolldownOptions: { output: whole } },
  build: {
    ...site.build,
    outDir: 'dist-single',
    manifest: false,
    copyPublicDir: false,
    modulePreload: false,
    cssCodeSplit: false,
    assetsInlineLimit: Infinity,
    // what the warning is about tells where files to be preloaded are: there are none
    rolldownOptions: { output: { ...whole, format: 'iife' }, checks: { emptyImportMeta: false } },
  },
});
