import type { Streams } from './streams.ts';

/** A command of the program. */
export interface Command {
  readonly name: string;
  /** Its lines in the help: the form of a call, then indented what it does. */
  readonly usage: string;
  /** Gets the arguments after its name and gives the exit code; throws a Refusal for what its user can put right. */
  run(args: readonly string[], streams: Streams): Promise<number>;
}
