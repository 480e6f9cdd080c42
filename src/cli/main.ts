import { fourfold } from './fourfold.ts';

const { stdin, stdout, stderr } = process;
// every write reports its own failure
for (const stream of [stdout, stderr]) stream.on('error', () => {});
process.exitCode = await fourfold(process.argv.slice(2), { input: stdin, output: stdout, errors: stderr });
