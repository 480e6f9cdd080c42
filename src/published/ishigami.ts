import type { PublishedGroup } from './row.ts';

const INPUTS = ['first', 'second', 'third'] as const;
const FIRST = [0.3139, 0.4424, 0] as const;
const TOTAL = [0.5576, 0.4424, 0.2437] as const;

export const SENSITIVITY: PublishedGroup = {
  id: 'ishigami',
  title: 'What matters most: Ishigami’s function',
  about:
    'The method behind “what matters most” on a function of three inputs whose indices are known exactly; the third matters only together with the first.',
  source: 'A. Saltelli and others, Global Sensitivity Analysis: The Primer, 2008, section 4.9',
  tolerance: 'Three points: 8,192 points drawn at random leave about one.',
  quantity: 'number',
  decimals: 3,
  figures: (['first', 'total'] as const).flatMap((order) =>
    INPUTS.map((name, input) => ({
      what: `${name} input, ${order === 'first' ? 'alone' : 'with all it acts with'}`,
      recipe: { kind: 'ishigami', input: input as 0 | 1 | 2, order },
      published: (order === 'first' ? FIRST : TOTAL)[input]!,
      bound: 0.03,
    })),
  ),
};
