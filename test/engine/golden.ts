import type { Business } from '../../src/vocabulary/business.ts';
import { DEFAULT_OFFERING } from '../../src/vocabulary/offering.ts';
import { DEFAULTS } from '../../src/vocabulary/parameters.ts';
import { business, component } from './businesses.ts';

/**
 * Businesses that together touch every rule of the model. Samples are not multiples of a block.
 * Their hashes must be the same in every JavaScript engine.
 */
export const GOLDEN_BUSINESSES: Readonly<Record<string, Business>> = {
  'the defaults': { seed: 'default', parameters: DEFAULTS, offering: DEFAULT_OFFERING },
  'groups that drift, and the best customers served late': business({
    'market.sample': 1_300,
    'market.periods': 10,
    'needs.shape': 'groups',
    'needs.drift': 0.15,
    'needs.valueSkew': 1.2,
    'response.loyaltySpread': 0.2,
    'interaction.history': 6,
    'interaction.contacts': 1.5,
    'interaction.launchDelay': 2,
    'customization.launchDelay': 4,
    'niches.launchDelay': 1,
    'economics.topShare': 0.3,
  }),
  'a core of groups, a one-to-one rival, and a barrier to leaving': business({
    'market.sample': 1_100,
    'needs.shape': 'concentrated',
    'needs.groups': 3,
    'needs.groupSpread': 0.15,
    'needs.coreShare': 0.7,
    'rival.experience': 'one-to-one',
    'rival.strength': 2,
    'interaction.switchingBarrier': 1,
    'customization.flexibility': 0.7,
  }),
  'many niches at a premium, a rival with as many, and courtesy': business({
    'market.sample': 700,
    'needs.variety': 2,
    'niches.count': 17,
    'niches.comfort': 0.2,
    'economics.premium': 0.15,
    'response.courtesy': 0.4,
    'rival.experience': 'niche',
    'rival.strength': 1,
  }),
  'a fickle, picky and unequal market over a long time': business({
    'market.sample': 900,
    'market.periods': 60,
    'market.customers': 7,
    'needs.variety': 3,
    'needs.valueSkew': 2,
    'response.pickiness': 5,
    'response.retentionPerfect': 0.999,
    'response.retentionPoor': 0.01,
    'response.loyaltySpread': 0.9,
    'rival.experience': 'mass',
    'rival.strength': 0.5,
  }),
  'one component, a targeted rival, loyalty almost alike': business(
    {
      'market.sample': 513,
      'needs.variety': 0.3,
      'response.loyaltySpread': 1e-6,
      'response.priceSensitivity': 0,
      'rival.experience': 'targeted',
      'rival.strength': 10,
      'market.discountRate': 0,
    },
    { offering: [component({ tailoredBy: 'contact', variety: 5 })], seed: 'один 一 ☃' },
  ),
};

/** Where digits are meant to change, `npx vitest run --project unit test/engine/golden.test.ts` prints the new ones. */
export const GOLDEN_HASHES: Readonly<Record<string, string>> = {
  'the defaults': '4370b727',
  'groups that drift, and the best customers served late': 'a246761d',
  'a core of groups, a one-to-one rival, and a barrier to leaving': 'b23c6e94',
  'many niches at a premium, a rival with as many, and courtesy': '9b234507',
  'a fickle, picky and unequal market over a long time': '80d14bbe',
  'one component, a targeted rival, loyalty almost alike': 'f8a6b81d',
};
