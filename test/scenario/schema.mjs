// Writes public/scenario.schema.json from the table of parameters; with --check says only whether it is up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { builtProgram } from '../../src/cli/build.mjs';

const FILE = fileURLToPath(new URL('../../public/scenario.schema.json', import.meta.url));

const { scenarioSchema } = await import(pathToFileURL(await builtProgram('src/scenario/schema.ts')).href);
const options = { ...(await resolveConfig(FILE)), filepath: FILE };
const schema = await format(JSON.stringify(scenarioSchema()), options);

if (!process.argv.includes('--check')) writeFileSync(FILE, schema);
else if (readFileSync(FILE, 'utf8') !== schema) {
  console.error('public/scenario.schema.json is out of date: npm run schema');
  process.exitCode = 1;
}
