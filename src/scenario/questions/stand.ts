import type { NumericId } from '../../vocabulary/parameters.ts';
import type { Answers } from './answers.ts';
import type { Mapping, Option, Triple } from './mapping.ts';
import { questionOf, type Question, type QuestionId } from './questions.ts';
import type { Kind } from './sell/kinds.ts';
import { SIZES } from './sell/customers.ts';

/** The option that answers a question, or stands for an answer. */
export function standingOf({ id, options, usual }: Question, answers: Answers): Option {
  return options.find(({ value }) => value === (answers[id] ?? usual))!;
}

/** From the lowest low to the highest high that any option has. */
function widened(mapping: Mapping, options: readonly Option[]): Mapping {
  const triples = options.flatMap(({ mappings }) =>
    mappings.filter(({ id }) => id === mapping.id).map(({ numbers }) => numbers),
  );
  const [, likely] = mapping.numbers;
  const low = Math.min(...triples.map(([each]) => each));
  const high = Math.max(...triples.map(([, , each]) => each));
  return { ...mapping, numbers: [low, likely, high] };
}

/** Numbers that are chosen and not in doubt: they stay as they are while a question waits for its answer. */
const CHOSEN: readonly NumericId[] = ['niches.count'];

/** What stands behind a question: what its answer says, or without one everything that any answer might. */
export function behind(question: Question, answers: Answers): readonly Mapping[] {
  const { mappings } = standingOf(question, answers);
  if (answers[question.id] !== undefined) return mappings;
  return mappings.map((each) => (CHOSEN.includes(each.id) ? each : widened(each, question.options)));
}

/** The size of a business as it was told, else as such a business has it; told numbers are not in doubt. */
export function sizeOf(answers: Answers, size: keyof typeof SIZES): Triple {
  const told = answers[size];
  if (told !== undefined) return [told, told, told];
  const question = questionOf('sell');
  const of = SIZES[size];
  const [low, likely, high] = of[standingOf(question, answers).value as Kind];
  if (answers.sell !== undefined) return [low, likely, high];
  const all: readonly Triple[] = Object.values(of);
  return [Math.min(...all.map(([each]) => each)), likely, Math.max(...all.map(([, , each]) => each))];
}

/** Which question a parameter belongs to; the sizes belong to what is sold. */
export function ownerOf(id: string, questions: readonly Question[]): QuestionId | undefined {
  if (id === 'market.customers' || id === 'economics.spend' || id.startsWith('offering.')) return 'sell';
  return questions.find(({ options }) =>
    options.some(
      ({ mappings, choices }) => mappings.some((each) => each.id === id) || Object.hasOwn(choices, id),
    ),
  )?.id;
}
