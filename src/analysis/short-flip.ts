import { bandOf } from '../vocabulary/row.ts';
import { scaleOf } from '../vocabulary/scale-of.ts';
import { beside } from './flip-sentence.ts';
import type { NearFlip } from './flips.ts';
import type { Phrase } from './sentence.ts';

/**
 * A flip without what it is a flip of: "below 0.988, mixed: niche". A whole number is named as the first at which the
 * other experience is best.
 */
export function writeShortFlip({ target, side, at, to }: NearFlip): readonly Phrase[] {
  const { bands } = scaleOf(target);
  const [there] = beside(target, at, target.value);
  const [word, wordNow] = [bandOf(bands, at), bandOf(bands, target.value)];
  const more = side === 'above' ? 'or more' : 'or fewer';
  return [
    ...(target.isWhole ? [] : [{ text: `${side} ` }]),
    { text: there, isStrong: true },
    { text: `${target.isWhole ? ` ${more}` : ''}${word === wordNow ? '' : `, ${word}`}: ` },
    { text: to, experience: to },
  ];
}
