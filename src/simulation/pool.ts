import type { Connect, Line } from './line.ts';
import type { Delivery, Findings, Order, Task } from './messages.ts';

/** What was found, and how many milliseconds the worker took. */
export interface Found<T extends Task> {
  readonly finding: Findings[T['kind']];
  readonly took: number;
}

/** Workers that share tasks. */
export interface Pool {
  readonly workers: number;
  /**
   * Has a task done by the next worker that is free. Rejects with the reason when it fails, when its worker dies, or
   * at once when it is called off: then it is not begun, or what it finds is dropped. What is urgent goes before what
   * is not.
   */
  ask<T extends Task>(task: T, signal?: AbortSignal, isUrgent?: boolean): Promise<Found<T>>;
  /** Ends all workers; what still waits is rejected. */
  close(): void;
}

interface Request {
  readonly task: Task;
  readonly isUrgent: boolean;
  readonly resolve: (found: Found<Task>) => void;
  readonly reject: (reason: unknown) => void;
}

/** A worker and what it is at. */
interface Seat {
  readonly line: Line;
  request?: Request;
}

const CLOSED = 'the pool is closed';

/** A pool of at most so many workers, opened when they are needed; one that dies is replaced with the next task. */
export function createPool(connect: Connect, workers: number): Pool {
  const seats = new Set<Seat>();
  const queue: Request[] = [];
  let orders = 0;
  let isClosed = false;

  function leave(seat: Seat, reason: string): void {
    if (!seats.delete(seat)) return;
    seat.line.terminate();
    seat.request?.reject(new Error(reason));
    work();
  }

  function open(): Seat {
    const seat: Seat = { line: connect() };
    seat.line.onmessage = ({ data }: MessageEvent<Delivery>) => {
      const { request } = seat;
      seat.request = undefined;
      if ('finding' in data) request?.resolve(data);
      else request?.reject(new Error(data.failure));
      work();
    };
    seat.line.onerror = (event) => {
      event.preventDefault();
      leave(seat, event.message || 'a worker stopped');
    };
    seats.add(seat);
    return seat;
  }

  /** A worker with nothing to do, opened if need be. */
  function free(): Seat | undefined {
    for (const seat of seats) if (!seat.request) return seat;
    return seats.size < workers ? open() : undefined;
  }

  /** Hands out what waits, as far as there are workers. */
  function work(): void {
    while (queue.length > 0) {
      try {
        const seat = free();
        if (!seat) return;
        const request = queue.shift()!;
        seat.request = request;
        send(seat, { id: ++orders, task: request.task });
      } catch (reason) {
        // no worker can be had
        queue.shift()?.reject(reason);
      }
    }
  }

  function send(seat: Seat, order: Order): void {
    try {
      seat.line.postMessage(order);
    } catch (reason) {
      seat.request!.reject(reason);
      seat.request = undefined;
    }
  }

  function ask<T extends Task>(task: T, signal?: AbortSignal, isUrgent = false): Promise<Found<T>> {
    return new Promise<Found<Task>>((resolve, reject) => {
      signal?.throwIfAborted();
      if (isClosed) throw new Error(CLOSED);
      const settle = () => signal?.removeEventListener('abort', callOff);
      const request: Request = {
        task,
        isUrgent,
        resolve: (found) => (settle(), resolve(found)),
        reject: (reason) => (settle(), reject(reason)),
      };
      const callOff = () => {
        const place = queue.indexOf(request);
        if (place >= 0) queue.splice(place, 1);
        request.reject(signal!.reason);
      };
      signal?.addEventListener('abort', callOff);
      const place = isUrgent ? queue.findIndex((other) => !other.isUrgent) : -1;
      queue.splice(place < 0 ? queue.length : place, 0, request);
      work();
    }) as Promise<Found<T>>;
  }

  function close(): void {
    isClosed = true;
    for (const request of queue.splice(0)) request.reject(new Error(CLOSED));
    for (const seat of [...seats]) leave(seat, CLOSED);
  }

  return { workers, ask, close };
}
