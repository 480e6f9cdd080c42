import firstText from '../../scenarios/bookstore.fourfold.json?raw';
import { parseScenario } from '../scenario/parse.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** A business on the shelf; `id` is the name of its file. */
export interface ShelfBusiness {
  readonly id: string;
  readonly name: string;
  readonly scenario: Scenario;
}

const NAMES = import.meta.glob<string>('../../scenarios/*.fourfold.json', { eager: true, import: 'name' });

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

function idOf(path: string): string {
  return path.replace(/^.*\/|\.fourfold\.json$/g, '');
}

function business(id: string, text: string): ShelfBusiness {
  const parsed = parseScenario(text);
  if ('problems' in parsed) throw new Error(`${id}: ${parsed.problems[0]?.message}`);
  return { id, name: parsed.scenario.name, scenario: parsed.scenario };
}

/** What a first-time visitor sees. */
export const FIRST = business('bookstore', firstText);

/** Ids and names of all businesses on the shelf, in its order. */
export const SHELF = Object.entries(NAMES)
  .map(([path, name]) => ({ id: idOf(path), name }))
  .sort((a, b) => ORDER.indexOf(a.id) - ORDER.indexOf(b.id));

/** What a business on the shelf is called. */
export function nameOf(id: string): string {
  return SHELF.find((business) => business.id === id)?.name ?? id;
}

/** Fetches the shelf, so that the page needs no network from then on. */
export async function fetchShelf(): Promise<void> {
  await import('./shelf.ts');
}

const taken = new Map([[FIRST.id, FIRST]]);

/** Takes a business from the shelf, always the same one; all but the first are fetched together, once. */
export async function takeBusiness(id: string): Promise<ShelfBusiness> {
  const known = taken.get(id);
  if (known) return known;
  const { TEXTS } = await import('./shelf.ts');
  const text = Object.entries(TEXTS).find(([path]) => idOf(path) === id)?.[1];
  if (text === undefined) throw new Error(`no business ${id} on the shelf`);
  const read = business(id, text);
  taken.set(id, read);
  return read;
}
