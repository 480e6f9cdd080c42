import { PURPOSE, type Keys } from '../random/keys.ts';
import { drawQuasi } from '../population/draws.ts';
import { remember } from '../remember.ts';
import { shapeNeeds, type Needs, type Form } from '../population/needs.ts';
import { kMeans } from './kmeans.ts';
import type { Points } from './rows.ts';

/** Customers of the panel on which niches are designed, so that they do not fit the sample's luck. */
export const PANEL = 4096;

/** The needs of the panel: shaped and standardized like the sample's, around the same group centres. */
export function drawPanel({ keys, components, form }: { keys: Keys; components: number; form: Form }): Needs {
  return shapeNeeds({ keys, draws: drawQuasi(keys, PURPOSE.panelScramble, PANEL, components), form });
}

/**
 * The centres of the niches, in scaled coordinates at needs.variety 1.
 * @param scales for each component √weight × variety, 0 where niches do not differ on it
 * @returns one list a component with a scale above 0, in their order, `count` entries each; empty if there is none
 */
export function designNiches({ panel, scales, count, keys }: NicheBrief): Points {
  const points = scaled(panel, scales);
  return points.length === 0 ? [] : kMeans(points, count, keys);
}

/** Whom niches are designed for. */
export interface Market {
  readonly panel: Needs;
  readonly scales: readonly number[];
  readonly keys: Keys;
}

export interface NicheBrief extends Market {
  readonly count: number;
}

/** The niches of a market, by how many there are; each number of them is designed once, here or elsewhere. */
export interface Designs {
  of(count: number): Points;
  has(count: number): boolean;
  adopt(count: number, niches: Points): void;
}

export function openDesigns(market: Market): Designs {
  const known = new Map<number, Points>();
  return {
    of: (count) => {
      const niches = known.get(count) ?? designNiches({ ...market, count });
      known.set(count, niches);
      return niches;
    },
    has: (count) => known.has(count),
    adopt: (count, niches) => void known.set(count, niches),
  };
}

/** Gives the designs of a market. */
export type Designing = (
  market: Omit<Market, 'panel'> & { readonly components: number; readonly form: Form },
) => Designs;

/** Markets whose niches are kept. */
const MARKETS = 3;

/** Designs of the last few markets; engines may share them. */
export function keepDesigns(): Designing {
  const panel = remember(drawPanel, undefined, MARKETS);
  const designs = remember(openDesigns, undefined, MARKETS);
  return ({ keys, scales, components, form }) =>
    designs({ keys, scales, panel: panel({ keys, components, form }) });
}

/** Needs in the coordinates in which niches are compared. */
export function scaled(needs: Needs, scales: readonly number[]): Points {
  return needs.flatMap((need, d) => (scales[d]! > 0 ? [need.map((x) => x * scales[d]!)] : []));
}
