import type { Business } from '../../../vocabulary/business.ts';

/** A business to be taken apart. */
export interface Question {
  readonly business: Business;
  /** Of the business opened, to tell whose numbers these are. */
  readonly of: string;
}

/** What was found, and for what. */
export interface About {
  readonly question: Question;
  /** Simulated customers behind it. */
  readonly sample: number;
  readonly isRough: boolean;
}

/** Simulated customers at most: the analyses take no more. */
const MOST = 4_000;

/** Customers of a rough answer; fewer where an offering has very many choices. */
const FEW = 300;
const FEWEST = 100;
const MANY_COMPONENTS = 9;

export function aboutOf(question: Question, isRough: boolean): About {
  const { parameters, offering } = question.business;
  const most = isRough ? (offering.length > MANY_COMPONENTS ? FEWEST : FEW) : MOST;
  return { question, sample: Math.min(parameters['market.sample'], most), isRough };
}
