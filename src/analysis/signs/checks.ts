import type { Results, Totals } from '../../engine/results.ts';
import type { Business } from '../../vocabulary/business.ts';
import { leastGain } from '../gains.ts';
import { ENOUGH_INDICATORS, INDICATORS } from './indicators/indicators.ts';
import { TESTS, TEST_CUSTOMERS, TEST_PERIODS } from './pilot/small-tests.ts';
import type { Simpler } from './questions/simpler.ts';
import { ENOUGH, FEW } from './segmentation/segmentation.ts';

const percent = (share: number) => `${Math.round(100 * share)}%`;

/** Effort may take so much of what mass is worth. */
export const LIGHT = 0.05;
/** A simpler way that gets so much of one-to-one's gain is enough. */
export const SIMPLE_ENOUGH = 0.8;
/** One-to-one should have overtaken mass by this share of the horizon. */
export const SOON = 0.5;

/** The checks of the second article: four questions to ask, three signs to look for. */
export const CHECKS = [
  {
    id: 'involvement',
    kind: 'question',
    label: 'human involvement',
    quote: 'How much human involvement will be required?',
    rule: `On when the effort it asks of people takes less than ${percent(LIGHT)} of what mass is worth from one-to-one.`,
  },
  {
    id: 'benefit',
    kind: 'question',
    label: 'incremental value',
    quote: 'Will my customer receive incremental value from added customization?',
    rule: 'On when one-to-one leaves customers better off than mass, by more than 2% of what mass is worth.',
  },
  {
    id: 'simpler',
    kind: 'question',
    label: 'no simpler way',
    quote: 'Can I address my customer’s purchase needs in a less complex way?',
    rule: `On when one-to-one gains over mass and neither niche nor targeted gets ${percent(SIMPLE_ENOUGH)} of its gain.`,
  },
  {
    id: 'costs',
    kind: 'question',
    label: 'relative costs',
    quote: 'How will the relative costs of each solution compare?',
    rule: `On when one-to-one, all costs counted, has overtaken mass by ${percent(SOON)} of the horizon.`,
  },
  {
    id: 'experiments',
    kind: 'sign',
    label: 'experiments',
    quote: 'Everything you do with personalization … is knocking it out of the park.',
    rule: `On when ${TESTS} of ${TESTS} small tests of one-to-one against mass, ${TEST_CUSTOMERS} customers an arm for ${TEST_PERIODS} periods, win at the 5% level.`,
  },
  {
    id: 'analytics',
    kind: 'sign',
    label: 'analytics',
    quote: 'Your analytics insights all point toward personalization being effective.',
    rule: `On when at least ${ENOUGH_INDICATORS} of ${INDICATORS.length} indicators point to personalizing.`,
  },
  {
    id: 'segmentation',
    kind: 'sign',
    label: 'segmentation',
    quote: 'Your customer segmentation efforts keep producing lots of small groups.',
    rule: `On when ${FEW} groups leave more than ${percent(ENOUGH)} of the variance of needs.`,
  },
] as const;

export type CheckId = (typeof CHECKS)[number]['id'];
export type QuestionId = Extract<(typeof CHECKS)[number], { kind: 'question' }>['id'];
export type SignId = Extract<(typeof CHECKS)[number], { kind: 'sign' }>['id'];

/** What the answers to the questions are read from; money is per customer. */
export interface QuestionEvidence {
  readonly mass: number;
  /** Value of one-to-one lost to effort. */
  readonly lostToEffort: number;
  /** Customer benefit of one-to-one, and up to what it counts as none. */
  readonly benefit: number;
  readonly least: number;
  /** Value over mass of one-to-one and of the best simpler way. */
  readonly gain: number;
  readonly simplerGain: number;
  /** First period from which one-to-one stays above mass, of how many. */
  readonly overtakes: number | null;
  readonly periods: number;
}

/** Reads the evidence off results. */
export function evidenceOf(
  { parameters: p }: Business,
  { results, free, simpler }: { readonly results: Results; readonly free: Totals; readonly simpler: Simpler },
): QuestionEvidence {
  const { mass, 'one-to-one': own } = results;
  return {
    mass: mass.valuePerCustomer,
    lostToEffort: free['one-to-one'].valuePerCustomer - own.valuePerCustomer,
    benefit: own.customerBenefit / p['market.customers'],
    least: leastGain(results),
    gain: simpler.gain,
    simplerGain: simpler.best.gain,
    overtakes: own.overtakesMass,
    periods: p['market.periods'],
  };
}

/** Whether each answer speaks for one-to-one, by the rules of CHECKS. */
export function decideQuestions(e: QuestionEvidence): Record<QuestionId, boolean> {
  return {
    involvement: e.lostToEffort < LIGHT * Math.abs(e.mass),
    benefit: e.benefit > e.least,
    simpler: e.gain > 0 && e.simplerGain < SIMPLE_ENOUGH * e.gain,
    costs: e.overtakes !== null && e.overtakes <= SOON * e.periods,
  };
}
