import { formatDigits } from '../../../../vocabulary/digits.ts';
import type { NumberScale } from '../../../../vocabulary/row.ts';

type Row = Pick<NumberScale, 'quantity' | 'whole'>;

const MOST_DIGITS = 6;

/** Values of a number for reading, with as many digits as tell them apart, `least` at least. */
export function textsOf({ quantity, whole }: Row, values: readonly number[], least = 3): string[] {
  const different = new Set(values).size;
  for (let digits = whole ? MOST_DIGITS : least; ; digits++) {
    const texts = values.map((value) => formatDigits(quantity, value, digits));
    if (digits >= MOST_DIGITS || new Set(texts).size === different) return texts;
  }
}
