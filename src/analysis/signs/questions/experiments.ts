import { formatOf } from '../../wording.ts';
import type { Business } from '../../../vocabulary/business.ts';
import { NUMERIC_PARAMETERS, type NumericId } from '../../../vocabulary/parameters.ts';
import type { QuestionId } from '../checks.ts';
import type { FourQuestions } from './questions.ts';

/** A setting of a scenario and the value it gets: a parameter, or `offering.<name>.<field>`. */
export interface Edit {
  readonly id: string;
  readonly value: number | boolean;
}

/** A change of a scenario that shows the answer to a question. */
export interface Experiment {
  readonly question: QuestionId;
  readonly name: string;
  /** What to look at. */
  readonly look: string;
  /** To be made all together; none where the scenario is so already. */
  readonly edits: readonly Edit[];
}

/** A value within the range of its parameter. */
function within(id: NumericId, value: number): number {
  const { min, max, whole } = NUMERIC_PARAMETERS.find((row) => row.id === id)!;
  const held = Math.max(min, Math.min(max, value));
  return whole ? Math.round(held) : held;
}

const set = (id: NumericId, value: number): Edit => ({ id, value: within(id, value) });

/** Fixed and running costs of both abilities. */
const COSTS: readonly NumericId[] = [
  'interaction.setup',
  'interaction.contactCost',
  'customization.setup',
  'customization.costScale',
];

/** The experiments that show the answers, each a change that one click could make; each leaves a valid scenario. */
export function experimentsFor(
  { parameters: p, offering }: Business,
  { simpler }: Pick<FourQuestions, 'simpler'>,
): Experiment[] {
  const { bestNiches, components } = simpler;
  const tailored = components.enough?.places ?? [];
  const flags = offering.map(({ name }, place) => ({
    id: `offering.${name}.tailored`,
    value: tailored.includes(place),
  }));
  const halves = COSTS.map((id) => set(id, p[id] / 2));
  const twice = COSTS.map((id) => set(id, p[id] * 2));
  const later = Math.round(p['market.periods'] / 4);
  const niches = bestNiches.niches!;
  const experiments: Experiment[] = [
    {
      question: 'involvement',
      name: 'Ask nothing of people',
      look: 'What one-to-one gains is what asking and specifying cost it.',
      edits: [set('response.involvement', 0)],
    },
    {
      question: 'involvement',
      name: 'Make it a demanding purchase',
      look: 'Effort counts in full: a simpler experience may take over.',
      edits: [set('response.involvement', 1)],
    },
    {
      question: 'benefit',
      name: 'Let all want the same',
      look: 'Nobody gains from being known: all that is left is cost.',
      edits: [set('needs.variety', 0)],
    },
    {
      question: 'benefit',
      name: 'Make needs half as different again',
      look: 'See whether customers gain more, and whether the business does too.',
      edits: [set('needs.variety', 1.5 * p['needs.variety'])],
    },
    {
      question: 'simpler',
      name: `Offer ${formatOf({ id: 'niches.count' }, niches)} variants`,
      look: 'Of all numbers tried, with this one niche comes closest to one-to-one, or passes it.',
      edits: [set('niches.count', niches)],
    },
    {
      question: 'simpler',
      name: 'Tailor only what earns most of the gain',
      look: 'One-to-one with the fewest components that get 90% of what tailoring brings.',
      edits: flags,
    },
    {
      question: 'costs',
      name: 'Halve what abilities cost',
      look: 'Set-up, contacts and tailoring at half their cost.',
      edits: halves,
    },
    {
      question: 'costs',
      name: 'Double what abilities cost',
      look: 'Set-up, contacts and tailoring at twice their cost.',
      edits: twice,
    },
    {
      question: 'costs',
      name: 'Wait longer until they work',
      look: 'A quarter of the horizon goes by before anybody is served.',
      edits: [set('interaction.launchDelay', later), set('customization.launchDelay', later)],
    },
  ];
  const now: Record<string, number | boolean> = {
    ...p,
    ...Object.fromEntries(offering.map((each) => [`offering.${each.name}.tailored`, each.tailored])),
  } as never;
  return experiments.map((each) => ({
    ...each,
    edits: each.edits.filter(({ id, value }) => now[id] !== value),
  }));
}
