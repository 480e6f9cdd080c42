// Compiles src/engine/kernel/simd/kernel.as and writes it down as text, so that nobody else needs the compiler.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installBeside } from '../../install.mjs';

const SOURCE = 'src/engine/kernel/simd/kernel.as';
const OUT = 'src/engine/kernel/simd/wasm.ts';

const home = installBeside(fileURLToPath(new URL('.', import.meta.url)), 'kernel');
const folder = mkdtempSync(path.join(tmpdir(), 'kernel-'));
try {
  copyFileSync(SOURCE, path.join(folder, 'kernel.ts')); // the only ending that the compiler takes
  const compiler = path.join(home, 'node_modules', 'assemblyscript', 'bin', 'asc.js');
  const options =
    '--enable simd --runtime stub --importMemory --initialMemory 16 --maximumMemory 16 --memoryBase 16 --noAssert -O3 --converge';
  const args = [compiler, 'kernel.ts', '-o', 'kernel.wasm', ...options.split(' ')];
  const { status } = spawnSync(process.execPath, args, {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) throw new Error(`${SOURCE} does not compile`);
  const hash = createHash('sha256').update(readFileSync(SOURCE)).digest('hex');
  const hex = readFileSync(path.join(folder, 'kernel.wasm')).toString('hex');
  writeFileSync(
    OUT,
    `// Written by npm run kernel from kernel.as, whose sha256 is\n// ${hash}\nexport const WASM =\n  '${hex}';\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
