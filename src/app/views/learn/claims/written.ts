import type { Column } from '../../../../claims/claim.ts';
import { format, formatGain } from '../../../../vocabulary/format.ts';

/** A number of a finding as it is written in its column. */
export function written({ quantity, isGain }: Column, value: number): string {
  return isGain ? formatGain(quantity, value) : format(quantity, value);
}
