import { expect, test } from 'vitest';
import { conditionsInWords, findConditions } from '../../src/analysis/conditions.ts';
import { balancedHits, meets, searchRules, type Term } from '../../src/analysis/rules.ts';
import { worldsOf, type Worlds } from '../../src/analysis/worlds.ts';
import { keysOf } from '../../src/engine/random/keys.ts';
import { stream } from '../../src/engine/random/stream.ts';
import { business } from '../engine/businesses.ts';
import { doubt, uniformRows, valuesOf } from './doubtful.ts';

const DOUBTS = [
  doubt('interaction.insight'),
  doubt('customization.costScale'),
  doubt('economics.spend'),
  doubt('offering.packaging.unitCost', { component: 1 }),
  doubt('needs.variety'),
];

/** Worlds with inputs from 0 to 1 in which one-to-one wins as said, and mass otherwise. */
function worldsWhere(wins: (draw: readonly number[], world: number) => boolean, count = 1_000): Worlds {
  const draws = uniformRows(count, DOUBTS.length, 'conditions').map((row) => row.map((x) => (x + 1) / 2));
  const values = valuesOf(draws.map((draw, world) => [1, 0, 0, wins(draw, world) ? 2 : 0]));
  return worldsOf(DOUBTS, draws, values);
}

const found = (worlds: Worlds) => findConditions(worlds, 'one-to-one');

test('two thresholds that decide are found, and nothing else', () => {
  const conditions = found(worldsWhere(([insight, scale]) => insight! > 0.3 && scale! < 0.6));
  const terms = conditions.terms.toSorted((a, b) => a.doubt.id.localeCompare(b.doubt.id));
  expect(terms.map(({ doubt: { id }, side }) => `${id} ${side}`)).toEqual([
    'customization.costScale at most',
    'interaction.insight at least',
  ]);
  expect(Math.abs(terms[0]!.threshold - 0.6)).toBeLessThan(0.05);
  expect(Math.abs(terms[1]!.threshold - 0.3)).toBeLessThan(0.05);
  for (const rate of [conditions.hitRate, conditions.winsWhere, conditions.covered])
    expect(rate).toBeGreaterThan(0.9);
  expect(Math.abs(conditions.baseRate - 0.42)).toBeLessThan(0.05);
});

test('noise lowers the rates to what the rule can reach', () => {
  const next = stream(keysOf('noise'));
  const conditions = found(worldsWhere(([, , spend]) => (next() < 0.1 ? spend! <= 0.5 : spend! > 0.5)));
  expect(conditions.terms).toHaveLength(1);
  expect(conditions.terms[0]!.doubt.id).toBe('economics.spend');
  expect(Math.abs(conditions.hitRate - 0.9)).toBeLessThan(0.05);
});

test('luck is not taken for a condition', () => {
  for (let k = 0; k < 20; k++) {
    const next = stream(keysOf(`luck ${k}`));
    const conditions = found(worldsWhere(() => next() < 0.4, 400));
    expect(conditions.terms, `luck ${k}`).toEqual([]);
  }
});

test('where it wins always, never or hardly ever nothing separates', () => {
  for (const [wins, words] of [
    [() => true, 'in 100 of 100 plausible worlds.'],
    [() => false, 'in 0 of 100 plausible worlds.'],
    [(_: unknown, world: number) => world % 100 === 0, 'too few wins to say where.'],
    [(_: unknown, world: number) => world % 100 !== 0, 'too few others to say where.'],
  ] as const) {
    const conditions = found(worldsWhere(wins));
    expect([conditions.terms, conditions.isScarce]).toEqual([[], true]);
    expect(conditionsInWords(conditions, business())).toMatch(words);
  }
});

test('rates are what the rule reaches in worlds that nobody has seen', () => {
  const next = stream(keysOf('unseen'));
  const wins = ([insight, scale]: readonly number[]) => insight! + 0.5 * scale! + 0.6 * (next() - 0.5) > 0.9;
  const conditions = found(worldsWhere(wins));
  const rule = conditions.terms.map(({ doubt: { id }, side, threshold }) => {
    return { input: DOUBTS.findIndex((doubt) => doubt.id === id), side, threshold };
  });
  const unseen = uniformRows(20_000, DOUBTS.length, 'unseen').map((row) => row.map((x) => (x + 1) / 2));
  const right = unseen.filter((draw) => meets(rule, draw) === wins(draw)).length / unseen.length;
  expect(rule.length).toBeGreaterThan(0);
  expect(Math.abs(conditions.hitRate - right)).toBeLessThan(0.04);
  const elsewhere = unseen.filter((draw) => !meets(rule, draw));
  const lost = elsewhere.filter(wins).length / elsewhere.length;
  expect(Math.abs(conditions.winsElsewhere - lost)).toBeLessThan(0.06);
});

test('a rule of two terms is as good as the best of all pairs', () => {
  const inputs = uniformRows(60, 3, 'pairs');
  const next = stream(keysOf('pairs'));
  const holds = inputs.map(([a, b]) => a! + b! > 0.3 && next() < 0.9);
  const cases = { inputs, holds };
  const [, pair] = searchRules(cases, 2, (_, x) => x);
  const terms = [0, 1, 2].flatMap((input) => {
    const sorted = inputs.map((values) => values[input]!).sort((a, b) => a - b);
    return Array.from({ length: 19 }, (_, k) => sorted[Math.floor(((k + 1) * 60) / 20)]!).flatMap(
      (threshold) => (['at least', 'at most'] as const).map((side) => ({ input, side, threshold })),
    );
  });
  const hitsOf = (rule: readonly Term[]) =>
    balancedHits(
      holds,
      inputs.map((values) => meets(rule, values)),
    );
  const best = Math.max(...terms.flatMap((a) => terms.map((b) => hitsOf([a, b]))));
  expect(hitsOf(pair!)).toBeGreaterThan(best - 0.03);
  expect(meets([], [1])).toBe(true);
});

test('the sentence names numbers as the page does, with what they need', () => {
  const conditions = {
    experience: 'one-to-one',
    baseRate: 0.61,
    terms: [
      { doubt: DOUBTS[0]!, side: 'at least', threshold: 0.3 },
      { doubt: DOUBTS[1]!, side: 'at most', threshold: 1.2 },
      { doubt: DOUBTS[3]!, side: 'at most', threshold: 2.5 },
    ],
    isScarce: false,
    winsWhere: 0.88,
    winsElsewhere: 0.25,
    hitRate: 0.8,
    covered: 0.7,
  } as const;
  expect(conditionsInWords(conditions, business())).toBe(
    'One-to-one wins in 61 of 100 plausible worlds; where “What a contact reveals” is at least 30%, ' +
      '“What customizing costs” is at most 1.2 and “Unit cost of packaging” is at most $2.5, in 88 of 100; ' +
      'elsewhere in 25 of 100. That tells right whether it wins in 80 of 100 worlds.',
  );
  const seldom = { ...conditions, baseRate: 0.2, terms: conditions.terms.slice(1, 2), winsWhere: 0.41 };
  expect(conditionsInWords(seldom, business())).toBe(
    'One-to-one wins in 20 of 100 plausible worlds, and no few numbers make it win: where ' +
      '“What customizing costs” is at most 1.2, in 41 of 100; elsewhere in 25 of 100. ' +
      'That tells right whether it wins in 80 of 100 worlds.',
  );
  expect(conditionsInWords({ ...conditions, terms: [] }, business())).toBe(
    'One-to-one wins in 61 of 100 plausible worlds; no few numbers separate these from the others.',
  );
});
