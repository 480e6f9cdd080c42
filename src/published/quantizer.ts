import { inWords } from '../vocabulary/horizon.ts';
import type { PublishedFigure, PublishedGroup } from './row.ts';

/** Share of the variance of a normal that the best K levels leave, K = 1 … 8. */
export const NORMAL_QUANTIZER = [
  1, 0.36338, 0.190174, 0.117482, 0.079941, 0.057978, 0.044, 0.034548,
] as const;

/** The same on several components: K ≤ d centres span fewer dimensions than there are. */
const NORMAL_K_MEANS: Readonly<Record<number, Readonly<Record<number, number>>>> = {
  2: { 2: 0.679, 3: 0.462, 4: 0.36, 6: 0.251, 8: 0.201 },
  3: { 2: 0.786, 3: 0.641, 4: 0.529, 6: 0.412, 8: 0.355 },
  4: { 2: 0.844, 3: 0.729, 4: 0.644, 6: 0.534, 8: 0.465 },
};

function figure(niches: number, components: number, published: number, bound: number): PublishedFigure {
  const [k, d] = [inWords(niches), inWords(components)];
  const what = `${k} niche${niches === 1 ? '' : 's'} on ${d} component${components === 1 ? '' : 's'}`;
  return { what, recipe: { kind: 'niches', niches, components }, published, bound };
}

export const ONE_COMPONENT: PublishedGroup = {
  id: 'quantizer',
  title: 'Niches on one component',
  about:
    'The best few variants for a need that is spread normally are a known problem of engineering: how much of the variance do the best K levels leave?',
  source:
    'J. Max, “Quantizing for minimum distortion”, IRE Transactions on Information Theory 6, 1960; S. P. Lloyd, IEEE Transactions on Information Theory 28, 1982',
  tolerance:
    'Niches are designed on a panel of 4,096 customers and met by 16,384 others: 0.05 points for the two samples.',
  quantity: 'share',
  decimals: 2,
  figures: NORMAL_QUANTIZER.map((left, k) => figure(k + 1, 1, left, 0.0005)),
};

export const MORE_COMPONENTS: PublishedGroup = {
  id: 'dimensions',
  title: 'Niches on two to four components',
  about:
    'The more components a variant has to suit at once, the less a few variants can do: the strongest argument against niches, and it needs no money.',
  source: 'computed apart from this model: k-means with many starts on large samples of independent normals',
  tolerance: 'The reference is itself good to half a point.',
  quantity: 'share',
  decimals: 1,
  figures: Object.entries(NORMAL_K_MEANS).flatMap(([components, row]) =>
    Object.entries(row).map(([niches, left]) => figure(Number(niches), Number(components), left, 0.005)),
  ),
};
