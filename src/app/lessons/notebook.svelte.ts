import { isBetOn, type Bet } from '../../lessons/bet.ts';
import { questionOf, type Changes, type Lesson, type Puzzling } from '../../lessons/lesson.ts';
import type { Session, Votes } from '../../lessons/record.ts';
import { remember, remembered } from '../memory.ts';

const keyOf = (id: string) => `lesson ${id}`;

type Unknowns = Readonly<Record<string, unknown>>;

const objectOf = (value: unknown): Unknowns =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Unknowns) : {};

/** What this device remembers of a lesson, as it was stored; nothing where that cannot be read. */
function stored(id: string): Unknowns {
  try {
    return objectOf(JSON.parse(remembered(keyOf(id)) ?? ''));
  } catch {
    return {};
  }
}

function betsIn(value: unknown, lesson: Lesson): Record<string, Bet> {
  const questions = lesson.steps.flatMap((step) => (step.kind === 'predict' ? [step] : []));
  const bets = objectOf(value);
  return Object.fromEntries(
    questions.flatMap(({ id, ask }) => (isBetOn(ask, bets[id]) ? [[id, bets[id] as Bet]] : [])),
  );
}

const isHands = (hands: unknown) => hands === null || (Number.isInteger(hands) && (hands as number) >= 0);

function votesIn(value: unknown): Record<string, Votes> {
  const isRound = (round: unknown) => Array.isArray(round) && round.every(isHands);
  return Object.fromEntries(
    Object.entries(objectOf(value)).filter(
      ([, rounds]) => Array.isArray(rounds) && rounds.length === 2 && rounds.every(isRound),
    ),
  ) as Record<string, Votes>;
}

function waysIn(value: unknown): Record<string, readonly Changes[]> {
  return Object.fromEntries(
    Object.entries(objectOf(value)).filter(
      ([, ways]) => Array.isArray(ways) && ways.every((way) => objectOf(way) === way),
    ),
  ) as Record<string, readonly Changes[]>;
}

const textsIn = (value: unknown) =>
  Object.fromEntries(
    Object.entries(objectOf(value)).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );

/** How far a lesson was taken on this device: undefined when it was not begun. */
export function progressOf(id: string, steps: number): { at: number; isDone: boolean } | undefined {
  const { at, isDone } = stored(id);
  if (!Number.isInteger(at) || (at as number) < 0 || (at as number) > steps) return undefined;
  return { at: at as number, isDone: isDone === true };
}

/** What somebody predicted, counted, found and decided in a lesson; it stays on this device. */
export class Notebook implements Session {
  readonly lesson: Lesson;
  /** The place of the step, the number of steps for the end. */
  at = $state(0);
  isDone = $state(false);
  bets = $state.raw<Readonly<Record<string, Bet>>>({});
  votes = $state.raw<Readonly<Record<string, Votes>>>({});
  ways = $state.raw<Readonly<Record<string, readonly Changes[]>>>({});
  decisions = $state.raw<Readonly<Record<string, string>>>({});
  /** Questions whose answer was looked at: their bets stand. */
  revealed = $state.raw<readonly string[]>([]);
  /** The device keeps all this. */
  isKept = $state(true);
  readonly #id: string;

  constructor(id: string, lesson: Lesson) {
    this.#id = id;
    this.lesson = lesson;
    const { bets, votes, ways, decisions, revealed } = stored(id);
    const progress = progressOf(id, lesson.steps.length);
    this.at = progress?.at ?? 0;
    this.isDone = progress?.isDone ?? false;
    this.bets = betsIn(bets, lesson);
    this.votes = votesIn(votes);
    this.ways = waysIn(ways);
    this.decisions = textsIn(decisions);
    this.revealed = Array.isArray(revealed) ? revealed.filter((each) => typeof each === 'string') : [];
  }

  go(at: number): void {
    this.at = Math.max(0, Math.min(at, this.lesson.steps.length));
    if (this.at === this.lesson.steps.length) this.isDone = true;
    this.#keep();
  }

  bet(question: string, bet: Bet): void {
    if (this.revealed.includes(question) || !isBetOn(questionOf(this.lesson, question).ask, bet)) return;
    this.bets = { ...this.bets, [question]: bet };
    this.#keep();
  }

  reveal(question: string): void {
    if (!this.revealed.includes(question)) this.revealed = [...this.revealed, question];
    this.#keep();
  }

  /** Hands for each option in one of two rounds. */
  count(question: string, round: 0 | 1, hands: readonly (number | null)[]): void {
    const [first, second] = this.votes[question] ?? [[], []];
    this.votes = { ...this.votes, [question]: round === 0 ? [hands, second] : [first, hands] };
    this.#keep();
  }

  /** Another way that a puzzle was solved. */
  find({ id }: Puzzling, way: Changes): void {
    this.ways = { ...this.ways, [id]: [...(this.ways[id] ?? []), way] };
    this.#keep();
  }

  decide(question: string, decision: string): void {
    this.decisions = { ...this.decisions, [question]: decision };
    this.#keep();
  }

  /** Begins anew, with nothing remembered. */
  clear(): void {
    this.bets = {};
    this.votes = {};
    this.ways = {};
    this.decisions = {};
    this.revealed = [];
    this.isDone = false;
    this.go(0);
  }

  #keep(): void {
    const { at, isDone, bets, votes, ways, decisions, revealed } = this;
    this.isKept = remember(
      keyOf(this.#id),
      JSON.stringify({ at, isDone, bets, votes, ways, decisions, revealed }),
    );
  }
}
