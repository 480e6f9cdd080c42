// What a first visit downloads, compressed, must stay small enough for a room full of phones.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));
const KILOBYTE = 1000;

const BUDGETS = [
  { name: 'page, worker, styles (gzip)', kinds: ['.html', '.js', '.css'], limit: 100, measure: gzipSync },
  { name: 'fonts', kinds: ['.woff2'], limit: 80, measure: (content) => content },
];

if (!existsSync(DIST)) {
  console.error('There is no dist/ to measure: npm run build first.');
  process.exit(1);
}

// fetched when the page already stands: the other businesses of the shelf
const LATER = /^assets.shelf-/;

const files = readdirSync(DIST, { recursive: true })
  .filter((file) => !LATER.test(file))
  .sort();
const row = (name, kilobytes, note = '') =>
  console.log(`${name.padEnd(52)} ${kilobytes.toFixed(1).padStart(7)} KB ${note}`);

for (const { name, kinds, limit, measure } of BUDGETS) {
  let total = 0;
  for (const file of files.filter((file) => kinds.includes(path.extname(file)))) {
    const kilobytes = measure(readFileSync(path.join(DIST, file))).length / KILOBYTE;
    total += kilobytes;
    row(`  ${file}`, kilobytes);
  }
  const isOver = total >= limit;
  row(name, total, `of ${limit}${isOver ? ' : TOO MUCH' : ''}`);
  if (isOver) process.exitCode = 1;
}
