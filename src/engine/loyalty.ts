import type { Parameters } from '../vocabulary/parameters.ts';
import { log, LN2, logit } from './maths/log.ts';

/** The terms of the log-odds of staying that are alike for all customers (section 5 of the model). */
export interface Terms {
  /** logit(retentionPerfect) − logit(retentionPoor): what a complete loss of fit takes away. */
  readonly gap: number;
  readonly barrier: number;
  readonly rivalStrength: number;
  /** All four alike. */
  readonly courtesy: number;
  /** Niche beyond courtesy: comfort of choice less its effort, less the premium. */
  readonly niche: number;
  /** Targeted and one-to-one beyond courtesy: the effort of being asked. */
  readonly contact: number;
  /** One-to-one beyond contact, by period: the effort of specifying what is not yet remembered, and the premium. */
  readonly specifying: Float64Array;
}

/** @param remaining R(t) by period */
export function loyaltyTerms(p: Readonly<Parameters>, remaining: Float64Array): Terms {
  const involvement = p['response.involvement'];
  const premium = p['response.priceSensitivity'] * p['economics.premium'];
  const doublings = log(p['niches.count']) / LN2;
  return {
    gap: logit(p['response.retentionPerfect']) - logit(p['response.retentionPoor']),
    barrier: p['interaction.switchingBarrier'],
    rivalStrength: p['rival.experience'] === 'none' ? 0 : p['rival.strength'],
    courtesy: p['response.courtesy'],
    niche: (p['niches.comfort'] - involvement * p['niches.effort']) * doublings - premium,
    contact: -involvement * p['interaction.effort'] * p['interaction.contacts'],
    specifying: remaining.map((share) => -involvement * p['customization.effort'] * share - premium),
  };
}
