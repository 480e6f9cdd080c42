import { answerTo, sayBet, sayGap, type Bet } from './bet.ts';
import type { Evidence } from './finding.ts';
import type { Changes, Lesson, Predicting } from './lesson.ts';
import { say } from './prose.ts';

/** Hands counted for each option, before and after talking; null: not counted. */
export type Votes = readonly [first: readonly (number | null)[], second: readonly (number | null)[]];

/** What happened in a lesson, as far as it got. */
export interface Session {
  readonly bets: Readonly<Record<string, Bet>>;
  readonly votes: Readonly<Record<string, Votes>>;
  readonly ways: Readonly<Record<string, readonly Changes[]>>;
  readonly decisions: Readonly<Record<string, string>>;
}

/** What stands in a cell of a Markdown table, on its line and within its bars. */
const cell = (text: string) =>
  text.replaceAll('**', '').replace(/\s+/g, ' ').replaceAll('|', '\\|').trim() || '–';

/** Hands of one round in words: "mass 31, niche 9"; undefined when none were counted. */
export function sayVotes(labels: readonly string[], round: readonly (number | null)[]): string | undefined {
  const counted = labels.flatMap((label, place) =>
    round[place] == null ? [] : [`${label} ${round[place]}`],
  );
  return counted.length ? counted.join(', ') : undefined;
}

/** How many of the counted hands were raised for an option. */
export function shareOf(round: readonly (number | null)[], option: number): number | undefined {
  const all = round.reduce<number>((sum, hands) => sum + (hands ?? 0), 0);
  return all > 0 ? (round[option] ?? 0) / all : undefined;
}

function betsOn({ id, ask }: Predicting, { bets, votes }: Session): string {
  const mine = bets[id] === undefined ? undefined : sayBet(ask, bets[id]);
  const labels = ask.type === 'choice' ? ask.options.map(({ label }) => label) : [];
  const [first, second] = (votes[id] ?? [[], []]).map((round) => sayVotes(labels, round));
  return [mine, first && `first vote: ${first}`, second && `second vote: ${second}`]
    .filter(Boolean)
    .join('; ');
}

/** The record of a session as Markdown: question, prediction, result, decision. */
export function writeRecord(lesson: Lesson, session: Session, evidence: Evidence): string {
  const questions = lesson.steps.filter((step): step is Predicting => step.kind === 'predict');
  const rows = questions.map((question) => {
    const { id, ask, text } = question;
    const bet = session.bets[id];
    const result = bet === undefined ? sayBet(ask, answerTo(ask, evidence)) : sayGap(ask, bet, evidence);
    const cells = [
      say(text.at(-1)!, evidence),
      betsOn(question, session),
      result,
      session.decisions[id] ?? '',
    ];
    return `| ${cells.map(cell).join(' | ')} |`;
  });
  const puzzles = lesson.steps.flatMap((step) => {
    if (step.kind !== 'puzzle') return [];
    const ways = session.ways[step.id] ?? [];
    const found = ways.map((way) =>
      Object.entries(way)
        .map(([id, value]) => `${id} = ${String(value)}`)
        .join(', '),
    );
    return [
      `${step.title}: ${found.length} of ${step.ways} ways${found.map((way) => `\n- ${way}`).join('')}`,
      '',
    ];
  });
  return [
    `# ${lesson.title}`,
    '',
    '| question | prediction | result | decision |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    ...puzzles,
    `To take home: ${say(lesson.takeHome, evidence)}`,
    '',
    'All results follow from the assumptions of the scenarios; Fourfold illustrates and explores, it does not forecast.',
    '',
  ].join('\n');
}
