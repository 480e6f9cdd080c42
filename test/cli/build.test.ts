import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { builtProgram } from '../../src/cli/build.mjs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'fourfold-'));
  mkdirSync(path.join(root, 'src'));
  writeFileSync(path.join(root, 'package.json'), '{ "type": "module" }');
  write('main.ts', "import { answer } from './answer';\nconsole.log(answer);");
  write('answer.ts', 'export const answer: number = 1;');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(name: string, text: string): void {
  writeFileSync(path.join(root, 'src', name), text);
}

/** What a program prints on its standard output when it runs in a process of its own. */
function run(...args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.once('error', reject).once('close', () => resolve(output.trim()));
  });
}

test('a program is built once for a state of its sources, and again when one of them changes', async () => {
  const first = await builtProgram('src/main.ts', root);
  expect(await builtProgram('src/main.ts', root)).toBe(first);
  write('answer.ts', 'export const answer: number = 2;');
  const second = await builtProgram('src/main.ts', root);
  expect(second).not.toBe(first);
  expect(await Promise.all([run(first), run(second)])).toEqual(['1', '2']);
});

test('of many that start at once, all run the same finished build', async () => {
  const builder = pathToFileURL(path.resolve('src/cli/build.mjs')).href;
  const script = `import { builtProgram } from '${builder}'; await import(await builtProgram('src/main.ts', process.argv[1]))`;
  const outputs = await Promise.all(
    Array.from({ length: 6 }, () => run('--input-type=module', '-e', script, root)),
  );
  expect(outputs).toEqual(Array(6).fill('1'));
  expect(readdirSync(path.join(root, 'node_modules/.cache/fourfold'))).toHaveLength(1);
});

test('a build that fails says why and leaves nothing behind', async () => {
  write('answer.ts', 'export const answer = ;');
  await expect(builtProgram('src/main.ts', root)).rejects.toThrow('answer.ts');
  expect(readdirSync(path.join(root, 'node_modules/.cache/fourfold'))).toEqual([]);
});
