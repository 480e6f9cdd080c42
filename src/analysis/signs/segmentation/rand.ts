const pairsOf = (n: number) => (n * (n - 1)) / 2;

const pairsIn = (counts: Float64Array) => counts.reduce((sum, n) => sum + pairsOf(n), 0);

/**
 * The adjusted Rand index of two groupings of the same customers: 1 when they are the same but for the names of groups,
 * 0 on average when they have nothing to do with each other. Two groupings that leave no choice, all customers in one
 * group or each alone, are the same.
 * Source: L. Hubert and P. Arabie, "Comparing partitions", Journal of Classification 2, 1985.
 * @param a group of each customer, whole numbers from 0
 */
export function adjustedRand(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const size = a.length;
  const groups = (labels: ArrayLike<number>) => {
    let most = 0;
    for (let i = 0; i < size; i++) most = Math.max(most, labels[i]!);
    return most + 1;
  };
  const [inA, inB] = [new Float64Array(groups(a)), new Float64Array(groups(b))];
  const inBoth = new Float64Array(inA.length * inB.length);
  for (let i = 0; i < size; i++) {
    inA[a[i]!]!++;
    inB[b[i]!]!++;
    inBoth[a[i]! * inB.length + b[i]!]!++;
  }
  const expected = (pairsIn(inA) * pairsIn(inB)) / Math.max(1, pairsOf(size));
  const most = (pairsIn(inA) + pairsIn(inB)) / 2;
  return most === expected ? 1 : (pairsIn(inBoth) - expected) / (most - expected);
}
