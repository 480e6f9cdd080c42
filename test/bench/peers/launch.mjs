// Installs the simulators beside the project's own packages, once, and compares them.
import { fileURLToPath } from 'node:url';
import { buildAndImport } from '../../../src/cli/build.mjs';
import { installBeside } from '../../install.mjs';

installBeside(fileURLToPath(new URL('.', import.meta.url)), 'peers');
process.argv.splice(2, Infinity, 'peers');
await buildAndImport('test/bench/main.ts');
