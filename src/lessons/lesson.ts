import type { Experience } from '../vocabulary/experiences.ts';
import type { Quantity } from '../vocabulary/row.ts';

/** Settings by their ids: parameters, or `offering.<name>.<field>`. */
export type Changes = Readonly<Record<string, number | string | boolean>>;

/** A business of the shelf, named in a lesson, with what is changed of it. */
export interface Case {
  readonly scenario: string;
  readonly changes?: Changes;
}

/** Paragraphs; `**strong**` is read from afar, and `{figure}` stands for what the model measures. */
export type Text = readonly string[];

/** One answer to a question: right when its condition holds. */
export interface Option {
  readonly label: string;
  readonly when: string;
  /** What the model measures of this answer; drawn as a bar when every option has one. */
  readonly figure?: string;
  readonly experience?: Experience;
}

export interface ChoiceAsk {
  readonly type: 'choice';
  readonly options: readonly Option[];
}

interface Scaled {
  readonly quantity: Quantity;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** A number on a scale. */
export interface ValueAsk extends Scaled {
  readonly type: 'value';
  readonly figure: string;
}

/** A line through labelled points, of which the first `given` are shown beforehand. */
export interface LineAsk extends Scaled {
  readonly type: 'line';
  /** What the points go along: "quarter", "variants on the floor". */
  readonly along: string;
  readonly points: readonly { readonly label: string; readonly figure: string }[];
  readonly given: number;
  readonly experience?: Experience;
}

export type Ask = ChoiceAsk | ValueAsk | LineAsk;

/** The charts over time that the page has. */
export const CHART_IDS = ['cumulative', 'active', 'cost', 'margin'] as const;
export type ChartId = (typeof CHART_IDS)[number];

/** Bars of figures, or a chart over time of a case. */
export type Drawing =
  | {
      readonly draw: 'bars';
      readonly unit: string;
      readonly bars: readonly {
        readonly label: string;
        readonly figure: string;
        readonly experience?: Experience;
      }[];
    }
  | { readonly draw: 'four'; readonly case: string }
  | { readonly draw: 'over time'; readonly chart: ChartId; readonly case: string; readonly behind?: string };

interface Titled {
  readonly title: string;
  readonly text: Text;
}

export interface Telling extends Titled {
  readonly kind: 'tell' | 'explain';
  readonly drawing?: Drawing;
}

export interface Predicting extends Titled {
  readonly kind: 'predict';
  readonly id: string;
  readonly ask: Ask;
}

/** A show of hands for the options of a question, before and after talking. */
export interface Voting {
  readonly kind: 'vote';
  readonly of: string;
  readonly text: Text;
}

/** A case to be moved by the named controls alone. */
export interface Running extends Titled {
  readonly kind: 'run';
  readonly case: string;
  readonly controls: readonly string[];
  readonly chart?: ChartId;
}

export interface Revealing {
  readonly kind: 'reveal';
  readonly of: string;
  readonly text: Text;
  readonly drawing?: Drawing;
}

/** A case to be moved until all of the goal holds, in so many ways that have no control in common. */
export interface Puzzling extends Titled {
  readonly kind: 'puzzle';
  readonly id: string;
  readonly case: string;
  readonly controls: readonly string[];
  /** Conditions on the case as it stands, called `now`. */
  readonly goal: readonly { readonly say: string; readonly when: string }[];
  readonly ways: number;
  readonly hint: string;
  readonly solved: Text;
  /** One for each way. */
  readonly solutions: readonly Changes[];
}

export type Step = Telling | Predicting | Voting | Running | Revealing | Puzzling;

/** A lesson: steps from the first to the last, and a sentence to take home. */
export interface Lesson {
  readonly title: string;
  readonly minutes: number;
  /** What it is about, in the list of lessons. */
  readonly about: string;
  readonly cases: Readonly<Record<string, Case>>;
  readonly steps: readonly Step[];
  readonly takeHome: string;
  /** Conditions that texts and sentence rest on; a test has the model confirm each. */
  readonly rests: readonly string[];
}

/** A stretch of a class: what the teacher does, and what the room does. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly title: string;
  readonly teacher: string;
  readonly room: string;
  /** The lesson on the wall meanwhile, and its step from 1 on. */
  readonly lesson?: string;
  readonly step?: number;
}

/** A class, minute by minute. */
export interface ClassPlan {
  readonly title: string;
  readonly minutes: number;
  readonly people: number;
  readonly before: Text;
  readonly stretches: readonly Stretch[];
}

/** The question of an id in a lesson. */
export function questionOf({ steps }: Lesson, id: string): Predicting {
  const found = steps.find((step): step is Predicting => step.kind === 'predict' && step.id === id);
  if (!found) throw new RangeError(`no question ${id}`);
  return found;
}
