import type { Business } from '../vocabulary/business.ts';
import { EXPERIENCE_IDS, type Experience } from '../vocabulary/experiences.ts';
import { nameOf } from '../vocabulary/name-of.ts';
import type { Doubt } from '../vocabulary/target.ts';
import { balancedHits, meets, searchRules, type Cases, type Term } from './rules.ts';
import { winnerAt } from './standing.ts';
import { capitalized } from './sentence.ts';
import { formatOf, ofHundred } from './wording.ts';
import type { Worlds } from './worlds.ts';

/** One thing that must be true of an input. */
export interface Condition {
  readonly doubt: Doubt;
  readonly side: Term['side'];
  readonly threshold: number;
}

/** What must be true for an experience to win; no terms when nothing separates the worlds it wins from the others. */
export interface Conditions {
  readonly experience: Experience;
  /** The share of all plausible worlds that it wins. */
  readonly baseRate: number;
  readonly terms: readonly Condition[];
  /** Whether it wins, or loses, in too few worlds to learn from. */
  readonly isScarce: boolean;
  /** The share of worlds where all terms are true that it wins. This and all below: of worlds not used to find them. */
  readonly winsWhere: number;
  /** And of those where one is not; 0 when there is none. */
  readonly winsElsewhere: number;
  /** The share of worlds of which the terms say right whether it wins. */
  readonly hitRate: number;
  /** The share of the worlds it wins where all terms are true. */
  readonly covered: number;
}

const MOST_TERMS = 3;

/** Parts that the worlds are cut into: each is judged by rules found in the others. */
const FOLDS = 5;

/** What a further term must add to the balanced hit rate in worlds it was not found in. */
const LEAST_GAIN = 0.01;

/** Wins, and losses, that are needed to learn from. */
const LEAST_CASES = 20;

const count = (list: readonly boolean[]) => list.filter(Boolean).length;

/** The best rules of one to three terms; thresholds have three digits, as they are written. */
function rulesFor({ inputs, holds }: Cases, isIn: (world: number) => boolean): (readonly Term[])[] {
  const pick = <T>(list: readonly T[]) => list.filter((_, world) => isIn(world));
  const cases = { inputs: pick(inputs), holds: pick(holds) };
  return searchRules(cases, MOST_TERMS, (_, value) => Number(value.toPrecision(3)));
}

/** What rules of each size say of every world, found in the four fifths that the world is not in. */
function judgements(cases: Cases): boolean[][] {
  const found = Array.from({ length: FOLDS }, (_, fold) =>
    rulesFor(cases, (world) => world % FOLDS !== fold),
  );
  return Array.from({ length: MOST_TERMS }, (_, size) =>
    cases.inputs.map((values, world) => meets(found[world % FOLDS]![size] ?? [], values)),
  );
}

/** How many terms pay: 0 when even one is no more than luck, three standard errors above a coin. */
function sizeOf(holds: readonly boolean[], said: readonly (readonly boolean[])[]): number {
  const yes = count(holds);
  let least = 0.5 + 3 * 0.25 * Math.sqrt(1 / yes + 1 / (holds.length - yes));
  let size = 0;
  said.forEach((each, k) => {
    const hits = balancedHits(holds, each);
    if (hits < least) return;
    size = k + 1;
    least = hits + LEAST_GAIN;
  });
  return size;
}

/**
 * Finds at most three thresholds that best separate the worlds an experience wins from the others. How many terms pay
 * is tried on worlds they were not found in (cross-validation in five parts), and so are the rates; the thresholds
 * themselves are found in all worlds.
 */
export function findConditions(worlds: Worlds, experience: Experience): Conditions {
  const place = EXPERIENCE_IDS.indexOf(experience);
  const holds = worlds.draws.map((_, world) => winnerAt(worlds.values, world) === place);
  const cases: Cases = { inputs: worlds.draws, holds };
  const wins = count(holds);
  const isScarce = Math.min(wins, holds.length - wins) < LEAST_CASES;
  const said = isScarce ? [] : judgements(cases);
  const size = sizeOf(holds, said);
  const rule = size > 0 ? rulesFor(cases, () => true)[size - 1]! : [];
  const inside = size > 0 ? said[size - 1]! : holds.map(() => true);
  const rate = (part: number, all: number) => (all > 0 ? part / all : 0);
  const both = count(holds.map((won, world) => won && inside[world]!));
  return {
    experience,
    baseRate: worlds.wins[experience],
    terms: rule.map(({ input, side, threshold }) => ({ doubt: worlds.doubts[input]!, side, threshold })),
    isScarce,
    winsWhere: rate(both, count(inside)),
    winsElsewhere: rate(wins - both, holds.length - count(inside)),
    hitRate: rate(count(holds.map((won, world) => won === inside[world])), holds.length),
    covered: rate(both, wins),
  };
}

/** The conditions in a sentence. */
export function conditionsInWords(conditions: Conditions, { offering }: Business): string {
  const { experience, baseRate, terms, isScarce, winsWhere, winsElsewhere, hitRate } = conditions;
  const wins = `${capitalized(experience)} wins in ${ofHundred(baseRate)} plausible worlds`;
  if (baseRate === 0 || baseRate === 1) return `${wins}.`;
  if (isScarce) return `${wins}: too few ${baseRate < 0.5 ? 'wins' : 'others'} to say where.`;
  if (terms.length === 0) return `${wins}; no few numbers separate these from the others.`;
  const said = terms.map(
    ({ doubt, side, threshold }) => `“${nameOf(doubt, offering)}” is ${side} ${formatOf(doubt, threshold)}`,
  );
  const where = said.length > 1 ? `${said.slice(0, -1).join(', ')} and ${said.at(-1)}` : said[0];
  const but = winsWhere < 0.5 ? ', and no few numbers make it win:' : ';';
  return (
    `${wins}${but} where ${where}, in ${ofHundred(winsWhere)}; elsewhere in ${ofHundred(winsElsewhere)}. ` +
    `That tells right whether it wins in ${ofHundred(hitRate)} worlds.`
  );
}
