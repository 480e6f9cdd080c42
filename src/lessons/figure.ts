import { format } from '../vocabulary/format.ts';
import type { Evidence, Finding } from './finding.ts';
import { lookAlong, type Amount } from './path.ts';
import { isCondition, parseCondition, type Condition } from './condition.ts';

export type { Amount } from './path.ts';

/** Something to be measured in the cases of a lesson. Throws a RangeError for a case or a period that is not there. */
export type Figure = (evidence: Evidence) => Amount;

/** Whether a lesson has a case of that name. */
export type IsCase = (name: string) => boolean;

const OPERATIONS: Record<string, (a: number, b: number) => number> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
};

/** The number of an amount; a word has none. */
export function numberOf(amount: Amount): number {
  if ('value' in amount) return amount.value;
  throw new RangeError(`${amount.word} is no number`);
}

export function caseOf({ findings }: Evidence, name: string): Finding {
  if (Object.hasOwn(findings, name)) return findings[name]!;
  throw new RangeError(`there is no case ${name}`);
}

function parseTerm(text: string, isCase: IsCase): Figure {
  if (/^\d+(\.\d+)?$/.test(text)) return () => ({ value: Number(text), quantity: 'number' });
  const dot = text.indexOf('.');
  const look = dot > 0 ? lookAlong(text.slice(dot + 1)) : undefined;
  if (!look) throw new RangeError(`"${text}" is neither a number nor <case>.<what is measured>`);
  const name = text.slice(0, dot);
  if (!isCase(name)) throw new RangeError(`there is no case ${name} for "${text}"`);
  return (evidence) => look(caseOf(evidence, name));
}

/** `each.…` stands for every case with nothing changed, in turn. */
function parseCount(condition: Condition): Figure {
  return ({ findings, plain }) => ({
    value: plain.filter((name) => condition({ findings: { each: findings[name]! }, plain: [] })).length,
    quantity: 'number',
  });
}

const combined = (one: Amount, operation: string, two: Amount): Amount => {
  const value = OPERATIONS[operation]!(numberOf(one), numberOf(two));
  const quantity = 'value' in one ? one.quantity : 'number';
  const isRatio = operation === '/' && 'value' in two && two.quantity === quantity;
  return { value, quantity: isRatio ? 'share' : quantity };
};

/**
 * Reads a figure: `gas.mass.loyalty`; sums and products of such terms from left to right, with a space around the
 * sign; a ratio of two alike, which is a share;
 * `abs` in front for a size without sign, `count <condition>` for how many untouched cases meet it. Throws a
 * RangeError that says what cannot be read.
 */
export function parseFigure(text: string, isCase: IsCase = () => true): Figure {
  const words = text.trim().split(/\s+/);
  if (words[0] === 'count') {
    const rest = words.slice(1).join(' ');
    if (!isCondition(rest)) throw new RangeError(`"${rest}" is no condition to count`);
    return parseCount(parseCondition(rest, isCase));
  }
  const isSize = words[0] === 'abs';
  if (isSize) words.shift();
  const [first = '', ...others] = words;
  let figure = parseTerm(first, isCase);
  for (let at = 0; at < others.length; at += 2) {
    const [sign, term] = [others[at]!, others[at + 1]];
    if (!Object.hasOwn(OPERATIONS, sign) || term === undefined)
      throw new RangeError(`"${text}" is not <term> ${Object.keys(OPERATIONS).join(' or ')} <term>`);
    const [one, two] = [figure, parseTerm(term, isCase)];
    figure = (evidence) => combined(one(evidence), sign, two(evidence));
  }
  if (!isSize) return figure;
  return (evidence) => {
    const amount = figure(evidence);
    return 'value' in amount ? { ...amount, value: Math.abs(amount.value) } : amount;
  };
}

/** An amount as lessons say it. */
export function sayAmount(amount: Amount): string {
  if ('word' in amount) return amount.word;
  return Number.isFinite(amount.value) ? format(amount.quantity, amount.value) : 'never';
}
