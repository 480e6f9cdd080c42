import type { Readable, Writable } from 'node:stream';
import type { Connect } from '../simulation/line.ts';

/** Where a command reads and writes. */
export interface Streams {
  readonly input: Readable;
  readonly output: Writable;
  readonly errors: Writable;
  /** Opens a worker for what takes long; without, everything is computed in this thread. */
  readonly connect?: Connect;
}

/** Whether a person reads along. */
export function isTerminal(stream: Writable): boolean {
  return 'isTTY' in stream && stream.isTTY === true;
}

/** Writes a text and waits until it is taken, so that a slow reader slows the writer; rejects when nobody reads. */
export function write(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}
