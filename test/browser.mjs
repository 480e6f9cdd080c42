// Finds a Chromium for the tests, in this order: CHROME_PATH, Playwright's own download, a system browser,
// the one inside the package @sparticuz/chromium (Linux x64, no download).
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import zlib from 'node:zlib';

const MODULES = fileURLToPath(new URL('../node_modules', import.meta.url));

const SYSTEM = {
  linux: [
    ...['chromium', 'chromium-headless-shell', 'chromium-browser'],
    ...['google-chrome', 'google-chrome-stable', 'microsoft-edge'],
  ].map((name) => `/usr/bin/${name}`),
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

async function fromPlaywright() {
  const { chromium } = await import('playwright-core');
  const executable = chromium.executablePath();
  return executable && existsSync(executable) ? { path: executable, env: {}, from: 'playwright' } : undefined;
}

function fromSystem() {
  const executable = SYSTEM[process.platform]?.find((candidate) => existsSync(candidate));
  return executable ? { path: executable, env: {}, from: 'system' } : undefined;
}

/** Unpacks browser, libraries and fonts from the package's files; its own code knows only AWS Lambda. */
function unpack(packed, folder) {
  const unfinished = `${folder}.${process.pid}`;
  const content = (file) => zlib.brotliDecompressSync(readFileSync(path.join(packed, file)));
  mkdirSync(unfinished, { recursive: true });
  for (const archive of ['fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'])
    execFileSync('tar', ['-x', '--no-same-owner', '-C', unfinished], { input: content(archive) });
  // the packaged configuration names a folder of its own and hides all text outside it; name ours, and only ours:
  // the same glyphs on every machine
  writeFileSync(
    path.join(unfinished, 'fonts', 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`,
  );
  writeFileSync(path.join(unfinished, 'chromium'), content('chromium.br'), { mode: 0o755 });
  try {
    renameSync(unfinished, folder);
  } catch {
    rmSync(unfinished, { recursive: true, force: true }); // another process was first
  }
}

function fromPackage() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const home = path.join(MODULES, '@sparticuz', 'chromium');
  const packed = path.join(home, 'bin');
  if (!existsSync(path.join(packed, 'chromium.br'))) return undefined;
  const { version } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'));
  const folder = path.join(MODULES, '.cache', `chromium-${version}`);
  const executable = path.join(folder, 'chromium');
  if (!existsSync(executable)) unpack(packed, folder);
  const env = { FONTCONFIG_PATH: path.join(folder, 'fonts') };
  const libraries = spawnSync('ldd', [executable], { encoding: 'utf8' });
  if (libraries.error || /not found/.test(libraries.stdout ?? ''))
    env.LD_LIBRARY_PATH = [path.join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return { path: executable, env, from: `@sparticuz/chromium ${version}` };
}

/** FOURFOLD_BROWSER=package insists on the packaged one with its own fonts: the same pixels on every Linux x64 machine. */
export async function findBrowser() {
  const given = process.env.CHROME_PATH;
  if (given && !existsSync(given)) throw new Error(`CHROME_PATH is set to ${given}, which does not exist.`);
  if (given) return { path: given, env: {}, from: 'CHROME_PATH' };
  const found =
    process.env.FOURFOLD_BROWSER === 'package'
      ? fromPackage()
      : ((await fromPlaywright()) ?? fromSystem() ?? fromPackage());
  if (found) return found;
  throw new Error(
    [
      'No Chromium found for the browser tests. Any one of these is enough:',
      '  - set CHROME_PATH to a Chrome, Chromium or Edge binary',
      '  - npx playwright install chromium',
      '  - npm ci with optional packages (Linux x64: @sparticuz/chromium carries a browser)',
      'Unit tests need no browser: npm run test:unit',
    ].join('\n'),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const browser = await findBrowser();
    console.log(`browser: ${browser.path} (${browser.from})`);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
