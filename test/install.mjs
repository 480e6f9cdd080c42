// Packages that only one script needs are installed beside the project's own, once, when it runs.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Installs what the package.json of a folder asks for.
 * @param {string} folder with package.json, .npmrc and package-lock.json
 * @param {string} name of the place below node_modules/.cache/fourfold
 * @returns {string} the folder in which node_modules stands; throws when npm cannot install
 */
export function installBeside(folder, name) {
  const home = path.resolve('node_modules', '.cache', 'fourfold', name);
  const lock = 'package-lock.json';
  const isSame =
    existsSync(path.join(home, lock)) &&
    readFileSync(path.join(home, lock)).equals(readFileSync(path.join(folder, lock)));
  if (isSame && existsSync(path.join(home, 'node_modules'))) return home;
  mkdirSync(home, { recursive: true });
  for (const file of ['package.json', '.npmrc', lock])
    copyFileSync(path.join(folder, file), path.join(home, file));
  const options = { cwd: home, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' };
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], options);
  if (status !== 0)
    throw new Error(`what ${path.join(folder, 'package.json')} asks for could not be installed`);
  return home;
}
