import { formatDigits } from '../vocabulary/digits.ts';
import type { Experience } from '../vocabulary/experiences.ts';
import { bandOf } from '../vocabulary/row.ts';
import { scaleOf } from '../vocabulary/scale-of.ts';
import type { Span } from '../vocabulary/span.ts';
import { nearestFlips, type Flips, type NearFlip } from './flips.ts';
import { capitalized, type Phrase } from './sentence.ts';

/** Of whole numbers and of values that lie close together. */
const MOST_DIGITS = 6;

/** Two values of a span with as many digits as tell them apart, 3 at least. */
export function beside(span: Span, value: number, other: number): readonly [string, string] {
  const { quantity } = scaleOf(span);
  for (let digits = span.isWhole ? MOST_DIGITS : 3; ; digits++) {
    const pair = [formatDigits(quantity, value, digits), formatDigits(quantity, other, digits)] as const;
    if (pair[0] !== pair[1] || digits === MOST_DIGITS) return pair;
  }
}

/**
 * A flip in words: "One-to-one stops paying best if “What customizing costs” rises above 1.78, dear (now 1, usual);
 * then niche does." A whole number is named as the first at which the other one is best.
 */
export function writeFlip(best: Experience, { target, side, at, to }: NearFlip): readonly Phrase[] {
  const { bands } = scaleOf(target);
  const [there, now] = beside(target, at, target.value);
  const [word, wordNow] = [bandOf(bands, at), bandOf(bands, target.value)];
  const moves = `${side === 'above' ? 'rises' : 'falls'} ${target.isWhole ? 'to' : side}`;
  const words = word === wordNow ? ` (now ${now}, both ${word})` : `, ${word} (now ${now}, ${wordNow})`;
  return [
    { text: capitalized(best), experience: best },
    { text: ` stops paying best if “${target.label}” ${moves} ` },
    { text: there, isStrong: true },
    { text: `${words}; then ` },
    { text: to, experience: to },
    { text: ' does.' },
  ];
}

/** That one number has no flip to either side, in words: as far as its span goes, the same experience is best. */
export function writeNoFlip(best: Experience, span: Span): readonly Phrase[] {
  const [from, to] = beside(span, span.from, span.to);
  return [
    { text: capitalized(best), experience: best },
    { text: ` pays best wherever “${span.label}” is put, from ${from} to ${to}.` },
  ];
}

/** The nearest flip of all in words, or that there is none. */
export function writeNearestFlip(flips: Flips): readonly Phrase[] {
  const { best } = flips;
  const [nearest] = nearestFlips(flips);
  if (nearest) return writeFlip(best, nearest);
  return [
    { text: 'No number alone changes what pays best, as far as its slider goes: ' },
    { text: best, experience: best },
    { text: ' does.' },
  ];
}
