import first from '../../scenarios/bookstore.fourfold.json';
import type { Scenario } from '../scenario/scenario.ts';
import type { Opened } from './opened.ts';

/** A business on the shelf; `id` is the name of its file. */
export type ShelfBusiness = Opened;

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

const onShelf = (id: string, scenario: Scenario): ShelfBusiness => ({
  id,
  name: scenario.name,
  scenario,
  from: 'shelf',
});

const { name, notes, seed, parameters, offering, ranges, sources } = first;
const said = { name, notes, seed, parameters, offering, ranges, sources, extensions: {} };

/** What a first-time visitor sees: shipped with the page, so that it needs no reader of files before it stands. */
export const FIRST = onShelf('bookstore', said as unknown as Scenario);

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
  const { readBusiness, TEXTS } = await import('./shelf.ts');
  const text = Object.entries(TEXTS).find(([path]) => idOf(path) === id)?.[1];
  if (text === undefined) throw new Error(`no business ${id} on the shelf`);
  const read = onShelf(id, readBusiness(text));
  taken.set(id, read);
  return read;
}
