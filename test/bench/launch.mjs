import { buildAndImport } from '../../src/cli/build.mjs';

await buildAndImport('test/bench/main.ts');
