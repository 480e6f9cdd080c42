/** Customers are drawn, served and summed in blocks, always these, whoever computes them: so sums never depend on the split. */
export const BLOCK = 512;

/** How many blocks a sample takes. */
export function blocksOf(sample: number): number {
  return Math.ceil(sample / BLOCK);
}

/** Sum of f(i) for i from 0 to count, block by block. */
export function sum(count: number, f: (i: number) => number): number {
  let total = 0;
  for (let start = 0; start < count; start += BLOCK) {
    const end = Math.min(count, start + BLOCK);
    let part = 0;
    for (let i = start; i < end; i++) part += f(i);
    total += part;
  }
  return total;
}
