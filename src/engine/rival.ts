import type { Parameters } from '../vocabulary/parameters.ts';
import { gainOf, noiseToNeed } from './learning.ts';
import type { Part } from './offering.ts';

/**
 * The misfit a newcomer meets at an interactive rival, who knows her as after one period of contacts:
 * Σ own_d x_d² + blunder, x in units of one standard deviation.
 */
export interface RivalMisfit {
  /** One a component. */
  readonly own: readonly number[];
  /** Expected cost of what a rival misunderstood. */
  readonly blunder: number;
}

export function rivalMisfit(
  parts: readonly Part[],
  parameters: Readonly<Parameters>,
  rival: 'targeted' | 'one-to-one',
): RivalMisfit {
  const variety = parameters['needs.variety'];
  let blunder = 0;
  const own = parts.map((part) => {
    const misfit = part.unitMisfit * variety * variety;
    const isLearned = part.isTailored && (!part.isProduct || rival === 'one-to-one');
    const noise = noiseToNeed(part, parameters, parameters['interaction.contacts']);
    if (!isLearned || noise === Infinity) return misfit;
    const followed = (part.isProduct ? parameters['customization.flexibility'] : 1) * gainOf(1, noise);
    blunder += misfit * followed * followed * noise;
    return misfit * (1 - followed) * (1 - followed);
  });
  return { own, blunder };
}
