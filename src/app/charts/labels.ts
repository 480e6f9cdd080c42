/**
 * Moves labels apart, each as little as can be: at least `gap` from the next, within [low, high], in the order of the
 * places they want, equals in the order given. Without room for all gaps, the gaps shrink alike; nothing is dropped.
 */
export function spread(
  wanted: readonly number[],
  { gap, low, high }: { gap: number; low: number; high: number },
): number[] {
  const count = wanted.length;
  const apart = count > 1 ? Math.min(gap, (high - low) / (count - 1)) : 0;
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a] - wanted[b] || a - b);

  // with the gaps taken out, places only have to rise: neighbours that do not are pooled at their mean
  const pools: { mean: number; size: number }[] = [];
  order.forEach((index, rank) => {
    let pool = { mean: wanted[index] - rank * apart, size: 1 };
    while (pools.length > 0 && pools[pools.length - 1].mean > pool.mean) {
      const { mean, size } = pools.pop()!;
      pool = {
        mean: (mean * size + pool.mean * pool.size) / (size + pool.size),
        size: size + pool.size,
      };
    }
    pools.push(pool);
  });

  const places = new Array<number>(count);
  const highest = high - Math.max(0, count - 1) * apart;
  let rank = 0;
  for (const { mean, size } of pools)
    for (let i = 0; i < size; i++, rank++)
      places[order[rank]] = Math.min(Math.max(mean, low), highest) + rank * apart;
  return places;
}
