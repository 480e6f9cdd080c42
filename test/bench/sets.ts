import { digits, print, progress } from './table.ts';
import { gapOf } from './set-gap.ts';

const OFFERINGS = 200;
const SIZE = { components: 10, sample: 512 };

/** How near the search for the best set, meant for more components, comes to looking at all sets of ten. */
export async function sets(): Promise<void> {
  const found: { gap: number; asked: number }[] = [];
  for (let number = 0; number < OFFERINGS; number++) {
    if (number % 20 === 0) progress(`sets, offering ${number} of ${OFFERINGS}`);
    found.push(await gapOf(number, SIZE));
  }
  const gaps = found.map(({ gap }) => gap);
  const missed = gaps.filter((gap) => gap > 1e-9);
  print(
    `Best set: search against all ${2 ** SIZE.components} sets of ${SIZE.components} components, ${OFFERINGS} random offerings`,
    ['found', 'worst gap, % of the value', 'sets looked at, most'],
    [
      [
        `${OFFERINGS - missed.length} of ${OFFERINGS}`,
        digits(100 * Math.max(0, ...gaps)),
        String(Math.max(...found.map(({ asked }) => asked))),
      ],
    ],
  );
}
