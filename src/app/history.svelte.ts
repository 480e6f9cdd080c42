/** In memory; fewer are kept over a reload. */
const LONGEST = 200;

/** What was before and what was undone. */
export class History<State> {
  past = $state.raw<readonly State[]>([]);
  future = $state.raw<readonly State[]>([]);

  /** A step was made away from a state; what was undone before it cannot be redone any more. */
  record(before: State): void {
    this.past = [...this.past, before].slice(-LONGEST);
    this.future = [];
  }

  /** The state before the present one, or undefined when that is the first. */
  undo(present: State): State | undefined {
    const before = this.past.at(-1);
    if (before === undefined) return undefined;
    this.past = this.past.slice(0, -1);
    this.future = [...this.future, present];
    return before;
  }

  /** The state that was undone last, or undefined. */
  redo(present: State): State | undefined {
    const after = this.future.at(-1);
    if (after === undefined) return undefined;
    this.future = this.future.slice(0, -1);
    this.past = [...this.past, present];
    return after;
  }
}
