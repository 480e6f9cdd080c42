// What a first visit downloads, compressed, must stay small enough for a room full of phones.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));
const SINGLE = fileURLToPath(new URL('../dist-single/fourfold.html', import.meta.url));
const KILOBYTE = 1000;

const BUDGETS = [
  { name: 'page, worker, styles (gzip)', kinds: ['.html', '.js', '.css'], limit: 100, measure: gzipSync },
  { name: 'fonts', kinds: ['.woff2'], limit: 80, measure: (content) => content },
];

if (!existsSync(DIST)) {
  console.error('There is no dist/ to measure: npm run build first.');
  process.exit(1);
}

/** What the page loads before it stands: its entry with all that this needs at once, and the worker. */
function firstVisit() {
  const manifest = JSON.parse(readFileSync(path.join(DIST, '.vite', 'manifest.json'), 'utf8'));
  const needed = new Set();
  const need = ({ file, css = [], imports = [] }) => {
    if (needed.has(file)) return;
    for (const each of [file, ...css]) needed.add(each);
    for (const name of imports) need(manifest[name]);
  };
  for (const chunk of Object.values(manifest)) if (chunk.isEntry) need(chunk);
  return needed;
}

const first = firstVisit();
const isFirst = (file) => first.has(file) || !/\.(js|css)$/.test(file) || /^assets.worker-/.test(file);
const all = readdirSync(DIST, { recursive: true }).sort();
const files = all.filter(isFirst);
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

if (existsSync(SINGLE)) {
  // it is handed on as it is, in mails as well
  const limit = 600;
  const kilobytes = readFileSync(SINGLE).length / KILOBYTE;
  row('one file, as it is', kilobytes, `of ${limit}${kilobytes >= limit ? ' : TOO MUCH' : ''}`);
  if (kilobytes >= limit) process.exitCode = 1;
}

console.log('fetched later, when asked for');
for (const file of all.filter((file) => !isFirst(file)))
  row(`  ${file}`, gzipSync(readFileSync(path.join(DIST, file))).length / KILOBYTE);
