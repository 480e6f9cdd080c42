import type { Business } from '../../src/vocabulary/business.ts';
import type { Parameters } from '../../src/vocabulary/parameters.ts';

/** A component as the model sees it. */
export interface Component {
  readonly isProduct: boolean;
  readonly weight: number;
  /** Standard deviation of the need. */
  readonly deviation: number;
  /** By period: how far a contact's signal moves the estimate. */
  readonly gain: readonly number[];
  /** Standard deviation of the signal's noise. */
  readonly noise: number;
}

/** The model of a business without rival, drift, delays and unserved customers, all components tailored. */
export interface Rules {
  readonly p: Readonly<Parameters>;
  readonly periods: number;
  readonly components: readonly Component[];
  /** By period, the first at 1. */
  readonly discount: readonly number[];
  /** What a complete loss of fit takes from the log-odds of staying. */
  readonly gap: number;
  /** By period: how much of the specifying is still to be done. */
  readonly unremembered: readonly number[];
  /** Money per customer and period that one-to-one's products cost more. */
  readonly customizing: number;
}

const logit = (p: number) => Math.log(p / (1 - p));
const total = (list: readonly number[]) => list.reduce((sum, each) => sum + each, 0);

/** Settles what is alike for all customers. */
export function rulesOf({ parameters: p, offering }: Business): Rules {
  const periods = p['market.periods'];
  const each = Array.from({ length: periods }, (_, t) => t);
  const importance = total(offering.map((component) => component.importance));
  const signal = (1 - p['interaction.insight']) / p['interaction.insight'] / p['interaction.contacts'];
  const components = offering.map((component) => {
    const deviation = p['needs.variety'] * component.variety;
    const isProduct = component.tailoredBy === 'product';
    let variance = deviation ** 2;
    const gain = each.map(() => {
      const moved = variance / (variance + signal);
      variance *= 1 - moved;
      return moved;
    });
    return {
      isProduct,
      weight: component.importance / importance,
      deviation,
      gain,
      noise: Math.sqrt(signal),
    };
  });
  const products = components.filter(({ isProduct }) => isProduct);
  const left = products.map(({ gain }) =>
    each.map((t) => gain.slice(0, t).reduce((share, k) => share * (1 - k), 1)),
  );
  const weights = total(products.map(({ weight }) => weight));
  return {
    p,
    periods,
    components,
    discount: each.map((t) => (1 + p['market.discountRate']) ** -t),
    gap: logit(p['response.retentionPerfect']) - logit(p['response.retentionPoor']),
    unremembered: each.map((t) => total(products.map(({ weight }, k) => (weight / weights) * left[k][t]))),
    customizing:
      p['customization.flexibility'] *
      p['customization.costScale'] *
      total(offering.map(({ tailoredBy, unitCost }) => (tailoredBy === 'product' ? unitCost : 0))),
  };
}
