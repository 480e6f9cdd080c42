import { NUMERIC_PARAMETERS, type NumericId, type Parameters } from '../../vocabulary/parameters.ts';
import { yearOf } from '../../vocabulary/horizon.ts';
import type { Scenario } from '../scenario.ts';
import { ANSWERS_KEY, type Answers } from './answers.ts';
import { UNITS, type Mapping, type Size, type SoldComponent, type Triple } from './mapping.ts';
import { QUESTIONS, type Question } from './questions.ts';
import { behind, sizeOf, standingOf } from './stand.ts';
import { USUAL_COST } from './tailor.ts';

/** A number of a scenario as answers set it, and where that comes from. */
export interface SetNumber {
  readonly id: NumericId;
  readonly numbers: Triple;
  readonly why: string;
}

const rowOf = (id: NumericId) => NUMERIC_PARAMETERS.find((row) => row.id === id)!;

/** A number as a file has it: three digits, within its scale, whole where it must be. */
function tidy(id: NumericId, number: number): number {
  const { min, max, whole } = rowOf(id);
  const short = whole && number < 1_000 ? Math.round(number) : Number(number.toPrecision(3));
  return Math.max(min, Math.min(max, short));
}

function resolved({ id, numbers, unit, why }: Mapping, size: Size): SetNumber {
  const factor = UNITS[unit](size);
  return { id, why, numbers: numbers.map((each) => tidy(id, each * factor)) as unknown as Triple };
}

const perYearOf = (answers: Answers) => {
  const period = standingOf(QUESTIONS[0]!, answers).choices['market.period'];
  return yearOf(period!);
};

function sizeSet(answers: Answers): Size {
  return {
    customers: sizeOf(answers, 'customers')[1],
    spendYear: sizeOf(answers, 'spendYear')[1],
    perYear: perYearOf(answers),
  };
}

function sizesSet(answers: Answers, { perYear }: Size): SetNumber[] {
  const exact = (id: 'market.customers' | 'economics.spend', of: 'customers' | 'spendYear', by: number) => {
    const numbers = sizeOf(answers, of).map((each) => each / by);
    const isTold = answers[of] !== undefined;
    const written = numbers.map((each) => (isTold ? Number(each.toPrecision(6)) : tidy(id, each)));
    return {
      id,
      numbers: written as unknown as Triple,
      why: isTold ? 'the answer' : 'assumed: as the businesses on the shelf of that kind',
    };
  };
  return [exact('market.customers', 'customers', 1), exact('economics.spend', 'spendYear', perYear)];
}

/** Every number that answers to a question set, in the order of its table; what is sold sets the sizes too. */
export function numbersOf(question: Question, answers: Answers): readonly SetNumber[] {
  const size = sizeSet(answers);
  const set = behind(question, answers).map((each) => resolved(each, size));
  return question.id === 'sell' ? [...sizesSet(answers, size), ...set] : set;
}

/** Where a number comes from, as a file says it. */
export function sourceOf(question: Question, answers: Answers): string {
  const isOpen = answers[question.id] === undefined;
  return `answered: ${question.short}, ${isOpen ? 'not yet' : standingOf(question, answers).label}`;
}

function soldBy(parts: readonly SoldComponent[], spend: number): NonNullable<Scenario['offering']> {
  return parts.map(({ costShare, ...part }) => ({
    ...part,
    unitCost: Number((costShare * USUAL_COST * spend).toPrecision(3)),
  }));
}

/**
 * The scenario that answers make: what they leave open lies between all that might be answered. The numbers of its
 * components are assumed, and say so by having neither range nor source.
 */
export function answered(answers: Answers, name = 'Your business'): Scenario {
  const sets = QUESTIONS.map((question) => ({
    source: sourceOf(question, answers),
    numbers: numbersOf(question, answers),
    choices: standingOf(question, answers).choices,
  }));
  const numbers = sets.flatMap((set) => set.numbers);
  const likely = Object.fromEntries(numbers.map(({ id, numbers: [, each] }) => [id, each]));
  const ranged = numbers.filter(({ numbers: [low, , high] }) => low < high);
  const offering = soldBy(standingOf(QUESTIONS[0]!, answers).offering!, likely['economics.spend']!);
  return {
    name,
    notes: 'Made from answers to six questions; every number behind them can be changed.',
    seed: 'six questions',
    parameters: Object.assign({}, likely, ...sets.map(({ choices }) => choices)) as Partial<Parameters>,
    offering,
    ranges: Object.fromEntries(ranged.map(({ id, numbers: [low, , high] }) => [id, [low, high] as const])),
    sources: Object.fromEntries(
      sets.flatMap(({ source, numbers, choices }) =>
        [...numbers.map(({ id }) => id), ...Object.keys(choices)].map((id) => [id, source]),
      ),
    ),
    extensions: { [ANSWERS_KEY]: answers },
  };
}
