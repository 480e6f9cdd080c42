import type { Choice, NumberScale } from '../../vocabulary/row.ts';
import type { Limits } from './limits.ts';
import { fullText } from './number-text.ts';
import type { ShownRange } from './ranges.ts';

type Facts = readonly (readonly [string, string])[];

/** A range of plausible worlds: $50 to $90. */
export function rangeInWords(row: NumberScale, { low, high, isOwn }: ShownRange): string {
  const short = (value: number) => fullText(row, Number(value.toPrecision(3)));
  return `${short(low)} to ${short(high)}${isOwn ? '' : ', assumed'}`;
}

/** What else there is to know of a number: what and how. */
export function factsOfNumber(
  row: NumberScale,
  { min, max, minOf, maxOf }: Limits,
  plausible?: ShownRange,
): Facts {
  const by = (of: string | undefined) => (of ? ` (${of})` : '');
  const range = `${fullText(row, min)}${by(minOf)} to ${fullText(row, max)}${by(maxOf)}`;
  return [
    ['unit', row.unit],
    ['for example', row.example],
    ['usual', `${fullText(row, row.default)}; ${row.source}`],
    ['allowed', row.whole ? `${range}, whole numbers` : range],
    ...(plausible ? [['plausible', rangeInWords(row, plausible)] as const] : []),
  ];
}

/** The same of a choice. */
export function factsOfChoice({ example, options, default: usual, source }: Choice): Facts {
  const word = options.find(({ value }) => value === usual)?.label ?? usual;
  return [
    ['for example', example],
    ['usual', `${word}; ${source}`],
  ];
}
