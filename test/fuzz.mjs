// Random clicks, keys and drags on the built page: npm run fuzz [-- SECONDS [SEED]]
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const [seconds = '90', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);

if (!(Number(seconds) > 0 && Number.isInteger(Number(seed)))) {
  console.error(
    'npm run fuzz -- SECONDS SEED: seconds above 0, and a whole number that gives the same steps again',
  );
  process.exit(2);
}

function run(...words) {
  const env = { ...process.env, FUZZ_SECONDS: seconds, FUZZ_SEED: seed };
  const { status } = spawnSync(process.execPath, words, { cwd: ROOT, env, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

console.log(`${seconds} seconds, seed ${seed}`);
run('node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn');
run('node_modules/@playwright/test/cli.js', 'test', 'test/page/fuzz.spec.ts', '--workers', '1');
