import { COST_KINDS } from '../../../../vocabulary/cost-kinds.ts';
import { EXPERIENCES } from '../../../../vocabulary/experiences.ts';
import { FIT_CURVES } from '../../../../vocabulary/curves.ts';
import { PARAMETERS, parameterOf } from '../../../../vocabulary/parameters.ts';
import { inWords } from '../../../../vocabulary/horizon.ts';

const names = EXPERIENCES.map(({ label }) => label).join(', ');
const sample = parameterOf('market.sample') as { default: number; max: number };
const periods = parameterOf('market.periods') as { max: number };

/** The model in the seven parts of the ODD protocol. */
export const ODD: readonly { readonly part: string; readonly text: string }[] = [
  {
    part: 'Purpose and patterns',
    text: `To show where individual treatment of customers pays off and where it does not, and what that depends on. It illustrates and explores. It is held against patterns that are known: how few variants can do how much, how fast one learns, how customers who differ in loyalty leave.`,
  },
  {
    part: 'Entities, state variables and scales',
    text: `Customers, each with a need a component, spending, own loyalty and the probability of still being there; one business with ${PARAMETERS.length} parameters and an offering of components; perhaps a rival. A period is a month, a quarter or a year, up to ${periods.max} of them. There is no space but that of needs.`,
  },
  {
    part: 'Process overview and scheduling',
    text: 'Each period: contacts are made and learned from; every customer is offered what each experience has for her; fit follows; she spends; costs are counted; she stays or leaves; needs move. All customers go through a period at once, and through all four experiences with the same draws.',
  },
  {
    part: 'Design concepts',
    text: `Learning: estimates by Bayes’s rule from noisy signals. Sensing: the business sees signals, never needs. Adaptation: customers leave, the business changes nothing on the way. Stochasticity: needs, spending, own loyalty and noise, all from one seed; staying is carried as a probability. Observation: ${inWords(EXPERIENCES.length)} experiences side by side (${names}), value, loyalty, customer benefit and ${inWords(COST_KINDS.length)} kinds of cost. Interaction among customers: none.`,
  },
  {
    part: 'Initialization',
    text: `All customers are there at the start, ${sample.default} of them simulated unless told otherwise, at most ${sample.max}. What is known of each is nothing, or what contacts before the start have told. Niches are designed once, on customers of the same market who are not the ones served.`,
  },
  {
    part: 'Input data',
    text: 'None is needed. A scenario brings its numbers and where each comes from; a table of needs may take the place of drawn ones.',
  },
  {
    part: 'Submodels',
    text: `The formulas on this page; niches by k-means, best of eight starts; ${inWords(FIT_CURVES.length)} shapes of the fit curve to doubt the form of the model.`,
  },
];

/** What the model leaves out, and which way that leans. */
export const LEFT_OUT: readonly { readonly what: string; readonly so: string }[] = [
  {
    what: 'No new customers',
    so: 'All are there at the start and those who leave do not come back. Word of mouth and what a better experience wins from others count for nothing.',
  },
  {
    what: 'The horizon ends',
    so: 'What customers are worth after the last period is not counted, which is hard on whatever pays late.',
  },
  {
    what: 'Needs and value are independent',
    so: 'Who spends much wants nothing else than who spends little. Where the best customers are alike, or all different, serving them pays otherwise.',
  },
  {
    what: 'A rival does not learn on',
    so: 'It knows a newcomer as after one period, for ever, and does not answer what the business does.',
  },
  { what: 'Customers do not speak to each other', so: 'No fashion, no envy of those who are served better.' },
  {
    what: 'The business changes nothing on the way',
    so: 'Niches stay as designed, abilities once bought are kept, prices do not move.',
  },
];

/** What nobody should use it for. */
export const NOT_FOR: readonly string[] = [
  'forecasting the profit of a business to the dollar: most numbers are assumed, and say so',
  'deciding about single people: customers are simulated, none is anybody',
  'proving that an experience is best: a verdict follows from its assumptions, and the plausible worlds say how far',
];
