/** The groups of parameters, in the order of screens and documents; a group is the first word of its ids. */
export const GROUPS = [
  { id: 'needs', label: 'Needs', help: 'How the customers differ.' },
  { id: 'response', label: 'Response', help: 'How customers answer to a good or a bad fit.' },
  { id: 'interaction', label: 'Interaction', help: 'The ability to remember and speak to each customer.' },
  {
    id: 'customization',
    label: 'Customization',
    help: 'The ability to make a different product for each customer.',
  },
  { id: 'niches', label: 'Niches', help: 'A few variants for everyone to choose from.' },
  { id: 'economics', label: 'Economics', help: 'What a customer spends and what is left of it.' },
  { id: 'rival', label: 'Rival', help: 'Somebody else whom customers may leave for.' },
  { id: 'market', label: 'Market', help: 'How many customers, how long, and how finely simulated.' },
] as const;

export type Group = (typeof GROUPS)[number]['id'];
