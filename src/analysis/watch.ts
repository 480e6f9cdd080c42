/** Says how much of a job is done, in cells, blocks of customers or whatever it is counted in. */
export type Progress = (done: number, total: number) => void;

/** How somebody who waits for a job can follow it and call it off. */
export interface Watch {
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
}
