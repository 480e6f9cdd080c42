import { drawWorlds } from '../../analysis/worlds.ts';
import { doubtsOf } from '../../scenario/plausible.ts';
import { businessOf } from '../../scenario/scenario.ts';
import type { Claim } from '../claim.ts';
import { gainOf, type Found } from '../found.ts';
import type { Lab, Variant } from '../lab.ts';
import { crossingsOf, isRising } from '../crossing.ts';
import { ALL } from '../shelf.ts';
import { rounded } from '../words.ts';
import { AUTHOR } from './author.ts';

const WORLDS = 30;
const SAMPLE = 400;
/** Periods that a small test lasts. */
const TEST = 4;

/** Niches are not compared here, and to design them takes long. */
const ONE_NICHE = { 'niches.count': 1 };

interface World {
  /** One-to-one on trial: a few periods, the abilities borrowed, so that only what is earned and spent on the way counts. */
  readonly trial: Found;
  readonly whole: Found;
}

/** Plausible worlds of every business on the shelf, each tried small and then whole. */
async function trials(lab: Lab): Promise<World[]> {
  const shelf = await Promise.all(
    ALL.map(async (business) => {
      const scenario = await lab.scenarioOf({ business });
      const doubts = doubtsOf(scenario).filter(
        ({ id }) => id !== 'market.periods' && !id.endsWith('launchDelay') && !id.startsWith('niches.'),
      );
      const { draws } = drawWorlds({ business: businessOf(scenario), doubts, count: WORLDS });
      const grid = { ids: doubts.map(({ id }) => id), cells: draws, sample: SAMPLE };
      const free = {
        'market.periods': TEST,
        'interaction.launchDelay': 0,
        'customization.launchDelay': 0,
        ...ONE_NICHE,
        'niches.launchDelay': 0,
      };
      const unpaid = ['interaction.setup', 'customization.setup'];
      const [whole, trial] = await Promise.all([
        lab.vary({ business, changes: ONE_NICHE }, grid),
        lab.vary(
          { business, changes: free },
          { ...grid, cells: draws.map((row) => row.map((x, k) => (unpaid.includes(grid.ids[k]!) ? 0 : x))) },
        ),
      ]);
      return whole.map((each, k) => ({ whole: each, trial: trial[k]! }));
    }),
  );
  return shelf.flat();
}

const pays = ({ whole }: World) => gainOf(whole, 'one-to-one') > whole.least;

/** How often a sign is on, and how often one-to-one pays when it is on and when not. */
function trackRecord(worlds: readonly World[], isOn: (world: World) => boolean) {
  const [on, off] = [worlds.filter(isOn), worlds.filter((world) => !isOn(world))];
  const shareOf = (list: readonly World[]) => (list.length > 0 ? list.filter(pays).length / list.length : 0);
  const base = shareOf(worlds);
  return { on: on.length, all: worlds.length, right: shareOf(on), wrong: shareOf(off), base };
}

const RELIABLE = 0.9;

function record(worlds: readonly World[], isOn: (world: World) => boolean, sign: string) {
  const { on, all, right, wrong, base } = trackRecord(worlds, isOn);
  return {
    reading: right >= RELIABLE ? 'holds' : right > base ? 'when' : 'not',
    says: `Of ${all} plausible worlds of the ten businesses ${sign} in ${on}; in ${rounded('share', right)} of these one-to-one really pays more than mass, by over 2%. Without the sign it does in ${rounded('share', wrong)}, on the whole in ${rounded('share', base)}.`,
    shown: {
      kind: 'bars',
      caption: 'How often one-to-one really pays more than mass',
      rows: 'worlds',
      columns: [{ label: 'pays', quantity: 'share' }],
      lines: [
        { label: 'with the sign', values: [right] },
        { label: 'without it', values: [wrong] },
        { label: 'all worlds', values: [base] },
      ],
    },
  } as const;
}

export const KNOCKING: Claim = {
  id: 'knocking-it-out',
  kind: 'sign',
  author: AUTHOR,
  quote: 'whether a small test or a larger effort, is knocking it out of the park',
  shows: `If tests can be trusted, one-to-one that earns more than mass in a test of ${TEST} periods, its abilities borrowed, also pays over the whole horizon.`,
  experiment: { business: 'cameras', changes: { 'market.periods': 6 }, view: 'simulate' },
  expected: 'when',
  find: async (lab) =>
    record(await trials(lab), ({ trial }) => gainOf(trial, 'one-to-one') > trial.least, 'the test wins'),
};

export const ANALYTICS: Claim = {
  id: 'analytics',
  kind: 'sign',
  author: AUTHOR,
  quote: 'analytics insights all point toward personalization being effective',
  shows:
    'If insights that agree can be trusted, one-to-one pays wherever customers stay longer by it and gain by it.',
  experiment: { business: 'grocer', view: 'simulate' },
  expected: 'when',
  find: async (lab) =>
    record(
      await trials(lab),
      ({ whole }) =>
        whole.loyalty['one-to-one'] > whole.loyalty.mass && whole.benefit['one-to-one'] > whole.least,
      'both insights agree',
    ),
};

const GROUPS = [2, 3, 4, 5, 6, 8, 10, 12, 15, 20];

const GATHERED: Variant = {
  business: 'bookstore',
  changes: { 'needs.shape': 'groups', 'needs.groupSpread': 0.2, 'niches.count': 4 },
};

export const SMALL_GROUPS: Claim = {
  id: 'small-groups',
  kind: 'sign',
  author: AUTHOR,
  quote: 'lots of small groups rather than three or four large ones',
  shows:
    'If many small groups speak for personalization, one-to-one gains on four niches as readers of the bookstore gather in more groups.',
  experiment: {
    business: GATHERED.business,
    changes: { ...GATHERED.changes, 'needs.groups': 15 },
    view: 'simulate',
  },
  expected: 'when',
  async find(lab) {
    const found = await lab.vary(GATHERED, {
      ids: ['needs.groups'],
      cells: GROUPS.map((groups) => [groups]),
    });
    const lead = found.map(({ value }) => value['one-to-one'] - value.niche);
    const few = lead[GROUPS.indexOf(3)]!;
    const last = lead.at(-1)!;
    const crossing = crossingsOf(GROUPS, lead).find(({ rises }) => rises);
    return {
      reading: last > 0 && few <= 0 && isRising(lead) ? 'holds' : last > few ? 'when' : 'not',
      says: `Against four niches one-to-one stands at ${rounded('money', few)} a customer with three groups and ${rounded('money', last)} with twenty${crossing ? `; it is ahead from ${Math.ceil(crossing.at)} groups on` : ''}. Which groups fall together is luck of the market.`,
      shown: {
        kind: 'curves',
        caption: 'One-to-one less niche, value per customer',
        x: { label: 'groups', quantity: 'number' },
        y: { label: 'lead of one-to-one', quantity: 'money', isGain: true },
        at: GROUPS,
        lines: [{ label: 'one-to-one', experience: 'one-to-one', values: lead }],
      },
    };
  },
};
