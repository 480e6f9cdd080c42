import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { Readable, Writable } from 'node:stream';
import { builtProgram } from '../../src/cli/build.mjs';
import { fourfold } from '../../src/cli/fourfold.ts';

export const BOOKSTORE = 'scenarios/bookstore.fourfold.json';

export interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Starts the built program in a process of its own. */
export async function start(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<ChildProcessByStdio<Writable, Readable, Readable>> {
  const program = await builtProgram('src/cli/main.ts');
  return spawn(process.execPath, [program, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
}

/** Runs the built program to its end. */
export async function run(args: readonly string[], input = ''): Promise<Ended> {
  const child = await start(args);
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  child.stdin.on('error', () => {}).end(input);
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('close', (code) => resolve({ code, output, errors }));
  });
}

/** A stream that keeps all that is written to it. */
export function collector(): { stream: Writable; text: () => string } {
  const pieces: string[] = [];
  const stream = new Writable({
    decodeStrings: false,
    write(piece: string, _, done) {
      pieces.push(piece);
      done();
    },
  });
  return { stream, text: () => pieces.join('') };
}

/** The same program inside the process of the test, many times faster. */
export async function call(args: readonly string[], input: string | Readable = ''): Promise<Ended> {
  const output = collector();
  const errors = collector();
  const code = await fourfold(args, {
    input: typeof input === 'string' ? Readable.from([input]) : input,
    output: output.stream,
    errors: errors.stream,
  });
  return { code, output: output.text(), errors: errors.text() };
}

/** A scenario file that runs in a moment. */
export function smallScenario(more: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    format: 'fourfold-scenario',
    version: 1,
    name: 'Small',
    seed: 'small',
    parameters: { 'market.sample': 100, 'market.periods': 3, 'niches.count': 2 },
    offering: [component('core, hot', 'product', { unitCost: 2 }), component('small talk', 'contact')],
    ...more,
  });
}

/** A component of a scenario file. */
export function component(name: string, tailoredBy: string, more: object = {}) {
  return { name, tailoredBy, importance: 1, variety: 1, unitCost: 0, tailored: true, ...more };
}
