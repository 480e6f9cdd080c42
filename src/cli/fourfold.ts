import type { Command } from './command.ts';
import { BREAK_EVEN } from './break-even.ts';
import { CHECK } from './check.ts';
import { COMPONENTS } from './components.ts';
import { Interruption } from './pooled.ts';
import { Refusal } from './refusal.ts';
import { RUN } from './run.ts';
import { write, type Streams } from './streams.ts';
import { SENSITIVITY } from './sensitivity.ts';
import { SIGNS } from './signs.ts';
import { SWEEP } from './sweep.ts';
import { printable } from './text.ts';

const COMMANDS: readonly Command[] = [RUN, SWEEP, BREAK_EVEN, SENSITIVITY, COMPONENTS, SIGNS, CHECK];

const USAGE = `fourfold: where does one-to-one pay off, and where doesn't it?

${COMMANDS.map(({ usage }) => usage.replaceAll(/^/gm, '  ')).join('\n\n')}

  FILE is a scenario, *.fourfold.json, or - for standard input. An id is a
  parameter such as needs.variety, or offering.<name>.<field> for what a
  component has; quote names with spaces. Errors go to standard error.
  Exit codes: 0 done, 1 something went wrong inside, 2 put right what was typed
  or what the file says, 130 interrupted.
`;

const HINT = 'fourfold --help shows how it is used';

function isHelp(args: readonly string[]): boolean {
  const flags = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
  return args[0] === 'help' || flags.includes('--help') || flags.includes('-h');
}

async function dispatch(args: readonly string[], streams: Streams): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || isHelp(args)) await write(streams.output, USAGE);
  if (isHelp(args)) return 0;
  const names = COMMANDS.map((command) => command.name).join(', ');
  if (name === undefined) throw new Refusal(`a command is missing: it is one of ${names}`);
  const command = COMMANDS.find((each) => each.name === name);
  if (!command) throw new Refusal(`"${name}" is not a command: it is one of ${names}; ${HINT}`);
  return command.run(rest, streams);
}

/** What went wrong inside, in one line; FOURFOLD_DEBUG=1 shows where. */
function explain(error: unknown): string {
  const stack = error instanceof Error && process.env.FOURFOLD_DEBUG === '1' ? error.stack : undefined;
  if (stack) return stack;
  const what = error instanceof Error ? error.message : String(error);
  return `fourfold: something went wrong inside: ${printable(what)} (FOURFOLD_DEBUG=1 shows where)`;
}

/**
 * Runs the program on its arguments, without the names of node and script. The exit code: 0 done, 1 something went
 * wrong inside, 2 for its user to put right, in one line a problem on the error stream, 130 interrupted.
 */
export async function fourfold(args: readonly string[], streams: Streams): Promise<number> {
  try {
    return await dispatch(args, streams);
  } catch (error) {
    // the reader has all it wanted, as in `fourfold sweep … | head`
    if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return 0;
    if (error instanceof Interruption) return 130;
    const isRefusal = error instanceof Refusal;
    const lines = isRefusal ? error.lines.map(printable) : [explain(error)];
    await write(streams.errors, `${lines.join('\n')}\n`).catch(() => {});
    return isRefusal ? 2 : 1;
  }
}
