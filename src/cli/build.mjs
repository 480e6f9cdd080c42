// Node 20 does not run TypeScript, so a program is built before it runs: once for every state of its sources.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const HOUR = 3_600_000;

/** Every file below a file or folder that exists, in the same order everywhere. */
function filesBelow(place) {
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesBelow(path.join(place, name)));
}

/** One word for the state of everything a program may be built from: src, scenarios, its own folder, the versions of packages. */
function stateOf(entry, root) {
  const hash = createHash('sha256');
  for (const place of new Set(['src', 'scenarios', path.dirname(entry), 'package.json']))
    for (const file of filesBelow(path.join(root, place)))
      hash
        .update(`${path.relative(root, file)}\0`)
        .update(readFileSync(file))
        .update('\0');
  return hash.digest('hex').slice(0, 16);
}

/** Bundles the program into a folder of its own and moves that into place: there is no moment with half a build. */
async function build(entry, root, folder) {
  const unfinished = `${folder}.${process.pid}`;
  try {
    const vite = await import('vite');
    await vite.build({
      root,
      configFile: false,
      logLevel: 'silent',
      publicDir: false,
      build: {
        ssr: path.join(root, entry),
        target: 'node20',
        outDir: unfinished,
        // constants stay `const`: as `var` the engine's tables would be looked up again for every exp, at half the speed
        rolldownOptions: {
          output: { entryFileNames: 'main.mjs', codeSplitting: false, topLevelVar: false },
        },
      },
    });
    renameSync(unfinished, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error; // else another process was first
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** Whether the process that took the lock is still at work; one that was killed must not block the next. */
function isHeld(lock) {
  try {
    const age = Date.now() - statSync(lock).mtimeMs;
    const holder = Number(readFileSync(lock, 'utf8'));
    if (holder) process.kill(holder, 0);
    return age < 60_000;
  } catch {
    return false;
  }
}

function takeLock(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
}

/** Builds of sources that have changed since; young ones may be starting at this moment. */
function removeOld(cache, program, keep) {
  for (const name of readdirSync(cache)) {
    const folder = path.join(cache, name);
    const since = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
    if (name.startsWith(`${program}-`) && folder !== keep && Date.now() - since > HOUR)
      rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The built program of an entry, built now if its sources have changed since the last time. Of many processes that
 * ask at once, one builds and the others wait.
 * @param {string} entry a TypeScript file, from the root of the project
 * @param {string} [root] the project
 * @returns {Promise<string>} a JavaScript file; rejects with what keeps the sources from building
 */
export async function builtProgram(entry, root = PROJECT) {
  const program = entry.replace(/\.ts$/, '').replaceAll(/[\\/]/g, '-');
  const cache = path.join(root, 'node_modules', '.cache', 'fourfold');
  const folder = path.join(cache, `${program}-${stateOf(entry, root)}`);
  const lock = `${folder}.lock`;
  mkdirSync(cache, { recursive: true });
  while (!existsSync(folder)) {
    if (takeLock(lock)) {
      try {
        if (!existsSync(folder)) await build(entry, root, folder);
        removeOld(cache, program, folder);
      } finally {
        rmSync(lock, { force: true });
      }
    } else if (isHeld(lock)) await pause(50);
    else rmSync(lock, { force: true });
  }
  return path.join(folder, 'main.mjs');
}

/**
 * Runs a TypeScript program in this process: arguments, streams and exit code are its own.
 * @param {string} entry a TypeScript file, from the root of the project
 */
export async function buildAndImport(entry) {
  let program;
  try {
    program = await builtProgram(entry);
  } catch (error) {
    console.error(`${entry} does not build: ${stripVTControlCharacters(error.message).trim()}`);
    process.exit(1);
  }
  await import(pathToFileURL(program).href);
}
