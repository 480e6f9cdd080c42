import { NORMAL_QUANTIZER } from './quantizer.ts';
import type { PublishedGroup } from './row.ts';

const INSIGHT = 0.3;
/** Noise of a contact over the variance of a unit need: what a contact does not tell over what it does. */
const LAMBDA = (1 - INSIGHT) / INSIGHT;

/** Contacts after which what is unknown is below what so many niches leave. */
function contactsToPass(niches: number): number {
  const left = NORMAL_QUANTIZER[niches - 1]!;
  return Math.floor((LAMBDA * (1 - left)) / left) + 1;
}

export const LEARNING: PublishedGroup = {
  id: 'learning',
  title: 'The learning curve',
  about:
    'What is still unknown of a need after n contacts is λ ∕ (λ + n), λ being noise over variance, here 7 ∕ 3. One-to-one passes K niches when that falls below what they leave.',
  source:
    'the law of Bayesian updating with normal noise, for example DeGroot, Optimal Statistical Decisions, 1970, chapter 9',
  tolerance: 'One point: 16,384 customers with noise of their own. The number of contacts is exact.',
  quantity: 'number',
  decimals: 3,
  figures: [
    ...[1, 2, 4, 8, 16, 32].map((contacts) => ({
      what: `left after ${contacts} contact${contacts === 1 ? '' : 's'}`,
      recipe: { kind: 'learning', insight: INSIGHT, contacts } as const,
      published: LAMBDA / (LAMBDA + contacts),
      bound: 0.01,
    })),
    ...[2, 3, 4].map((niches) => ({
      what: `contacts to pass ${niches} niches`,
      recipe: { kind: 'overtaking', niches, insight: INSIGHT } as const,
      published: contactsToPass(niches),
      bound: 0,
    })),
  ],
};

const FITS = [
  { pickiness: 1, variety: 1, components: 1 },
  { pickiness: 2, variety: 1, components: 1 },
  { pickiness: 1, variety: 2, components: 1 },
  { pickiness: 1, variety: 1, components: 2 },
  { pickiness: 1, variety: 1, components: 4 },
] as const;

/** Mean of exp(−pickiness × misfit) over normal needs: a product of one factor a component. */
function meanFit({ pickiness, variety, components }: (typeof FITS)[number]): number {
  const factor = 1 / Math.sqrt(1 + (2 * pickiness * variety * variety) / components);
  return Array.from({ length: components }, () => factor).reduce((product, each) => product * each, 1);
}

export const CLOSED_FORM: PublishedGroup = {
  id: 'fit',
  title: 'The mean fit of the average offer',
  about:
    'With needs spread normally and components that count alike, the mean fit of mass is a product of one factor (1 + 2 × pickiness × weight × variance) to the power −½ a component.',
  source: 'the moment generating function of a chi-square; any textbook of probability',
  tolerance: 'A tenth of a point: 16,384 customers, evenly filled.',
  quantity: 'share',
  decimals: 2,
  figures: FITS.map((fit) => ({
    what: `pickiness ${fit.pickiness}, variety ${fit.variety}, components ${fit.components}`,
    recipe: { kind: 'fit', ...fit },
    published: meanFit(fit),
    bound: 0.001,
  })),
};
