import { mapping, type Option, type Triple } from './mapping.ts';

function option(
  value: string,
  label: string,
  example: string,
  { contacts, insight, effort }: { contacts: Triple; insight: Triple; effort: Triple },
): Option {
  return {
    value,
    label,
    example,
    choices: {},
    mappings: [
      mapping(
        'interaction.contacts',
        contacts,
        'the answer, as contacts a year; its width assumed',
        'a year',
      ),
      mapping('interaction.insight', insight, 'assumed: the more often one meets, the less each time tells'),
      mapping('interaction.effort', effort, 'assumed: the more often one meets, the less each time asks'),
    ],
  };
}

/** How often business and customer meet: contacts, what each reveals, and what it asks of her. */
export const MEET: readonly Option[] = [
  option('daily', 'nearly every day', 'a screen at home', {
    contacts: [120, 180, 300],
    insight: [0.02, 0.03, 0.05],
    effort: [0.001, 0.002, 0.004],
  }),
  option('weekly', 'once or twice a week', 'a supermarket, a gas station', {
    contacts: [40, 80, 110],
    insight: [0.05, 0.09, 0.15],
    effort: [0.005, 0.01, 0.025],
  }),
  option('monthly', 'once or twice a month', 'a car wash, an account manager', {
    contacts: [12, 20, 30],
    insight: [0.1, 0.15, 0.2],
    effort: [0.02, 0.03, 0.04],
  }),
  option('quarterly', 'a few times a year', 'a bookstore, an airline', {
    contacts: [4, 8, 11],
    insight: [0.18, 0.24, 0.32],
    effort: [0.03, 0.04, 0.05],
  }),
  option('yearly', 'about once a year, or less', 'a fireplace store', {
    contacts: [0.4, 0.8, 1.5],
    insight: [0.28, 0.35, 0.45],
    effort: [0.04, 0.06, 0.08],
  }),
];
