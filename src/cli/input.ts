import { createReadStream } from 'node:fs';
import { LONGEST_FILE } from '../scenario/format.ts';
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

/** UTF-8 takes at most three bytes for a UTF-16 code unit, and three for a byte order mark. */
const MOST_BYTES = 3 * LONGEST_FILE + 3;

/** The bytes of a FILE; what is too long to be a scenario is refused before it fills the memory. */
async function readBytes(file: string, { input }: Streams): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of file === '-' ? input : createReadStream(file)) {
    pieces.push(Buffer.from(piece as Buffer | string));
    length += pieces.at(-1)!.length;
    if (length > MOST_BYTES)
      throw new Refusal(
        `${nameOf(file)}: more than ${MOST_BYTES} bytes; allowed: up to ${LONGEST_FILE} characters`,
      );
  }
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
