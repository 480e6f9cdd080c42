import type { Found as Sign, Probe } from '../analysis/signs/probe.ts';
import type { Batch } from '../analysis/survey.ts';
import type { Contribution, Outcome } from '../engine/engine.ts';
import type { Points } from '../engine/niches/rows.ts';
import type { AxisPair } from '../engine/portrait/axes.ts';
import type { Life } from '../engine/portrait/life.ts';
import type { Portrait } from '../engine/portrait/portrait.ts';
import type { Business } from '../vocabulary/business.ts';
import type { Picture } from './picture.ts';

/** What the page asks its worker. */
export interface Question {
  readonly id: number;
  readonly business: Business;
}

/** What is asked about customers one by one, best of the worker that took the picture of their business. */
export type CustomerSubject =
  | { readonly kind: 'portrait'; readonly business: Business; readonly axes: AxisPair }
  /** One customer, counted from 0. */
  | {
      readonly kind: 'life';
      readonly business: Business;
      readonly axes: AxisPair;
      readonly customer: number;
    };

/** The same, or the niches as they were designed. */
export type Subject = CustomerSubject | { readonly kind: 'niches'; readonly business: Business };

export interface Sights {
  readonly niches: Points;
  readonly portrait: Portrait;
  readonly life: Life;
}

/** A question about customers. */
export interface Look {
  readonly id: number;
  readonly subject: Subject;
}

/** Takes a question back. */
export interface Withdrawal {
  readonly withdrawn: number;
}

export interface Failure {
  readonly id: number;
  readonly failure: string;
}

/** What the worker answers: how far it is, then a picture or what was looked for, or why there is none. */
export type Answer =
  | { readonly id: number; readonly picture: Picture }
  | { readonly id: number; readonly sight: Sights[Subject['kind']] }
  | { readonly id: number; readonly progress: readonly [done: number, total: number] }
  | Failure;

/** A piece of a job that a worker of a pool does in one go. */
export type Task =
  /** Measures of many businesses, cells × experiences × measures. */
  | { readonly kind: 'cells'; readonly batch: Batch }
  /** What some blocks of customers contribute. */
  | { readonly kind: 'blocks'; readonly business: Business; readonly from: number; readonly to: number }
  /** The outcome of all that was contributed. */
  | { readonly kind: 'outcome'; readonly business: Business; readonly contribution: Contribution }
  /** Some units of a probe. */
  | { readonly kind: 'probe'; readonly probe: Probe; readonly from: number; readonly to: number };

export interface Findings {
  readonly cells: Float64Array;
  readonly blocks: Contribution;
  readonly outcome: Outcome;
  readonly probe: readonly Sign[Probe['kind']][];
}

/** What a pool hands to a worker. */
export interface Order {
  readonly id: number;
  readonly task: Task;
}

/** What the worker found and how many milliseconds that took, or why it found nothing. */
export type Delivery =
  { readonly id: number; readonly finding: Findings[Task['kind']]; readonly took: number } | Failure;
