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

type Tariffs = ReturnType<typeof tariffs>;

/** Periods in a row, from `from` up to, not including, `to`, in which an experience charges and costs the same. */
interface Stint {
  readonly from: number;
  readonly to: number;
  readonly tariff: Tariff;
}

/** All periods of an experience in order, as far as it serves at all; without what specifying takes. */
export function stintsOf(experience: number, first: Timing, all: Tariffs): readonly Stint[] {
  const { periods } = first;
  const starts = (period: number) => Math.min(period, periods);
  const stint = (from: number, to: number, tariff: Tariff): Stint => ({ from, to, tariff });
  if (experience === 0) return [stint(0, periods, NOTHING)];
  if (experience === 1) {
    const niche = starts(first.niche);
    return [stint(0, niche, NOTHING), stint(niche, periods, all.niche)];
  }
  const interact = starts(first.interact);
  const customize = experience === 2 ? periods : starts(first.customize);
  return [
    stint(0, interact, NOTHING),
    stint(interact, customize, all.targeted),
    stint(customize, periods, all['one-to-one']),
  ];
}
