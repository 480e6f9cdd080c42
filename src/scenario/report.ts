import type { Problem } from './problem.ts';

const MOST = 50;

const isInside = (inner: string, outer: string) =>
  inner.startsWith(outer) && /^$|^[.[]/.test(inner.slice(outer.length));

/** Collects problems: the first fifty as they are, of the others how many. */
export class Report {
  readonly #problems: Problem[] = [];
  readonly #places: string[] = [];

  /** `message` may be a function where finding the words takes time. */
  add(place: string, message: string | (() => string)): void {
    this.#places.push(place);
    if (this.#problems.length >= MOST) return;
    this.#problems.push({ place, message: typeof message === 'string' ? message : message() });
  }

  /** Whether something is wrong at a place, inside it or around it. */
  touches(place: string): boolean {
    return this.#places.some((each) => isInside(each, place) || isInside(place, each));
  }

  /** All that was found, with a closing line when it is more than fifty. */
  get problems(): readonly Problem[] {
    const more = this.#places.length - this.#problems.length;
    return more ? [...this.#problems, { place: 'file', message: `${more} more problems` }] : this.#problems;
  }
}
