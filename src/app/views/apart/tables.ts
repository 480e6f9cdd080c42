import type { ComponentWorths } from '../../../analysis/component-worths.ts';
import type { Cell, TableData } from '../../exporting.svelte.ts';

/** What tailoring each component is worth, $ per customer; what cannot matter is left empty. */
export function worthsTable({ components }: ComponentWorths): TableData {
  return {
    columns: [
      ...['component', 'tailored by', 'tailored now', 'in the best set', 'alone', 'last in', 'Shapley share'],
      ...['share from', 'share to', 'beside the best', 'cost', 'worth up to a unit cost of'],
    ],
    rows: components.map((worth): Cell[] => [
      worth.name,
      worth.tailoredBy,
      worth.tailored ? 'yes' : 'no',
      worth.isInBest ? 'yes' : 'no',
      ...(worth.canMatter
        ? [
            worth.alone,
            worth.lastIn,
            worth.shapley,
            ...worth.shapleyInterval,
            worth.besideBest,
            worth.cost,
            worth.worthUpTo ?? undefined,
          ]
        : []),
    ]),
  };
}

/** Which share of spending the top customers bring, by hundredths. */
export function lorenzTable(of: (share: number) => number): TableData {
  const shares = Array.from({ length: 101 }, (_, k) => k / 100);
  return {
    columns: ['share of customers, those who spend most first', 'share of spending'],
    rows: shares.map((share) => [share, of(share)]),
  };
}
