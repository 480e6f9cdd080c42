import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limitsOf } from '../../src/app/controls/limits.ts';
import { createEngine, type Outcome } from '../../src/engine/engine.ts';
import type { Business } from '../../src/vocabulary/business.ts';
import { idleReason } from '../../src/vocabulary/idle.ts';
import { DEFAULT_OFFERING, type Component } from '../../src/vocabulary/offering.ts';
import {
  DEFAULTS,
  PARAMETERS,
  parameterOf,
  type ParameterId,
  type Parameters,
} from '../../src/vocabulary/parameters.ts';
import { anyBusiness } from './arbitrary.ts';
import { business, change, component, valid } from './businesses.ts';

/** Without effect but for the last digits: what they weigh is equal, and weighing equals rounds. */
const ROUNDS: ReadonlySet<ParameterId> = new Set([
  'response.walletPoor',
  'interaction.switchingBarrier',
  'economics.topShare',
]);

/** Where a range is cut off, because farther out a run only takes longer. */
const FAR: Partial<Record<ParameterId, number>> = {
  'niches.count': 9,
  'market.sample': 700,
  'market.periods': 30,
};

/** Values over the whole range of a parameter, as far as the others allow: its ends, and one within its bands. */
function valuesOf(id: ParameterId, { parameters, offering }: Business): readonly (number | string)[] {
  const row = parameterOf(id);
  if (row.kind === 'choice') return row.options.map(({ value }) => value);
  const { min, max } = limitsOf(row, parameters, offering.length);
  const most = Math.min(max, FAR[id] ?? max);
  const inside = min + 0.4 * (Math.min(most, row.bands[row.bands.length - 1].to) - min);
  return [...new Set([min, inside, most].map((value) => (row.whole ? Math.round(value) : value)))];
}

/** Every number of a run, in order. */
function numbersOf({ results, verdict }: Outcome): readonly (number | null)[] {
  const out: (number | null)[] = [verdict.difference, verdict.standardError];
  const walk = (value: unknown): void => {
    if (typeof value === 'number' || value === null) out.push(value);
    else if (value instanceof Float64Array) out.push(...value);
    else Object.values(value as object).forEach(walk);
  };
  walk(results);
  return out;
}

function differs(a: number | null, b: number | null, isRounded: boolean): boolean {
  if (a === b) return false;
  if (!isRounded || a === null || b === null) return true;
  return Math.abs(a - b) > 1e-7 * Math.max(1, Math.abs(a));
}

const engine = createEngine();

/** The values of some parameters that change some number, as `id value`. */
function telling(ids: readonly ParameterId[], base: Business): readonly string[] {
  const before = numbersOf(engine.run(base));
  return ids.flatMap((id) =>
    valuesOf(id, base).flatMap((value) => {
      if (value === base.parameters[id]) return [];
      const after = numbersOf(engine.run(change(base, { [id]: value } as Partial<Parameters>)));
      const isTold = after.some((number, k) => differs(before[k], number, ROUNDS.has(id)));
      return isTold ? [`${id} ${value}`] : [];
    }),
  );
}

const reasonIn = ({ parameters, offering }: Business, id: ParameterId) =>
  idleReason(id, parameters, offering);

function idleIn(base: Business): readonly ParameterId[] {
  return PARAMETERS.map(({ id }) => id).filter((id) => reasonIn(base, id) !== undefined);
}

const CONTEXTS: Readonly<Record<string, Partial<Parameters>>> = {
  'the defaults': {},
  'needs that are all the same': { 'needs.variety': 0 },
  'customers who take anything': { 'response.pickiness': 0 },
  'the same, while specifying tires nobody': { 'response.pickiness': 0, 'customization.effort': 0 },
  'nobody served': { 'economics.topShare': 0 },
  'interaction after the horizon': { 'interaction.launchDelay': 6 },
  'customizing after the horizon': { 'customization.launchDelay': 6 },
  'niches after the horizon': { 'niches.launchDelay': 6 },
  'everything after the horizon': { 'interaction.launchDelay': 6, 'niches.launchDelay': 6 },
  'no contacts': { 'interaction.contacts': 0 },
  'no contacts, but a history': { 'interaction.contacts': 0, 'interaction.history': 5 },
  'contacts that tell nothing': { 'interaction.insight': 0 },
  'contacts that tell and cost nothing': {
    'interaction.insight': 0,
    'interaction.contactCost': 0,
    'interaction.effort': 0,
  },
  'nothing asked of people': { 'response.involvement': 0 },
  'no efforts': { 'interaction.effort': 0, 'customization.effort': 0, 'niches.effort': 0 },
  'a product that follows nothing': { 'customization.flexibility': 0 },
  'customizing for nothing': { 'customization.costScale': 0 },
  'one niche': { 'niches.count': 1 },
  'variants that cost nothing': { 'niches.setupEach': 0, 'niches.upkeepEach': 0 },
  'no set-up': { 'interaction.setup': 0, 'customization.setup': 0 },
  'one period': { 'market.periods': 1, 'needs.drift': 0.2 },
  'needs in groups': { 'needs.shape': 'groups' },
  'a core of nobody': { 'needs.shape': 'concentrated', 'needs.coreShare': 0 },
  'a rival that does not pull': { 'rival.experience': 'targeted' },
  'a pull without a rival': { 'rival.strength': 2 },
  'a rival when nobody is served': {
    'rival.experience': 'one-to-one',
    'rival.strength': 2,
    'economics.topShare': 0,
  },
  'a rival niche when nobody is served': {
    'rival.experience': 'niche',
    'rival.strength': 2,
    'economics.topShare': 0,
  },
};

const CONTACT_ONLY = [component({ tailoredBy: 'contact' }), component({ name: 'plain', tailored: false })];
const UNTAILORED = [
  component({ tailored: false, unitCost: 2 }),
  component({ name: 'plain', tailored: false }),
];
const OFFERINGS: Readonly<Record<string, readonly Component[]>> = {
  'contact only': CONTACT_ONLY,
  'nothing tailored': UNTAILORED,
  'nothing varied': [
    component({ variety: 0, unitCost: 1 }),
    component({ name: 'talk', tailoredBy: 'contact', variety: 0 }),
  ],
};

describe('what cannot matter changes no result', () => {
  test.each(Object.entries(CONTEXTS))('with %s', (_, parameters) => {
    const plain = business({ 'market.sample': 128 });
    const base = change(plain, parameters);
    const isNew = (id: ParameterId) => reasonIn(base, id) !== reasonIn(plain, id);
    const idle = parameters === CONTEXTS['the defaults'] ? idleIn(base) : idleIn(base).filter(isNew);
    expect(telling(idle, base)).toEqual([]);
  });

  test.each(Object.entries(OFFERINGS))('with %s, whatever rival there is', (_, offering) => {
    for (const rival of ['none', 'niche', 'targeted', 'one-to-one'] as const) {
      const parameters = { 'market.sample': 128, 'rival.experience': rival, 'rival.strength': 2 };
      const base = business({ ...parameters, 'niches.setupEach': 0, 'niches.upkeepEach': 0 }, { offering });
      expect(telling(idleIn(base), base), rival).toEqual([]);
    }
  });
});

/** The values at which parts of the model fall silent, far more often than chance would have them. */
const SILENT: Partial<Parameters> = {
  'needs.variety': 0,
  'needs.coreShare': 0,
  'needs.drift': 0,
  'response.pickiness': 0,
  'response.involvement': 0,
  'interaction.contacts': 0,
  'interaction.insight': 0,
  'interaction.history': 0,
  'interaction.contactCost': 0,
  'interaction.effort': 0,
  'interaction.setup': 0,
  'interaction.launchDelay': 240,
  'customization.flexibility': 0,
  'customization.effort': 0,
  'customization.costScale': 0,
  'customization.setup': 0,
  'customization.launchDelay': 240,
  'niches.count': 1,
  'niches.setupEach': 0,
  'niches.upkeepEach': 0,
  'niches.effort': 0,
  'niches.comfort': 0,
  'niches.launchDelay': 240,
  'economics.topShare': 0,
  'rival.experience': 'none',
  'rival.strength': 0,
  'market.periods': 1,
};

const anySilence = fc
  .subarray(Object.entries(SILENT), { maxLength: 5 })
  .map((entries) => Object.fromEntries(entries));

test('of 300 random businesses, none is changed by what is said to be idle', () => {
  let told = 0;
  fc.assert(
    fc.property(
      anyBusiness(({ 'niches.count': count }) => ({
        'market.sample': 128,
        'niches.count': Math.min(count, 3),
      })),
      anySilence,
      fc.integer({ min: 1, max: 4 }),
      fc.infiniteStream(fc.nat()),
      (drawn, silence, periods, picks) => {
        const horizon = { 'market.periods': periods, ...silence };
        const parameters = valid({ ...drawn.parameters, ...horizon });
        const base = { ...drawn, parameters };
        // two of them a business, so that all have their turn
        const idle = [...idleIn(base)];
        const asked = [0, 1].flatMap(() =>
          idle.length ? idle.splice(picks.next().value % idle.length, 1) : [],
        );
        told += asked.length;
        expect(telling(asked, base)).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
  expect(told).toBeGreaterThan(500);
}, 240_000);

test('in the default business only groups, a rival and a label are idle, and all else matters', () => {
  const base: Business = {
    seed: 'default',
    parameters: { ...DEFAULTS, 'market.sample': 300 },
    offering: DEFAULT_OFFERING,
  };
  const idle = [
    'needs.groups',
    'needs.groupSpread',
    'needs.coreShare',
    'rival.experience',
    'rival.strength',
    'market.period',
  ];
  expect(idleIn(base)).toEqual(idle);
  const silent = PARAMETERS.map(({ id }) => id).filter((id) => telling([id], base).length === 0);
  expect(silent).toEqual(idle);
}, 60_000);
