import { LIMITS } from '../vocabulary/limits.ts';
import { BLOCK } from './blocks.ts';
import { kernel } from './kernel/kernel.ts';
import type { Needs } from './population/needs.ts';

/** Columns for the needs of a block, one a component; they serve one block after the other. */
const columns = Array.from({ length: LIMITS.componentsMax }, () => kernel.column());

/** Puts the needs of a block into columns of the kernel. They are good until the next call. */
export function takeNeeds(needs: Needs, block: number): readonly Float64Array[] {
  return needs.map((list, d) => {
    columns[d]!.set(list.subarray(block * BLOCK, (block + 1) * BLOCK));
    return columns[d]!;
  });
}
