import type { Evidence } from './finding.ts';
import { numberOf, parseFigure, type Figure, type IsCase } from './figure.ts';

/** Whether something holds in the cases of a lesson. */
export type Condition = (evidence: Evidence) => boolean;

const SIGN = '(is not|is|>=|<=|>|<)';
const COMPARISON = new RegExp(`^(.+?) ${SIGN} (.+)$`);
/** What is counted is a comparison itself: here the last sign counts. */
const COUNTED = new RegExp(`^(count .+ ${SIGN} .+) ${SIGN} (.+)$`);

const COMPARE: Record<string, (a: number, b: number) => boolean> = {
  '>': (a, b) => a > b,
  '<': (a, b) => a < b,
  '>=': (a, b) => a >= b,
  '<=': (a, b) => a <= b,
};

export const isCondition = (text: string) => COMPARISON.test(text);

function wordOf(figure: Figure, evidence: Evidence): string {
  const amount = figure(evidence);
  return 'word' in amount ? amount.word : String(amount.value);
}

function parseOne(text: string, isCase: IsCase): Condition {
  const counted = COUNTED.exec(text);
  const found = counted ? [text, counted[1], counted[3], counted[4]] : COMPARISON.exec(text);
  if (!found)
    throw new RangeError(
      `"${text}" is no condition; allowed: <figure> > < >= <= is or is not <figure or word>`,
    );
  const [, left, sign, right] = found as unknown as [string, string, string, string];
  const one = parseFigure(left, isCase);
  if (sign === 'is') return (evidence) => wordOf(one, evidence) === right;
  if (sign === 'is not') return (evidence) => wordOf(one, evidence) !== right;
  const two = parseFigure(right, isCase);
  return (evidence) => COMPARE[sign]!(numberOf(one(evidence)), numberOf(two(evidence)));
}

/** Reads a condition, or several joined by `and`. Throws a RangeError that says what cannot be read. */
export function parseCondition(text: string, isCase: IsCase = () => true): Condition {
  const parts = text.split(' and ').map((part) => parseOne(part, isCase));
  return (evidence) => parts.every((part) => part(evidence));
}
