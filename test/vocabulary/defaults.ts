/** The table of defaults and ranges in the model's specification: id, default, least, most. */
export const RANGES: readonly [id: string, value: number, min: number, max: number][] = [
  ['market.customers', 20_000, 1, 1e9],
  ['market.sample', 2_000, 100, 1_000_000],
  ['market.periods', 20, 1, 240],
  ['market.discountRate', 0.02, 0, 0.5],
  ['needs.variety', 1, 0, 3],
  ['needs.groups', 4, 1, 20],
  ['needs.groupSpread', 0.3, 0, 1],
  ['needs.coreShare', 0.9, 0, 1],
  ['needs.drift', 0, 0, 1],
  ['needs.valueSkew', 0, 0, 2],
  ['response.pickiness', 1, 0, 5],
  ['response.retentionPerfect', 0.95, 0.01, 0.999],
  ['response.retentionPoor', 0.75, 0.01, 0.999],
  ['response.loyaltySpread', 0, 0, 0.9],
  ['response.walletPoor', 0.5, 0, 1],
  ['response.involvement', 0.3, 0, 1],
  ['response.courtesy', 0, 0, 2],
  ['response.priceSensitivity', 3, 0, 20],
  ['interaction.contacts', 2, 0, 100],
  ['interaction.insight', 0.3, 0, 0.99],
  ['interaction.history', 0, 0, 500],
  ['interaction.contactCost', 0.5, 0, 1e6],
  ['interaction.effort', 0.05, 0, 2],
  ['interaction.switchingBarrier', 0, 0, 5],
  ['interaction.setup', 200_000, 0, 1e12],
  ['interaction.upkeep', 0.03, 0, 1],
  ['interaction.launchDelay', 0, 0, 240],
  ['customization.flexibility', 1, 0, 1],
  ['customization.effort', 0.5, 0, 2],
  ['customization.costScale', 1, 0, 10],
  ['customization.setup', 400_000, 0, 1e12],
  ['customization.upkeep', 0.03, 0, 1],
  ['customization.launchDelay', 0, 0, 240],
  ['niches.count', 4, 1, 60],
  ['niches.setupEach', 10_000, 0, 1e10],
  ['niches.upkeepEach', 4_000, 0, 1e10],
  ['niches.unitCost', 1, 0, 1e6],
  ['niches.effort', 0.1, 0, 2],
  ['niches.comfort', 0, 0, 2],
  ['niches.launchDelay', 0, 0, 240],
  ['economics.spend', 100, 0.01, 1e7],
  ['economics.grossMargin', 0.4, 0, 1],
  ['economics.premium', 0, 0, 1],
  ['economics.topShare', 1, 0, 1],
  ['rival.strength', 0, 0, 10],
];

export const CHOICES: Readonly<Record<string, { default: string; options: readonly string[] }>> = {
  'market.period': { default: 'quarter', options: ['month', 'quarter', 'year'] },
  'needs.shape': { default: 'spread', options: ['spread', 'groups', 'concentrated'] },
  'rival.experience': { default: 'none', options: ['none', 'mass', 'niche', 'targeted', 'one-to-one'] },
};

/** Parameters that may not exceed another. */
export const AT_MOST: Readonly<Record<string, string>> = {
  'response.retentionPoor': 'response.retentionPerfect',
  'interaction.launchDelay': 'market.periods',
  'customization.launchDelay': 'market.periods',
  'niches.launchDelay': 'market.periods',
};

/** Numbers that count things. */
export const WHOLE = [
  'market.customers',
  'market.sample',
  'market.periods',
  'needs.groups',
  'niches.count',
  'interaction.launchDelay',
  'customization.launchDelay',
  'niches.launchDelay',
];

/** The default offering: name, tailored by, importance, unit cost; variety 1, all tailored. */
export const OFFERING: readonly [string, 'product' | 'contact', number, number][] = [
  ['core product', 'product', 0.3, 2],
  ['configuration', 'product', 0.15, 1],
  ['packaging', 'product', 0.1, 0.5],
  ['ancillary services', 'product', 0.15, 1],
  ['additional products', 'contact', 0.15, 0],
  ['pre-authorizations', 'contact', 0.05, 0],
  ['payment terms', 'contact', 0.1, 0],
];

/** Numbers of a component: field, least, most. */
export const COMPONENT_RANGES: readonly [string, number, number][] = [
  ['importance', 0, 100],
  ['variety', 0, 5],
  ['unitCost', 0, 1e6],
];
