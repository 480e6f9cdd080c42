import { readFile } from 'node:fs/promises';
import { describe } from '../scenario/problem.ts';
import { parseScenario } from '../scenario/parse.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { Refusal } from './refusal.ts';
import type { Streams } from './streams.ts';
import { printable } from './text.ts';

/** The name by which messages call a FILE. */
export function nameOf(file: string): string {
  return file === '-' ? 'standard input' : printable(file);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'this is a folder, not a file',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
};

async function readBytes(file: string, { input }: Streams): Promise<Buffer> {
  if (file !== '-') return readFile(file);
  const pieces: Buffer[] = [];
  for await (const piece of input) pieces.push(Buffer.from(piece as Buffer | string));
  return Buffer.concat(pieces);
}

/** The text of a FILE, `-` being standard input; refused when it cannot be read. */
async function readText(file: string, streams: Streams): Promise<string> {
  let bytes: Buffer;
  try {
    bytes = await readBytes(file, streams);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!code) throw error;
    throw new Refusal(`${nameOf(file)}: ${REASONS[code] ?? `cannot be read (${code})`}`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal(`${nameOf(file)}: this is not text in UTF-8`);
  }
}

/** The scenario in a FILE; refused with all that is wrong with it, one line a problem. */
export async function readScenario(file: string, streams: Streams): Promise<Scenario> {
  const parsed = parseScenario(await readText(file, streams));
  if ('scenario' in parsed) return parsed.scenario;
  throw new Refusal(...parsed.problems.map((problem) => `${nameOf(file)}: ${describe(problem)}`));
}
