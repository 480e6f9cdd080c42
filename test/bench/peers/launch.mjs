// Installs the simulators beside the project's own packages, once, and compares them.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAndImport } from '../../../src/cli/build.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const HOME = path.join('node_modules', '.cache', 'fourfold', 'peers');

const isSame = (file) => {
  const installed = path.join(HOME, file);
  return existsSync(installed) && readFileSync(installed).equals(readFileSync(path.join(HERE, file)));
};

if (!isSame('package-lock.json') || !existsSync(path.join(HOME, 'node_modules'))) {
  mkdirSync(HOME, { recursive: true });
  for (const file of ['package.json', '.npmrc', 'package-lock.json'])
    copyFileSync(path.join(HERE, file), path.join(HOME, file));
  const options = { cwd: HOME, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' };
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], options);
  if (status !== 0) throw new Error('agentscript and flocc could not be installed');
}
process.argv.splice(2, Infinity, 'peers');
await buildAndImport('test/bench/main.ts');
