import { buildAndImport } from './build.mjs';

await buildAndImport('src/cli/main.ts');
