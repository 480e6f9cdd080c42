import { parseScenario } from '../scenario/parse.ts';
import type { Scenario } from '../scenario/scenario.ts';

const files = import.meta.glob<string>('../../scenarios/*.fourfold.json', {
  eager: true,
  import: 'default',
  query: '?raw',
});

/** A business on the shelf; `id` is the name of its file. */
export interface ShelfBusiness {
  readonly id: string;
  readonly scenario: Scenario;
}

/** From needs all alike to all different, as the articles tell it. */
const ORDER = [
  'gas-station',
  'car-wash',
  'airline',
  'fireplaces',
  'cameras',
  'clothing',
  'grocer',
  'streaming',
  'bookstore',
  'computers',
];

/** What a first-time visitor sees. */
export const FIRST = 'bookstore';

export const BUSINESSES: readonly ShelfBusiness[] = Object.entries(files)
  .map(([path, text]) => {
    const parsed = parseScenario(text);
    if ('problems' in parsed) throw new Error(`${path}: ${parsed.problems[0]?.message}`);
    return { id: path.replace(/^.*\/|\.fourfold\.json$/g, ''), scenario: parsed.scenario };
  })
  .sort((a, b) => ORDER.indexOf(a.id) - ORDER.indexOf(b.id));
