import { EXPERIENCES } from './experiences.ts';

/** A word of the product and what it means. */
export interface Word {
  readonly word: string;
  readonly means: string;
}

/** The words of the product, the same on screen, in files and in the code. */
export const WORDS: readonly Word[] = [
  {
    word: 'experience',
    means:
      'One of four ways to treat customers: mass, niche, targeted, one-to-one. Two abilities decide which are open to a business: to interact with each customer, and to customize what each gets.',
  },
  ...EXPERIENCES.map(({ label, help, canInteract, canCustomize }) => ({
    word: label,
    means: `${help} It takes ${canInteract ? 'the ability to interact' : 'no interaction'} and ${canCustomize ? 'the ability to customize' : 'no customizing'}.`,
  })),
  {
    word: 'customer',
    means:
      'Somebody who buys and may leave. All are there at the start; none are won later. A sample stands for all of them.',
  },
  {
    word: 'need',
    means:
      'What a customer wants of one component, as a place on a scale. 0 is the average want; how far customers are spread around it is the variety of needs.',
  },
  {
    word: 'component',
    means:
      'One part of what is sold, with its own importance, variety of needs and cost of tailoring. A product component takes customizing to tailor, a contact component only interaction.',
  },
  {
    word: 'offering',
    means: 'All components together: the product, and what is said and done around it.',
  },
  {
    word: 'misfit',
    means: 'How far what a customer gets is from what she wants: squared distances, weighted by importance.',
  },
  {
    word: 'fit',
    means:
      'What misfit leaves: 1 when everything suits her, towards 0 the less it does and the pickier she is.',
  },
  {
    word: 'loyalty',
    means: 'The share of customers who are still there.',
  },
  {
    word: 'retention',
    means: 'The share of those who are there that stays through a period.',
  },
  {
    word: 'cost',
    means: 'Goods, contacts, customizing, niches, set-up and upkeep.',
  },
  {
    word: 'margin',
    means: 'Revenue less cost, period by period. The margin rate is what is left of each dollar of revenue.',
  },
  {
    word: 'value',
    means: 'What all margins are worth today, less set-up. Later money counts less, by the discount rate.',
  },
  {
    word: 'customer benefit',
    means: 'What customers gain over mass, in money: better fit and less effort, less any premium.',
  },
  {
    word: 'verdict',
    means:
      'The experience worth most, unless it is too close to call: ahead by less than 2%, or by no more than chance could make.',
  },
  {
    word: 'too close to call',
    means:
      'The best and the next differ by less than 2% of the larger value, or by less than two standard errors of chance.',
  },
  {
    word: 'break-even and crossing',
    means: 'A value of some number at which the best experience changes.',
  },
  {
    word: 'flip point',
    means: 'The nearest value of a number, all else as it is, at which another experience becomes best.',
  },
  {
    word: 'period',
    means:
      'A month, a quarter or a year: the step in which customers come, pay, and stay or leave. The horizon is how many are counted.',
  },
  {
    word: 'contact',
    means: 'Anything exchanged with a customer that can be learned from: a visit, a question, an order.',
  },
  {
    word: 'scenario',
    means:
      'A business in numbers: every parameter, the offering, how doubtful each number is and where it comes from.',
  },
  {
    word: 'plausible world',
    means:
      'The same business with every number in doubt drawn from its range. In how many of them an experience wins says how sure the verdict is.',
  },
  {
    word: 'seed',
    means:
      'A word that decides all draws. The same seed gives the same digits on every device; another one is another market of the same kind.',
  },
  {
    word: 'lesson',
    means: 'A question to bet on before the model answers it.',
  },
];
