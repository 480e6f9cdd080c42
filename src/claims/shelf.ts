import type { Found } from './found.ts';
import type { Lab, Variant } from './lab.ts';

/** Businesses of the shelf as Don Peppers sorts them: “a bookstore, camera and electronics retailer, grocer, clothing store”. */
export const DIFFERENT = ['bookstore', 'cameras', 'grocer', 'clothing'] as const;

/** “a gas station, or maybe an airline, or a car wash”. */
export const ALIKE = ['gas-station', 'airline', 'car-wash'] as const;

/** All of them, with the second article’s store, and two that neither names. */
export const ALL = [...ALIKE, 'fireplaces', 'streaming', ...DIFFERENT, 'computers'] as const;

/** The only one whose customers are businesses. */
export const CONSUMERS = ALL.filter((id) => id !== 'computers');

export interface OnShelf extends Found {
  readonly id: string;
  readonly name: string;
}

/** What is found for several businesses, each with the same changes. */
export async function onShelf(
  lab: Lab,
  ids: readonly string[],
  changes: Variant['changes'] = {},
): Promise<OnShelf[]> {
  return Promise.all(
    ids.map(async (id) => {
      const { name } = await lab.scenarioOf({ business: id });
      return { id, name: name.toLowerCase(), ...(await lab.measure({ business: id, changes })) };
    }),
  );
}
