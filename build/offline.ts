import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { transformWithOxc, type Plugin } from 'vite';

const SOURCE = new URL('../src/app/offline/service-worker.ts', import.meta.url);

/** Files that no page asks for: they are for the build, and for editors of scenario files. */
const OTHERS = /^(\.|sw\.js$|scenario\.schema\.json$)/;

/** All that the page may ask for, by names relative to it. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name)).isFile() && !OTHERS.test(name))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
}

/** Writes beside the built page the service worker that keeps its files. */
export function offline(): Plugin {
  return {
    name: 'offline',
    apply: 'build',
    async writeBundle({ dir }) {
      const source = await transformWithOxc(readFileSync(SOURCE, 'utf8'), 'sw.ts', { sourcemap: false });
      const files = filesIn(dir!);
      const version = createHash('sha256').update(source.code);
      for (const file of files) version.update(`\0${file}\0`).update(readFileSync(path.join(dir!, file)));
      const names = files.map((file) => (file === 'index.html' ? './' : file));
      const lines = [
        `const VERSION = ${JSON.stringify(version.digest('hex').slice(0, 16))};`,
        `const FILES = ${JSON.stringify(names, null, 2)};`,
        source.code.replace(/^export \{\};?\s*$/m, ''),
      ];
      writeFileSync(path.join(dir!, 'sw.js'), lines.join('\n'));
    },
  };
}
