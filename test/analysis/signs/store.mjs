// Tries the checks on 1,000 plausible businesses and keeps what came of it: src/analysis/signs/record/stored.ts.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { builtProgram } from '../../../src/cli/build.mjs';

const FILE = fileURLToPath(new URL('../../../src/analysis/signs/record/stored.ts', import.meta.url));
const SEED = 'track record';

const program = await builtProgram('src/cli/main.ts');
const args = ['signs', '--track-record', '--json', '--businesses', '1000', '--seed', SEED];
const stdio = ['ignore', 'pipe', 'inherit'];
const { trials } = JSON.parse(
  execFileSync(process.execPath, [program, ...args], { encoding: 'utf8', stdio }),
);
const lines = trials.match(/.{1,96}/g).map((line) => `  '${line}',`);
const text = `/** Written by \`npm run track-record\`: what the checks said of plausible businesses of this seed (rows.ts). */
export const STORED_SEED = '${SEED}';
export const STORED_TRIALS = [
${lines.join('\n')}
].join('');
`;
writeFileSync(FILE, await format(text, { ...(await resolveConfig(FILE)), filepath: FILE }));
