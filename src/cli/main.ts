import { isMainThread } from 'node:worker_threads';
import { fourfold } from './fourfold.ts';
import { serveThread, threadsOf } from './threads.ts';

async function main(): Promise<void> {
  const { stdin, stdout, stderr } = process;
  // every write reports its own failure
  for (const stream of [stdout, stderr]) stream.on('error', () => {});
  const streams = { input: stdin, output: stdout, errors: stderr };
  // built, this file is the whole program: its workers run it too
  const connect = threadsOf(new URL(import.meta.url));
  process.exitCode = await fourfold(process.argv.slice(2), { ...streams, connect });
}

if (isMainThread) await main();
else serveThread();
