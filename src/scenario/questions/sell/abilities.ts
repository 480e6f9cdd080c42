import { mapping, type Mapping } from '../mapping.ts';
import { kindRow, type KindRow } from './kinds.ts';

/** What knowing and tailoring are like in each kind of business. */
export const ABILITIES: readonly KindRow[] = [
  kindRow(
    'interaction.contactCost',
    'assumed: a screen, a till, a shop assistant, an expert, an account manager',
    {
      staple: [0.03, 0.07, 0.15],
      everyday: [0.02, 0.05, 0.15],
      choice: [0.5, 1, 1.6],
      considered: [3, 7, 15],
      subscription: [0.003, 0.006, 0.015],
      service: [0.4, 0.8, 1.6],
      accounts: [20, 40, 80],
    },
  ),
  kindRow('interaction.history', 'assumed: whoever has subscribers or accounts remembers some contacts', {
    staple: [0, 0, 3],
    everyday: [0, 6, 12],
    choice: [0, 0, 4],
    considered: [0, 2, 6],
    subscription: [5, 12, 20],
    service: [1, 4, 8],
    accounts: [2, 6, 12],
  }),
  kindRow('interaction.switchingBarrier', 'assumed: what has been configured is hard to leave', {
    staple: [0, 0.08, 0.2],
    everyday: [0.05, 0.15, 0.3],
    choice: [0.1, 0.18, 0.3],
    considered: [0.15, 0.25, 0.4],
    subscription: [0.05, 0.15, 0.3],
    service: [0.1, 0.2, 0.4],
    accounts: [0.3, 0.5, 0.8],
  }),
  kindRow('customization.flexibility', 'assumed: built to order follows far, a seat or a film hardly', {
    staple: [0.4, 0.6, 0.8],
    everyday: [0.5, 0.7, 0.85],
    choice: [0.65, 0.78, 0.9],
    considered: [0.5, 0.7, 0.85],
    subscription: [0.2, 0.4, 0.6],
    service: [0.4, 0.6, 0.75],
    accounts: [0.75, 0.9, 1],
  }),
];

const YEAR = 'of a year’s spending';
const SHELF = 'assumed: between the businesses on the shelf';

/** What is much the same whatever is sold, as shares of what customers spend. */
export const ALWAYS: readonly Mapping[] = [
  mapping('market.discountRate', [0.06, 0.09, 0.12], 'assumed: 6% to 12% a year', 'a year'),
  mapping('interaction.setup', [0.004, 0.009, 0.018], SHELF, YEAR),
  mapping('interaction.upkeep', [0.12, 0.18, 0.25], 'assumed: of set-up, a year', 'a year'),
  mapping('interaction.launchDelay', [0.1, 0.35, 0.6], 'assumed: some months', 'years'),
  mapping('customization.effort', [0.25, 0.35, 0.5], 'assumed: a few words, seldom pages'),
  mapping('customization.upkeep', [0.1, 0.14, 0.18], 'assumed: of set-up, a year', 'a year'),
  mapping('customization.launchDelay', [0.5, 0.9, 1.4], 'assumed: about a year', 'years'),
  mapping('niches.setupEach', [0.002, 0.0028, 0.0045], SHELF, YEAR),
  mapping('niches.upkeepEach', [0.0005, 0.0012, 0.0025], SHELF, 'of a year’s spending, a year'),
  mapping('niches.unitCost', [0.0005, 0.003, 0.007], SHELF, 'of spending'),
  mapping('niches.effort', [0.04, 0.06, 0.1], 'assumed: choosing among a few'),
  mapping('niches.launchDelay', [0.1, 0.25, 0.5], 'assumed: sooner than building for one', 'years'),
];
