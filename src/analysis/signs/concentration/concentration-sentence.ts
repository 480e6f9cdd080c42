import { formatGain, formatMoney, formatShare } from '../../../vocabulary/format.ts';
import { inWords } from '../../../vocabulary/horizon.ts';
import type { Concentration } from './concentration.ts';

/** How much of the volume a few variants carry, and what the others are worth. */
export function concentrationInWords(found: Concentration | undefined): string {
  if (!found) return 'Variants differ on nothing here: no product component is tailored that counts.';
  const { variants, topShares, tailShare, tail, isAsNiches, tailFit, tailTopFit } = found;
  const design = isAsNiches
    ? 'designed as niches, where customers crowd'
    : 'the popular ones first, the others covering the range';
  if (!tail) {
    const all =
      variants === 1
        ? 'One variant carries all'
        : `The most taken of ${inWords(variants)} variants carries ${formatShare(topShares[1])}`;
    return `${all} of the volume.`;
  }
  const more = variants - 3;
  return (
    `Three of ${inWords(variants)} variants carry ${formatShare(topShares[3])} of the volume, one ${formatShare(topShares[1])} (${design}). ` +
    `The other ${inWords(more)} carry ${formatShare(tailShare)}; those who take them get a fit of ${formatShare(tailFit)} instead of ${formatShare(tailTopFit)}. ` +
    `To niche they are worth ${formatGain('money', tail.worth)} a customer: comfort less the effort of choosing ${formatGain('money', tail.comfort)}, fit ${formatGain('money', tail.fit)}, less ${formatMoney(tail.cost)} to offer them.`
  );
}
