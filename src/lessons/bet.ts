import { format } from '../vocabulary/format.ts';
import { parseCondition } from './condition.ts';
import type { Evidence } from './finding.ts';
import { numberOf, parseFigure, sayAmount } from './figure.ts';
import type { Ask } from './lesson.ts';

/** What somebody predicted: the place of an option, a number, or the numbers of a line's points. */
export type Bet = number | readonly number[];

/** What the model finds: the place of the right option, the number, or the numbers of the points. */
export function answerTo(ask: Ask, evidence: Evidence): Bet {
  const measure = (figure: string) => numberOf(parseFigure(figure)(evidence));
  if (ask.type === 'value') return measure(ask.figure);
  if (ask.type === 'line') return ask.points.map(({ figure }) => measure(figure));
  return ask.options.findIndex(({ when }) => parseCondition(when)(evidence));
}

/** Whether a bet fits a question: lessons change, and what a device remembers may be older. */
export function isBetOn(ask: Ask, bet: unknown): bet is Bet {
  const isOnScale = (value: unknown) =>
    ask.type !== 'choice' && typeof value === 'number' && value >= ask.min && value <= ask.max;
  if (ask.type === 'choice') return Number.isInteger(bet) && (bet as number) in ask.options;
  if (ask.type === 'value') return isOnScale(bet);
  return Array.isArray(bet) && bet.length === ask.points.length && bet.every(isOnScale);
}

const drawn = (labels: readonly string[], values: readonly number[], say: (value: number) => string) =>
  labels.map((label, place) => `${label}: ${say(values[place]!)}`).join(', ');

/** A bet or an answer in words. */
export function sayBet(ask: Ask, bet: Bet): string {
  if (ask.type === 'choice') return ask.options[bet as number]!.label;
  const say = (value: number) => format(ask.quantity, value);
  if (ask.type === 'value') return say(bet as number);
  return drawn(
    ask.points.map(({ label }) => label),
    bet as readonly number[],
    say,
  );
}

/** A share of the scale within which a number is as good as met. */
const NEAR = 0.04;

function gapOfChoice(ask: Ask & { type: 'choice' }, bet: number, answer: number, evidence: Evidence): string {
  const [mine, right] = [ask.options[bet]!, ask.options[answer]!];
  if (bet === answer) return `You bet on “${mine.label}”, and so it comes.`;
  const said = `You bet on “${mine.label}”; it is “${right.label}”`;
  if (mine.figure === undefined || right.figure === undefined) return `${said}.`;
  const [one, two] = [mine.figure, right.figure].map((figure) => parseFigure(figure)(evidence));
  return `${said}: ${sayAmount(two!)} against ${sayAmount(one!)}.`;
}

function gapOfLine(ask: Ask & { type: 'line' }, bet: readonly number[], answer: readonly number[]): string {
  const free = ask.points.map((point, place) => ({ point, place })).slice(ask.given);
  const off = ({ place }: { place: number }) => Math.abs(bet[place]! - answer[place]!);
  const mean = free.reduce((sum, each) => sum + off(each), 0) / free.length;
  const say = (value: number) => sayOff(ask.quantity, value);
  if (mean <= NEAR * (ask.max - ask.min)) return `Your line is ${say(mean)} off on average: close.`;
  const worst = free.reduce((most, each) => (off(each) > off(most) ? each : most));
  const [mine, found] = [bet, answer].map((line) => format(ask.quantity, line[worst.place]!));
  return `Your line is ${say(mean)} off on average, most at ${worst.point.label}: you drew ${mine}, the model finds ${found}.`;
}

/** A distance: of shares in points. */
function sayOff(quantity: 'money' | 'share' | 'number', value: number): string {
  return quantity === 'share' ? `${Math.round(100 * value)} points` : format(quantity, value);
}

/** The gap between a bet and what the model measured, in words made from both. */
export function sayGap(ask: Ask, bet: Bet, evidence: Evidence): string {
  const answer = answerTo(ask, evidence);
  if (ask.type === 'choice') return gapOfChoice(ask, bet as number, answer as number, evidence);
  if (ask.type === 'line') return gapOfLine(ask, bet as readonly number[], answer as readonly number[]);
  const [mine, found] = [bet as number, answer as number];
  const both = `You said ${sayBet(ask, mine)}, the model finds ${sayBet(ask, found)}`;
  if (Math.abs(mine - found) <= NEAR * (ask.max - ask.min)) return `${both}: as good as met.`;
  return `${both}: ${sayOff(ask.quantity, Math.abs(mine - found))} too ${mine > found ? 'high' : 'low'}.`;
}
