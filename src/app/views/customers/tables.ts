import type { Portrait } from '../../../engine/portrait/portrait.ts';
import { EXPERIENCE_IDS, type Experience } from '../../../vocabulary/experiences.ts';
import type { Cell, TableData } from '../../exporting.svelte.ts';
import type { Crowd } from './crowd.ts';
import { quantileOf, SHARES } from './bands.ts';
import { changeOf, PARTS } from './split.ts';

/** Customers at a moment, one a row: where her need lies on the two axes of the picture, and how well she is fitted. */
export function crowdTable({ count, x, y, fits, presence }: Crowd): TableData {
  return {
    columns: ['customer', 'across', 'up', 'fit', 'still a customer'],
    rows: Array.from({ length: count }, (_, k): Cell[] => [
      k + 1,
      x[k],
      y[k],
      fits[k]! / 255,
      presence[k]! > 0 ? 'yes' : 'no',
    ]),
  };
}

/** How fit is spread in each period. */
export function bandTable(portrait: Portrait, experience: Experience): TableData {
  const e = EXPERIENCE_IDS.indexOf(experience);
  const quantiles = SHARES.map((_, q) => quantileOf(portrait, e, q));
  return {
    columns: ['period', ...SHARES],
    rows: Array.from({ length: portrait.periods }, (_, t): Cell[] => [
      t + 1,
      ...quantiles.map((list) => list[t]),
    ]),
  };
}

/** Why retention changes from the first period to the last, in shares. */
export function splitTable(portrait: Portrait): TableData {
  return {
    columns: ['experience', 'first', 'last', ...PARTS],
    rows: EXPERIENCE_IDS.map((id): Cell[] => {
      const change = changeOf(portrait, id);
      const numbers = [change.from, change.to, ...PARTS.map((part) => change[part])];
      return [id, ...numbers.map((tenths) => tenths / 1000)];
    }),
  };
}
