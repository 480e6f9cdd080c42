import { MARGIN } from './margin.ts';
import type { Option } from './mapping.ts';
import { MEET } from './meet.ts';
import { NEEDS } from './needs.ts';
import { SELL } from './sell.ts';
import { TAILOR } from './tailor.ts';
import { WAIT } from './wait.ts';

export type QuestionId = 'sell' | 'needs' | 'meet' | 'margin' | 'tailor' | 'wait';

/** A question to somebody who knows her business and not the model. */
export interface Question {
  readonly id: QuestionId;
  readonly title: string;
  /** What it is about, in a few words: for sources and tables. */
  readonly short: string;
  /** Stands for an answer until there is one. */
  readonly usual: string;
  readonly options: readonly Option[];
}

/** The six questions, in the order in which they are asked. Every number behind them belongs to one. */
export const QUESTIONS: readonly Question[] = [
  { id: 'sell', title: 'What do you sell?', short: 'what is sold', usual: 'choice', options: SELL },
  {
    id: 'needs',
    title: 'How different are your customers’ needs?',
    short: 'needs',
    usual: 'mixed',
    options: NEEDS,
  },
  {
    id: 'meet',
    title: 'How often do you meet a customer?',
    short: 'meeting',
    usual: 'monthly',
    options: MEET,
  },
  {
    id: 'margin',
    title: 'What is left of the price after the cost of goods?',
    short: 'margin',
    usual: 'good',
    options: MARGIN,
  },
  {
    id: 'tailor',
    title: 'What would tailoring to each customer cost?',
    short: 'tailoring',
    usual: 'some',
    options: TAILOR,
  },
  {
    id: 'wait',
    title: 'How long can you wait until it has paid off?',
    short: 'waiting',
    usual: 'five',
    options: WAIT,
  },
];

export function questionOf(id: QuestionId): Question {
  return QUESTIONS.find((question) => question.id === id)!;
}
