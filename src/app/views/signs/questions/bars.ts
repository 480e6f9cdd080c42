import type { QuestionId } from '../../../../analysis/signs/checks.ts';
import type { FourQuestions } from '../../../../analysis/signs/questions/questions.ts';
import type { SimplerWay } from '../../../../analysis/signs/questions/simpler.ts';
import { EXPERIENCE_IDS } from '../../../../vocabulary/experiences.ts';
import { formatGain, formatMoney, formatShare } from '../../../../vocabulary/format.ts';
import { inWords } from '../../../../vocabulary/horizon.ts';
import type { Bar } from '../Bars.svelte';

/** Bars that show the answer to a question, and what they are. */
export interface Shown {
  readonly caption: string;
  readonly bars: readonly Bar[];
}

const ABLE = EXPERIENCE_IDS.filter((id) => id !== 'mass');

function wayBar(way: SimplerWay): Bar {
  const name = way.niches === undefined ? way.experience : `niche, ${inWords(way.niches)} variants`;
  const cost = way.costShare === null ? '' : ` at ${formatShare(way.costShare)} of cost`;
  return {
    label: name,
    experience: way.experience,
    value: way.share ?? way.gain,
    text: (way.share === null ? formatGain('money', way.gain) : formatShare(way.share)) + cost,
  };
}

function simplerBars({ simpler }: FourQuestions): Shown {
  const { enough, sizes } = simpler.components;
  const hasGain = simpler.gain > 0;
  const all = sizes.at(-1)!.places.length;
  const fewer: Bar[] =
    enough && enough.share !== null && hasGain
      ? [
          {
            label: `${inWords(enough.places.length)} of ${inWords(all)} components tailored`,
            experience: 'one-to-one',
            value: enough.share,
            text: `${formatShare(enough.share)} of tailoring’s gain`,
          },
        ]
      : [];
  return {
    caption: hasGain ? 'share of one-to-one’s gain over mass' : 'gain over mass, $ a customer',
    bars: [wayBar(simpler.bestNiches), wayBar(simpler.targeted), ...fewer],
  };
}

/** What the numbers of an answer look like. */
export const BARS: Readonly<Record<QuestionId, (answers: FourQuestions) => Shown>> = {
  involvement: ({ involvement }) => ({
    caption: 'value lost to effort, $ a customer',
    bars: ABLE.map((id) => ({
      label: id,
      experience: id,
      value: involvement.lost[id],
      text: formatMoney(involvement.lost[id]),
    })),
  }),
  benefit: ({ benefit }) => ({
    caption: 'what a customer gains against mass, $',
    bars: ABLE.map((id) => ({
      label: id,
      experience: id,
      value: benefit[id].customers,
      text: formatGain('money', benefit[id].customers),
    })),
  }),
  simpler: simplerBars,
  costs: ({ costs }) => ({
    caption: 'what abilities cost, $ a customer',
    bars: ABLE.map((id) => ({
      label: id,
      experience: id,
      value: costs[id].abilities,
      text: formatMoney(costs[id].abilities),
    })),
  }),
};
