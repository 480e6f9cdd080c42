/**
 * What is summed over customers for every experience and period; S is the probability of still being a customer.
 * Money follows from these sums alone, so a change of prices or costs needs no customer to be visited again.
 */
export const QUANTITIES = [
  /** S */
  'active',
  /** S × fit */
  'activeFit',
  /** S × value */
  'spending',
  /** S × value × fit */
  'spendingFit',
  // the same, of those whom the experience serves in this period
  'servedActive',
  'servedSpending',
  'servedSpendingFit',
  /** S × value × fit under mass */
  'servedSpendingMassFit',
] as const;

export type Quantity = (typeof QUANTITIES)[number];

/** Where each quantity stands in QUANTITIES. */
export const AT = Object.fromEntries(QUANTITIES.map((quantity, k) => [quantity, k])) as Record<
  Quantity,
  number
>;

/** Sums of a stretch of customers: experiences × quantities × (periods + 1), the last period only for `active`. */
export type Sums = Float64Array;

export function makeSums(periods: number): Sums {
  return new Float64Array(4 * QUANTITIES.length * (periods + 1));
}

/** Where the periods of a quantity of an experience (0 mass … 3 one-to-one) begin. */
export function placeOf(experience: number, quantity: number, periods: number): number {
  return (experience * QUANTITIES.length + quantity) * (periods + 1);
}

/** Adds up the sums of blocks, always in the order of the blocks. */
export function addUp(blocks: readonly Sums[]): Sums {
  const total = blocks[0]!.slice();
  for (const block of blocks.slice(1)) for (let k = 0; k < total.length; k++) total[k]! += block[k]!;
  return total;
}
