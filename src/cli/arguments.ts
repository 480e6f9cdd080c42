import { parseArgs } from 'node:util';
import { Refusal } from './refusal.ts';

/** The flags of a command: with nothing after them, with one value, or with a value each time they are given. */
export type Flags = Readonly<Record<string, 'switch' | 'value' | 'values'>>;

type Given<F extends Flags> = {
  [Name in keyof F]: F[Name] extends 'switch'
    ? boolean
    : F[Name] extends 'value'
      ? string | undefined
      : string[];
};

/** The files and flags among arguments; what is unknown, lacks a value or comes twice is refused in one line. */
export function readArguments<const F extends Flags>(
  args: readonly string[],
  flags: F,
): { files: string[]; given: Given<F> } {
  const { positionals, tokens } = parse(args, flags);
  const given = Object.fromEntries(
    Object.entries(flags).map(([name, kind]) => {
      const values = tokens.flatMap((token) =>
        token.kind === 'option' && token.name === name ? [token.value ?? ''] : [],
      );
      if (kind === 'values') return [name, values];
      if (values.length > 1) throw new Refusal(`--${name} is given ${values.length} times; once is enough`);
      return [name, kind === 'switch' ? values.length > 0 : values[0]];
    }),
  );
  return { files: positionals, given: given as Given<F> };
}

function parse(args: readonly string[], flags: Flags) {
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, kind]) => [
      name,
      kind === 'switch' ? { type: 'boolean' as const } : { type: 'string' as const, multiple: true },
    ]),
  );
  try {
    return parseArgs({
      args: withNegatives(args, flags),
      options,
      strict: true,
      allowPositionals: true,
      tokens: true,
    });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')))
      throw error;
    throw new Refusal(`${complaint(error)}; the flags here are ${listOf(flags)}`);
  }
}

/** A negative number after a flag that takes a value is that value, where the parser would see another flag. */
function withNegatives(args: readonly string[], flags: Flags): string[] {
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  const isValue = (k: number) => {
    const flag = /^--(.+)$/.exec(args[k - 1] ?? '')?.[1];
    const kind = flag !== undefined && Object.hasOwn(flags, flag) ? flags[flag] : 'switch';
    return k > 0 && k < end && kind !== 'switch' && /^-\.?\d/.test(args[k]!);
  };
  return args.flatMap((arg, k) => {
    if (isValue(k)) return [];
    return isValue(k + 1) ? [`${arg}=${args[k + 1]!}`] : [arg];
  });
}

/** The parser's complaint, which speaks to programmers, for who typed the arguments. */
function complaint({ message }: Error): string {
  const flag = /'(.+?)(?: <value>)?'/.exec(message)?.[1] ?? 'an argument';
  if (message.startsWith('Unknown option')) return `${flag} is unknown`;
  return message.includes('not take') ? `${flag} takes no value` : `${flag} needs a value`;
}

function listOf(flags: Flags): string {
  return [...Object.keys(flags), 'help'].map((name) => `--${name}`).join(', ');
}

/** The one file that a command works on. */
export function onlyFile(files: readonly string[], command: string): string {
  if (files.length === 1) return files[0]!;
  throw new Refusal(
    files.length === 0
      ? `${command} needs a FILE, or - for standard input`
      : `${command} takes one FILE, not ${files.length}: ${files.join(' ')}`,
  );
}
