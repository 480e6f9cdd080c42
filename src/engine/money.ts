import type { Business } from '../vocabulary/business.ts';
import type { Component } from '../vocabulary/offering.ts';
import type { Parameters } from '../vocabulary/parameters.ts';
import type { Timing } from './timing.ts';

/** What an experience charges and costs in a period in which it serves. */
export interface Tariff {
  readonly premium: number;
  /** Money per served customer and period. */
  readonly contacts: number;
  readonly customizing: number;
  readonly niches: number;
  /** Log-odds that count as benefit to a customer, beside better fit; one-to-one's are less by what specifying takes. */
  readonly ease: number;
}

export interface FixedCosts {
  /** Paid once, before the first period. */
  readonly setup: number;
  /** Paid every period. */
  readonly upkeep: number;
}

export const NOTHING: Tariff = { premium: 0, contacts: 0, customizing: 0, niches: 0, ease: 0 };

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

/** Unit prices of each treatment; one-to-one's ease changes as it learns and is added by period. */
export function tariffs({ parameters: p, offering }: Business, terms: { niche: number; contact: number }) {
  const contacts = p['interaction.contacts'] * p['interaction.contactCost'];
  const premium = p['economics.premium'];
  const niche: Tariff = { ...NOTHING, premium, niches: p['niches.unitCost'], ease: terms.niche };
  const targeted: Tariff = { ...NOTHING, contacts, ease: terms.contact };
  const oneToOne: Tariff = { ...targeted, premium, customizing: customizingCost(offering, p) };
  return { mass: NOTHING, niche, targeted, 'one-to-one': oneToOne };
}

/** What an experience charges and costs in period t (from 0), as far as it serves at all; without what specifying takes. */
export function tariffAt(
  experience: number,
  t: number,
  timing: Timing,
  all: ReturnType<typeof tariffs>,
): Tariff {
  if (experience === 1) return t >= timing.niche ? all.niche : NOTHING;
  if (experience === 0 || t < timing.interact) return NOTHING;
  return experience === 2 || t < timing.customize ? all.targeted : all['one-to-one'];
}
