import type { Parameters } from '../../../vocabulary/parameters.ts';
import { lengthIn } from '../timeline.ts';

/** Milliseconds a whole horizon takes to play, and a period at least and at most. */
const WHOLE = 9000;
const LEAST = 60;
const MOST = 700;
/** Milliseconds a period stands where motion is not wanted. */
const STEP = 1000;

/** How long a period takes to play. */
export function pace(periods: number): number {
  return Math.min(MOST, Math.max(LEAST, WHOLE / periods));
}

/** The moment that is shown, in periods from today; it can run. */
export class Player {
  at = $state(0);
  isPlaying = $state(false);
  /** Nobody has chosen a moment yet. */
  isFresh = $state(true);

  /** Plays on, from the start when at the end; held, it stands at a whole period, where nobody is half gone. */
  toggle(periods: number): void {
    this.isPlaying = !this.isPlaying;
    if (!this.isPlaying) this.at = Math.round(this.at);
    else if (this.isFresh || this.at >= periods) this.at = 0;
    this.isFresh = false;
  }

  scrub(to: number): void {
    this.at = to;
    this.isPlaying = false;
    this.isFresh = false;
  }

  /** Runs until the end or until it is ended; where motion is not wanted, step by step. */
  run(periods: number, isStill: boolean): () => void {
    if (isStill) {
      const clock = setInterval(() => this.#move(Math.floor(this.at) + 1, periods), STEP);
      return () => clearInterval(clock);
    }
    let last = performance.now();
    let frame = 0;
    const turn = (now: number) => {
      this.#move(this.at + Math.max(0, now - last) / pace(periods), periods);
      last = now;
      frame = requestAnimationFrame(turn);
    };
    frame = requestAnimationFrame(turn);
    return () => cancelAnimationFrame(frame);
  }

  #move(to: number, periods: number): void {
    this.at = Math.min(to, periods);
    if (this.at >= periods) this.isPlaying = false;
  }
}

/** The moment that is shown before anybody has chosen one: after a year, so that something has happened. */
export function firstMoment(p: Readonly<Parameters>): number {
  return Math.min(p['market.periods'], lengthIn('year', p['market.period']));
}
