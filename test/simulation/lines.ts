import type { Connect, Line } from '../../src/simulation/line.ts';
import { localLine } from '../../src/simulation/local-line.ts';
import type { Order } from '../../src/simulation/messages.ts';
import { DEFAULT_OFFERING } from '../../src/vocabulary/offering.ts';
import { DEFAULTS, type Parameters } from '../../src/vocabulary/parameters.ts';

/** A business that runs in a moment. */
export function small(parameters: Partial<Parameters> = {}) {
  return {
    seed: 'pool',
    parameters: { ...DEFAULTS, 'market.sample': 100, 'market.periods': 3, 'niches.count': 2, ...parameters },
    offering: DEFAULT_OFFERING,
  };
}

export interface HeldLine extends Line {
  readonly orders: Order[];
  isOver: boolean;
  answer(data: unknown): void;
  die(message: string): void;
}

/** Lines that keep what they are sent, and answer and die when they are told to. */
export function heldLines(): { lines: HeldLine[]; connect: Connect } {
  const lines: HeldLine[] = [];
  const connect = () => {
    const orders: Order[] = [];
    const line: HeldLine = {
      orders,
      isOver: false,
      onmessage: null,
      onerror: null,
      postMessage: (order: Order) => void orders.push(order),
      terminate: () => void (line.isOver = true),
      answer: (data) => line.onmessage!.call(undefined as never, { data } as MessageEvent),
      die: (message) =>
        line.onerror!.call(undefined as never, { message, preventDefault() {} } as ErrorEvent),
    };
    lines.push(line);
    return line;
  };
  return { lines, connect };
}

/** Lines to this thread that take their time with each answer, in milliseconds. */
export function slowLines(delay: (answer: number) => number): Connect {
  let answers = 0;
  return () => {
    const inner = localLine();
    const line: Line = {
      onmessage: null,
      onerror: null,
      postMessage: (message: unknown) => inner.postMessage(structuredClone(message)),
      terminate: () => inner.terminate(),
    };
    inner.onmessage = (event) =>
      void setTimeout(() => line.onmessage?.call(undefined as never, event), delay(answers++));
    return line;
  };
}

export const settled = () => new Promise((resolve) => setTimeout(resolve));
