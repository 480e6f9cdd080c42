import { readArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { nameOf, readScenario } from './input.ts';
import { Refusal } from './refusal.ts';
import { write, type Streams } from './streams.ts';

const USAGE = `fourfold check FILE...
    Says of each FILE whether it is a valid scenario, and if not, what is
    wrong where.`;

async function run(args: readonly string[], streams: Streams): Promise<number> {
  const { files } = readArguments(args, {});
  if (files.length === 0) throw new Refusal('check needs at least one FILE, or - for standard input');
  if (files.indexOf('-') !== files.lastIndexOf('-'))
    throw new Refusal('check can read standard input, -, once');
  const wrong: string[] = [];
  for (const file of files) {
    try {
      await readScenario(file, streams);
      await write(streams.output, `${nameOf(file)}: ok\n`);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      wrong.push(...error.lines);
    }
  }
  if (wrong.length > 0) throw new Refusal(...wrong);
  return 0;
}

export const CHECK: Command = { name: 'check', usage: USAGE, run };
