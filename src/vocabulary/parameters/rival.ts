import type { ParameterRow } from '../row.ts';

export const RIVAL = [
  {
    id: 'rival.experience',
    group: 'rival',
    actsFrom: 'fit',
    kind: 'choice',
    label: 'What a rival offers',
    help: 'The experience a rival gives, with abilities and niches like ours, to customers it has only just met.',
    example: 'Gas station across the street: mass. An online bookseller: targeted.',
    options: [
      { value: 'none', label: 'no rival' },
      { value: 'mass', label: 'mass' },
      { value: 'niche', label: 'niche' },
      { value: 'targeted', label: 'targeted' },
      { value: 'one-to-one', label: 'one-to-one' },
    ],
    default: 'none',
    source: 'assumed: none',
  },
  {
    id: 'rival.strength',
    group: 'rival',
    actsFrom: 'stay',
    kind: 'number',
    quantity: 'number',
    unit: 'log-odds at full lead of fit',
    label: 'How strongly a rival pulls',
    help: 'How much a better fit at the rival draws customers away.',
    example: 'Gas station 2: it is across the street. Computers 0.5: changing is a project.',
    min: 0,
    max: 10,
    step: 0.1,
    default: 0,
    bands: [
      { label: 'hardly', to: 0.5 },
      { label: 'somewhat', to: 2 },
      { label: 'strongly', to: 5 },
      { label: 'ruthlessly', to: 10 },
    ],
    source: 'assumed',
  },
] as const satisfies readonly ParameterRow[];
