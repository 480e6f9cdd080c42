import type { Business } from '../vocabulary/business.ts';
import type { Experience } from '../vocabulary/experiences.ts';
import type { Component } from '../vocabulary/offering.ts';
import type { Parameters } from '../vocabulary/parameters.ts';

/** What an experience charges and costs in a period in which it serves. */
export interface Tariff {
  readonly premium: number;
  /** Money per served customer and period. */
  readonly contacts: number;
  readonly customizing: number;
  readonly niches: number;
}

export interface FixedCosts {
  /** Paid once, before the first period. */
  readonly setup: number;
  /** Paid every period. */
  readonly upkeep: number;
}

const NOTHING: Tariff = { premium: 0, contacts: 0, customizing: 0, niches: 0 };

/** What tailoring every tailored product component for one customer costs in a period. */
export function customizingCost(offering: readonly Component[], p: Readonly<Parameters>): number {
  const units = offering.filter(({ tailored, tailoredBy }) => tailored && tailoredBy === 'product');
  const total = units.reduce((sum, { unitCost }) => sum + unitCost, 0);
  return p['customization.flexibility'] * p['customization.costScale'] * total;
}

/** Set-up and upkeep of mass, niche, targeted and one-to-one. */
export function fixedCosts(
  p: Readonly<Parameters>,
): readonly [FixedCosts, FixedCosts, FixedCosts, FixedCosts] {
  const more = p['niches.count'] - 1;
  const niche = { setup: p['niches.setupEach'] * more, upkeep: p['niches.upkeepEach'] * more };
  const interaction = p['interaction.setup'];
  const customization = p['customization.setup'];
  const targeted = { setup: interaction, upkeep: p['interaction.upkeep'] * interaction };
  const oneToOne = {
    setup: interaction + customization,
    upkeep: targeted.upkeep + p['customization.upkeep'] * customization,
  };
  return [{ setup: 0, upkeep: 0 }, niche, targeted, oneToOne];
}

export type Tariffs = Readonly<Record<Experience, Tariff>>;

/** Unit prices of each treatment. */
export function tariffs({ parameters: p, offering }: Business): Tariffs {
  const contacts = p['interaction.contacts'] * p['interaction.contactCost'];
  const premium = p['economics.premium'];
  // field by field, for the reason that account.ts gives
  const niche: Tariff = { premium, contacts: 0, customizing: 0, niches: p['niches.unitCost'] };
  const targeted: Tariff = { premium: 0, contacts, customizing: 0, niches: 0 };
  const oneToOne: Tariff = { premium, contacts, customizing: customizingCost(offering, p), niches: 0 };
  return { mass: NOTHING, niche, targeted, 'one-to-one': oneToOne };
}
